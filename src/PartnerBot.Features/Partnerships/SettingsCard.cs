using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>The settings of a partnership as a card.</summary>
public static class SettingsCard
{
    public static Card Of(Turn turn)
    {
        var partnership = turn.Partnership;
        var summary = $"{partnership.Name}: {partnership.ZoneId}, quiet {partnership.Quiet.InWords()}.";
        return new Card($"Settings of {partnership.Name}", summary)
        {
            Parts =
            [
                new FactsPart([.. Facts(turn)]),
                new TextPart("A coordinator changes them like this: settings set cap 4", Tone.Subtle),
            ],
            Buttons =
            [
                new Button("Meetings", PhrasePrefix.With(partnership.Key, "series list")),
                new Button("Partners", PhrasePrefix.With(partnership.Key, "partner list")),
                new Button("Shared rooms", PhrasePrefix.With(partnership.Key, "room list")),
            ],
        };
    }

    private static Fact[] Facts(Turn turn) =>
    [
        new("Name", turn.Partnership.Name),
        new("Short name", turn.Partnership.Key),
        new("Time zone", turn.Partnership.ZoneId),
        new("Bank holidays", Holidays(turn)),
        new("Quiet hours", turn.Partnership.Quiet.InWords()),
        new("Daily cap", $"{Say.Count(turn.Partnership.DailyCap, "message")} a person, unasked"),
        new("Never meets", Blackouts(turn)),
    ];

    private static string Holidays(Turn turn)
    {
        var extra = turn.Partnership.ExtraHolidays.Where(date => date >= turn.Today).Select(Say.Date).ToList();
        return extra.Count == 0
            ? turn.Partnership.Nation.InWords()
            : $"{turn.Partnership.Nation.InWords()}, and {Say.List(extra)}";
    }

    private static string Blackouts(Turn turn)
    {
        var coming = turn.Partnership.Blackouts.Where(blackout => blackout.Days.Latest >= turn.Today)
            .Select(PartnershipChange.InWords).ToList();
        return coming.Count == 0 ? "no days set" : string.Join("; ", coming);
    }
}
