using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>Series with their rules as a card.</summary>
public static class SeriesCard
{
    public static Card ListOf(Turn turn, IReadOnlyCollection<Series> all)
    {
        var summary = string.Join('\n', all.Select(series =>
            $"{series.Key}: {series.Name}, {series.Cadence.InWords()}{(series.Paused ? ", paused" : "")}"));
        return new Card(all.Count == 1 ? all.First().Name : $"Meetings of {turn.Partnership.Name}", summary)
        {
            ShownBy = "series list",
            Parts = [.. all.SelectMany(series => PartsOf(turn, series, all.Count))],
            Buttons = [new Button("What is planned?", PhrasePrefix.With(turn.Partnership.Key, "meeting list"))],
        };
    }

    private static IEnumerable<CardPart> PartsOf(Turn turn, Series series, int count)
    {
        if (count > 1)
        {
            yield return new HeadingPart(series.Name);
        }

        if (series.Paused)
        {
            yield return new TextPart("Paused: I do not plan it by myself.", Tone.Warning);
        }

        yield return new FactsPart([.. Facts(turn, series)]);
    }

    private static IEnumerable<Fact> Facts(Turn turn, Series series)
    {
        yield return new Fact("Short name", series.Key);
        yield return new Fact("Cadence", series.Cadence.InWords());
        yield return new Fact("Invited", Invited(turn, series));
        yield return new Fact(
            "Times", series.Preferred.IsEmpty ? "any hour of a working day" : string.Join(", ", series.Preferred));
        yield return new Fact("Length", Say.Length(series.Length));
        yield return new Fact("Rule", series.Rule.InWords(id => turn.Roster.Find(id).Name));
        yield return new Fact("Quorum", series.Quorum.InWords(id => turn.Roster.Find(id).Name));
        yield return new Fact("Chair", $"{series.Chair}");
        foreach (var fact in FactsBefore(series))
        {
            yield return fact;
        }

        foreach (var (name, text) in new[] { ("Purpose", series.Purpose), ("Place", series.Place) })
        {
            if (text.Length > 0)
            {
                yield return new Fact(name, text);
            }
        }

        yield return new Fact("Last meeting", series.LastHeldOn is { } on ? Say.Date(on) : "none yet");
    }

    private static IEnumerable<Fact> FactsBefore(Series series)
    {
        yield return new Fact(
            "Date poll",
            $"{Say.Length(series.PollFor)} to answer, {Say.Length(series.Notice)} notice, {series.MostSlots} dates");
        yield return new Fact(
            "Agenda",
            $"items asked for {Say.Length(series.CallBefore)} before, published {Say.Length(series.PublishBefore)} "
                + "before");
        if (!series.Standing.IsEmpty)
        {
            yield return new Fact("Standing items", string.Join(", ", series.Standing.Select(ItemLine.Write)));
        }
    }

    private static string Invited(Turn turn, Series series) =>
        $"{SeriesChange.TiersOf(series.Tiers)} ({Say.Count(series.Invited(turn.Roster).Count(), "partner")})";
}
