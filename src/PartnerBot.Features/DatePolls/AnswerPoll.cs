using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using Answer = PartnerBot.Domain.DatePolls.Answer;

namespace PartnerBot.Features.DatePolls;

/// <summary>"poll answer 7 2 yes": a member answers for their organisation; saying the same twice changes
/// nothing.</summary>
public sealed class AnswerPoll(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await PollChoice.FindAsync(db, turn, ct) is not { Poll: { } poll } choice)
        {
            return PollChoice.Missing(turn);
        }

        var view = await PollView.LoadAsync(db, poll, turn.Roster, ct);
        if (AnswerWords.Read(choice.Rest, poll.Slots.Select(slot => slot.Number)) is not { } answers)
        {
            return Reply.Say($"I could not read that as answers. For example: poll answer {poll.Number} 1 yes 2 no 3 "
                + "if need be");
        }

        foreach (var (slot, suits) in answers.OrderBy(answer => answer.Key))
        {
            var me = turn.Me.Member;
            if (poll.Take(new Answer(slot, me.OrganisationId, me.Id, suits, me.Id, turn.Now)) is { } refusal)
            {
                return Refuse(turn, view, refusal);
            }
        }

        view = view.Recounted();
        PollFollowUp.After(view, turn.Now);
        return Confirm(turn, view);
    }

    // A button on an old card, pressed after the close: say so, and show how things stand.
    private static Reply Refuse(Turn turn, PollView view, Refusal refusal) =>
        turn.Incoming.Kind == IncomingKind.Pressed
            ? Reply.Show(refusal.Sentence, PollCard.Of(view, turn.IsShared ? null : turn.Me))
            : Reply.Say(refusal.Sentence);

    private static Reply Confirm(Turn turn, PollView view)
    {
        var seat = turn.Me.Organisation;
        var said = view.Poll.Slots.OrderBy(slot => slot.Starts)
            .Select(slot => (Slot: slot, Suits: view.Tally.Of(seat.Id, slot.Number)))
            .Where(pair => pair.Suits is not null)
            .Select(pair => $"{AnswerWords.Of(pair.Suits!.Value)} to {view.StartOf(pair.Slot).ShortInWords()}");
        var until = view.Poll.IsOpen
            ? $"You can change it until {view.Closes.InWordsWithoutZone()}."
            : "The date was already set, so I have noted it and will tell the lead if it matters.";
        var text = $"Thank you. Noted for {Say.Plain(seat.Name)}: {Say.List(said)}. {until}";
        return turn.Incoming.Kind == IncomingKind.Pressed
            ? Reply.Show(text, PollCard.Of(view, turn.IsShared ? null : turn.Me))
            : Reply.Say(text);
    }
}
