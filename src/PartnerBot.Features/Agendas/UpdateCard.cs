using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Agendas;

/// <summary>Written updates in the place of a meeting: the question to one organisation, and then what all of them
/// wrote. Who wrote nothing is not named.</summary>
public static class UpdateCard
{
    /// <summary>The question, with what the organisation has written so far.</summary>
    public static Card AskOf(UpdateRound round, Series series, Roster roster, Seated me)
    {
        var says = PhrasePrefix.With(roster.Partnership.Key, $"agenda update {series.Key} {{text}}");
        var until = CivilTime.At(round.ClosesAt, roster.Partnership.Zone).InWords();
        var mine = round.Updates.FirstOrDefault(update => update.Organisation == me.Organisation.Id);
        var text = $"We are not meeting this time. Would you write a few lines for the others instead: what went well, "
            + $"what is hard, what you need? I send them all round on {until} at the latest.";
        return new Card($"{series.Name}: your update, please", text)
        {
            Key = round.Subject,
            Parts =
            [
                new TextPart(text),
                new InputPart("text", $"From {Say.Plain(me.Organisation.Name)}", InputKind.Lines)
                {
                    Value = mine?.Text ?? "",
                    Required = true,
                },
                new TextPart("Or write: agenda update, and your lines.", Tone.Subtle),
            ],
            Buttons =
            [
                new Button(mine is null ? "Send it" : "Change it", says) { Style = ButtonStyle.Primary },
            ],
        };
    }

    /// <summary>What everybody wrote.</summary>
    public static Card SharedOf(UpdateRound round, Series series, Roster roster)
    {
        var updates = round.Updates.OrderBy(update => roster.Find(update.Organisation).Name, StringComparer.Ordinal);
        return new Card(
            $"{series.Name}: updates from the partners",
            $"{series.Name}: instead of a meeting, {Say.Count(round.Updates.Length, "partner")} wrote a few lines.")
        {
            Key = round.Subject,
            Parts = [.. updates.SelectMany(update => new CardPart[]
            {
                new HeadingPart(Say.Plain(roster.Find(update.Organisation).Name)),
                new TextPart(update.Text),
            })],
        };
    }
}
