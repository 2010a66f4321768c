using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A rehearsal in a chat: totals, and its first and last messages. The whole list is for the command
/// line.</summary>
public static class RehearsalCard
{
    private const int Shown = 10;
    private const int LongestLine = 90;

    /// <param name="rehearsed">What would be said.</param>
    /// <param name="room">Where it is shown: in a shared room organisations are not set beside each other.</param>
    public static Card Of(Rehearsed rehearsed, Room room) => new(TitleOf(rehearsed), SummaryOf(rehearsed))
    {
        Parts =
        [
            new TextPart(SummaryOf(rehearsed)),
            .. room.PersonId is null ? [] : Totals("By organisation", "Organisation", rehearsed.ByOrganisation),
            .. Totals("By month", "Month", rehearsed.ByMonth.Select(InWords)),
            .. Totals("By kind", "Kind", rehearsed.ByKind),
            .. room.PersonId is null ? [] : Messages(rehearsed),
            new TextPart("Nothing was sent and nothing was changed.", Tone.Subtle),
        ],
    };

    private static string TitleOf(Rehearsed rehearsed) =>
        $"Rehearsal until {Say.Date(CivilTime.At(rehearsed.Plan.Until, rehearsed.Zone).Date)}";

    private static string SummaryOf(Rehearsed rehearsed)
    {
        var from = Say.Date(CivilTime.At(rehearsed.Plan.From, rehearsed.Zone).Date);
        var until = Say.Date(CivilTime.At(rehearsed.Plan.Until, rehearsed.Zone).Date);
        return $"From {from} to {until}, {Who(rehearsed.Plan.Answering)}, I would send "
            + $"{Say.Count(rehearsed.Messages.Length, "message")}, of which {rehearsed.Shared:N0} to the shared room.";
    }

    private static string Who(Answering answering) => answering switch
    {
        Answering.None => "if nobody answered",
        Answering.Half => "if every second organisation answered",
        _ => "if every organisation answered",
    };

    private static IEnumerable<CardPart> Totals(string heading, string name, IEnumerable<RehearsalTotal> totals) =>
    [
        new HeadingPart(heading),
        new TablePart([name, "Messages"], [.. totals.Select(total => Row(total.Name, $"{total.Messages:N0}"))]),
    ];

    private static IEnumerable<CardPart> Messages(Rehearsed rehearsed)
    {
        var all = rehearsed.Messages;
        yield return new HeadingPart(all.Length > 2 * Shown ? $"The first {Shown}" : "All of them");
        yield return List(all.Length > 2 * Shown ? all.Take(Shown) : all);
        if (all.Length > 2 * Shown)
        {
            yield return new HeadingPart($"The last {Shown}");
            yield return List(all.TakeLast(Shown));
        }
    }

    private static TablePart List(IEnumerable<RehearsedMessage> messages) => new(
        ["When", "To", "What"],
        [.. messages.Select(message => Row(
            $"{message.Local.Date:ddd d MMM uuuu}, {message.Local.TimeOfDay:HH:mm}",
            Say.Plain(message.Recipient),
            Say.Cut(message.FirstLine, LongestLine)))]);

    private static ImmutableArray<string> Row(params string[] cells) => [.. cells];

    private static RehearsalTotal InWords(RehearsalTotal month) => month with
    {
        Name = $"{new LocalDate(int.Parse(month.Name[..4]), int.Parse(month.Name[5..]), 1):MMMM uuuu}",
    };
}
