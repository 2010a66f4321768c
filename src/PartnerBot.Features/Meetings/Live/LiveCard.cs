using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>A meeting while it runs: who is there, what is talked about, what was written down, and one tap for each
/// thing that people do in it.</summary>
public static class LiveCard
{
    private const int NewestLines = 5;

    /// <param name="running">The meeting.</param>
    /// <param name="viewer">Who looks: what they may not see is not there.</param>
    /// <param name="me">Who looks by themselves; null in a shared room.</param>
    public static Card Of(Running running, Viewer viewer, Seated? me) =>
        new($"{running.Series.Name}: now", SummaryOf(running))
        {
            Key = running.Minutes.Subject,
            ShownBy = "meeting",
            Parts =
            [
                FactsOf(running),
                ItemOf(running, viewer),
                .. LinesOf(running.Minutes, viewer),
                .. WritingOf(running),
            ],
            Buttons =
            [
                Press(running, "We are here", "we are here") with
                {
                    Style = ButtonStyle.Primary,
                    Chosen = me is not null && running.Minutes.Here.Contains(me.Organisation.Id),
                },
                Press(running, "We cannot come", "meeting apologies"),
                Press(running, "End the meeting", "meeting end"),
            ],
        };

    public static string SummaryOf(Running running)
    {
        var here = LiveWords.HereOf(running.Minutes, running.Roster);
        var words = here.Length > 0 ? $" Here: {here}." : "";
        return $"{running.Series.Name} is under way.{words} Tap once to say that your organisation is here.";
    }

    private static FactsPart FactsOf(Running running)
    {
        var (minutes, roster) = (running.Minutes, running.Roster);
        (string Name, string Value)[] facts =
        [
            ("Here", LiveWords.HereOf(minutes, roster) is { Length: > 0 } here ? here : "nobody has said so yet"),
            ("Apologies", LiveWords.ApologiesOf(minutes, roster)),
            ("Quorum", LiveWords.QuorumOf(minutes, roster)),
            ("Chair", LiveWords.ChairOf(minutes, roster)),
            ("Planned", MeetingWords.Span(running.Meeting, roster.Partnership.Zone)),
        ];
        return new FactsPart(
            [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => new Fact(fact.Name, fact.Value))]);
    }

    private static ChoicePart ItemOf(Running running, Viewer viewer)
    {
        var next = Press(running, "Next item", "meeting next");
        if (running.Minutes.Item is not { } item || !item.Sight.IsFor(viewer))
        {
            return new ChoicePart("The agenda", "no item is called up", [next]);
        }

        var until = LiveWords.BoxEndsOf(item, running.Roster.Partnership.Zone);
        return new ChoicePart(
            $"Now: {item.Title}",
            until is null ? "no time box" : $"{Say.Length(item.Length)}, until {until}",
            [
                Press(running, "Done", "meeting item done"),
                Press(running, "Carry over", "meeting item carry over"),
                next,
            ]);
    }

    private static IEnumerable<CardPart> LinesOf(Minutes minutes, Viewer viewer)
    {
        var lines = minutes.Standing.Where(line => line.Sight.IsFor(viewer)).ToList();
        foreach (var line in lines.TakeLast(NewestLines))
        {
            yield return new TextPart(LiveWords.Of(line));
        }

        if (lines.Count > NewestLines)
        {
            yield return new TextPart(
                $"The newest {NewestLines} of {lines.Count} lines. Say 'minutes' to see them all.", Tone.Subtle);
        }
    }

    private static IEnumerable<CardPart> WritingOf(Running running)
    {
        yield return new InputPart("words", "Write something down", InputKind.Line);
        yield return new ChoicePart(
            "Write it down as",
            "",
            [
                Press(running, "Note", "note {words}"),
                Press(running, "Decision", "decision record {words}"),
                Press(running, "Action", "action add {words}"),
            ]);
    }

    private static Button Press(Running running, string label, string phrase) =>
        new(label, PhrasePrefix.With(running.Roster.Partnership.Key, phrase));
}
