using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"votes", "vote 14": what is open for votes, with the speaker's own; in a shared room with the
/// count.</summary>
public sealed class ShowVotes(PartnerBotDb db) : IUseCase
{
    private const int Most = 10;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Words.Find("decision") is { } said)
        {
            return await DecisionChoice.FindAsync(db, turn, ct) is { } chosen
                ? Reply.Show(await Gates.CardAsync(db, turn, chosen, ct))
                : ChoiceWords.Read(said) is not null
                    ? Reply.Say("Please say which decision: for example, vote 14 for. Say 'votes' to see what is open.")
                    : DecisionChoice.Missing(turn);
        }

        var open = (await db.UndecidedAsync(turn.Partnership.Id, ct))
            .Where(one => turn.Viewer.Sees(one.Audience, one.HiddenFrom)).OrderBy(one => one.ClosesAt).ToList();
        return open switch
        {
            [] => Reply.Say("Nothing is open for votes. Say 'decision propose' to propose something."),
            [var only] => Reply.Show(DecisionCard.For(turn, only)),
            _ => Reply.Show(ListOf(turn, open)),
        };
    }

    private static Card ListOf(Turn turn, List<Decision> open) => new(
        "Open votes", $"{Say.Count(open.Count, "decision")} can be voted on.")
    {
        ShownBy = "votes",
        Parts =
        [
            .. open.Take(Most).Select(one => new ChoicePart(
                $"{one.Label}: {Say.Cut(Say.Plain(one.Text), 120)}", NoteOf(turn, one), [ShowButton(turn, one)])),
            .. open.Count > Most
                ? [new TextPart($"{open.Count - Most} more close later. Say for example: vote {open[Most].Number}")]
                : Array.Empty<CardPart>(),
        ],
    };

    private static string NoteOf(Turn turn, Decision one)
    {
        var closes = $"until {CivilTime.At(one.ClosesAt!.Value, turn.Zone).InWordsWithoutZone()}";
        var mine = turn.IsShared || !one.IsOpen || !one.Seats.Contains(turn.Me.Organisation.Id) ? ""
            : one.HasVoted(turn.Me.Organisation.Id) ? "; you have voted"
            : "; waits for your vote";
        return $"{one.State.InWords()} {closes}{mine}";
    }

    private static Button ShowButton(Turn turn, Decision one) =>
        new("Show", PhrasePrefix.With(turn.Partnership.Key, $"vote {one.Number}")) { Hint = $"Show {one.Label}" };
}
