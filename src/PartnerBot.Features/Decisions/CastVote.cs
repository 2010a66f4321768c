using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Decisions;

/// <summary>"vote 14 for", "object 14 because the date is too soon", "abstain 14": a member casts, changes or takes
/// back their organisation's vote.</summary>
/// <param name="db">The store.</param>
/// <param name="choice">What the phrase itself says; null where it stands in a slot.</param>
public sealed class CastVote(PartnerBotDb db, Choice? choice = null) : IUseCase
{
    private const int LongestReason = 1_000;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await DecisionChoice.FindAsync(db, turn, ct) is not { } decision)
        {
            return Turned(turn) ?? DecisionChoice.Missing(turn);
        }

        var reason = turn.Words["reason"].Trim();
        if (VoteSeats.WhyNot(turn) is { } notYou)
        {
            return Reply.Say(notYou);
        }

        if (reason.Length > LongestReason)
        {
            return Reply.Say($"Please keep the reason under {LongestReason:N0} characters. Nothing was changed.");
        }

        return (choice ?? ChoiceWords.Read(turn.Words["choice"])) is { } said
            ? await TakeAsync(turn, decision, said, reason, ct)
            : Reply.Say($"I could not read “{Say.Cut(Say.Plain(turn.Words["choice"]), 40)}” as a vote. Please say for, "
                + $"against, abstain or none: for example, vote {decision.Number} for");
    }

    // "vote for 14": nothing is cast, since nobody should vote by a guess.
    private static Reply? Turned(Turn turn) =>
        ChoiceWords.Read(turn.Words["decision"]) is not null && DecisionLabel.Read(turn.Words["choice"]) is { } label
            ? Reply.Say($"Please put the number first: vote {label.Number} {turn.Words["decision"].ToLowerInvariant()}")
            : null;

    private async Task<Reply> TakeAsync(
        Turn turn, Decision decision, Choice choice, string reason, CancellationToken ct)
    {
        var (me, seat) = (turn.Me.Member.Id, turn.Me.Organisation);
        var before = decision.VoteOf(seat.Id);
        if (decision.Take(new Vote(seat.Id, choice, me, Spoken.ByItself, turn.Now, reason)) is { } refusal)
        {
            return turn.Incoming.Kind == IncomingKind.Pressed
                ? Reply.Show(refusal.Sentence, await Gates.CardAsync(db, turn, decision, ct))
                : Reply.Say(refusal.Sentence);
        }

        var text = $"{Noted(turn, choice, before)} {VoteParts.ChangeUntil(decision, turn.Roster)}";
        return turn.Incoming.Kind == IncomingKind.Pressed
            ? Reply.Show(text, DecisionCard.For(turn, decision))
            : Reply.Say(text);
    }

    private static string Noted(Turn turn, Choice choice, Vote? before)
    {
        var name = Say.Plain(turn.Me.Organisation.Name);
        if (choice == Choice.TakenBack)
        {
            return $"The vote of {name} is taken back.";
        }

        var changed = before is not null && before.Choice != choice
            ? $" It was {before.Choice.InWords()}{By(turn, before)}."
            : "";
        return $"Thank you. Noted for {name}: {choice.InWords()}.{changed}";
    }

    private static string By(Turn turn, Vote before) =>
        before.By != turn.Me.Member.Id && turn.Roster.Find(before.By) is { } by
            ? before.Spoken == Spoken.OnItsBehalf
                ? $", as {Say.Plain(by.Person.Name)} had written down for you"
                : $", by {Say.Plain(by.Person.Name)}"
            : "";
}
