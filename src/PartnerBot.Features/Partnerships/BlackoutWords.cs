using System.Text.RegularExpressions;
using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;

namespace PartnerBot.Features.Partnerships;

/// <summary>Days as somebody wrote them.</summary>
/// <param name="Days">Null when they were not understood, or are over.</param>
/// <param name="Problem">A whole sentence in that case.</param>
public sealed record DaysReading(Window? Days, string Problem);

/// <summary>Reads "14 August 2026", "3 to 14 August 2026", "21 December 2026 to 1 January 2027".</summary>
public static partial class BlackoutWords
{
    // A longer break than this is a slip in the year.
    private const int MostDays = 200;

    public static DaysReading Read(string said, LocalDate today)
    {
        var ends = Between().Split(said.Trim());
        if (ends.Length > 2)
        {
            return new DaysReading(null, "I need one first and one last day. For example: 3 August 2026 to 14 "
                + "August 2026");
        }

        var last = DateWords.ReadDate(ends[^1], today).NotInPast();
        if (last is not DateRead until)
        {
            return new DaysReading(null, last.Sentence);
        }

        var first = ends.Length == 1 ? last : DateWords.ReadDate(WithMonth(ends[0], until.On), today);
        return first is DateRead from ? Check(from.On, until.On) : new DaysReading(null, first.Sentence);
    }

    private static DaysReading Check(LocalDate from, LocalDate until)
    {
        var days = new Window(from, until);
        if (days.IsEmpty)
        {
            return new DaysReading(
                null, $"{Say.Date(until)} is before {Say.Date(from)}. Please give the first day first.");
        }

        return days.Span.Days > MostDays
            ? new DaysReading(null, "That is more than half a year. To stop planning, say 'series pause'.")
            : new DaysReading(days, "");
    }

    // "3 to 14 August": the first day takes its month from the last.
    private static string WithMonth(string day, LocalDate last) =>
        DayOnly().Match(day) is { Success: true } match
        && Texts.Number(match.Groups["day"].Value, 1, last.Day) is { } number
            ? $"{new LocalDate(last.Year, last.Month, number):uuuu-MM-dd}"
            : day;

    [GeneratedRegex(@"\s+(?:to|until|till|-|–)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\s*(?<day>\d{1,2})(st|nd|rd|th)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayOnly();
}
