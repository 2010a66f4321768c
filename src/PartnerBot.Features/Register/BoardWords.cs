using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;

namespace PartnerBot.Features.Register;

/// <summary>Board dates as people write them, and what is on record as a sentence.</summary>
public static class BoardWords
{
    private static readonly string[] Separators = [",", ";", " and ", " & ", "\n"];
    private static readonly string[] None = ["none", "not known", "unknown", "nothing"];

    /// <summary>The days, or what is wrong with one of them. None at all are the empty list.</summary>
    public static (List<LocalDate>? Days, string Problem) ReadDates(string said, LocalDate today)
    {
        if (None.Contains(said.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase))
        {
            return ([], "");
        }

        var days = new List<LocalDate>();
        foreach (var part in said.Split(
            Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = DateWords.ReadDate(part, today);
            if (reading is not DateRead read)
            {
                return (null, reading.Sentence);
            }

            days.Add(read.On);
        }

        return days.Count > 0 ? (days, "") : (null, "Please give at least one date, or say 'none'.");
    }

    /// <summary>"meets on Thursday 18 June 2026 and Thursday 16 July 2026; papers 10 days before; asked for
    /// money".</summary>
    public static string Of(Board? board, LocalDate today)
    {
        if (board is null)
        {
            return "nothing is on record";
        }

        var ahead = board.Dates.Where(date => date >= today).Select(Say.Date).ToList();
        var meets = ahead.Count > 0 ? $"meets on {Say.List(ahead)}" : "has no date ahead on record";
        var asked = board.Classes.Length > 0
            ? $"asked for {Say.List(board.Classes)}"
            : "asked where the class of a decision says so";
        return $"{meets}; papers {PapersOf(board)}; {asked}";
    }

    /// <summary>"10 days before".</summary>
    public static string PapersOf(Board board) =>
        Say.Length(board.Papers) is { Length: > 0 } length ? $"{length} before" : "on the day";
}
