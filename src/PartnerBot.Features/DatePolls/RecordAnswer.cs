using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using Answer = PartnerBot.Domain.DatePolls.Answer;

namespace PartnerBot.Features.DatePolls;

/// <summary>"poll record 7 1 yes 2 no for KDYT": a coordinator writes down what an organisation said by
/// telephone.</summary>
public sealed class RecordAnswer(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (await PollChoice.FindAsync(db, turn, ct) is not { Poll: { } poll } choice)
        {
            return PollChoice.Missing(turn);
        }

        var seat = Choosing.Of(
            turn.Words.Text("partner"),
            turn.Roster.Active,
            organisation => [organisation.Key, organisation.Name],
            "partner",
            organisation => PhrasePrefix.With(
                turn.Partnership.Key, $"poll record {poll.Number} {choice.Rest} for {organisation.Key}"));
        if (seat.One is not { } organisation)
        {
            return seat.Instead;
        }

        return AnswerWords.Read(choice.Rest, poll.Slots.Select(slot => slot.Number)) is { } answers
            ? Record(turn, await PollView.LoadAsync(db, poll, turn.Roster, ct), organisation, answers)
            : Reply.Say($"I could not read that as answers. For example: poll record {poll.Number} 1 yes 2 no for "
                + $"{organisation.Key}");
    }

    private static Reply Record(
        Turn turn, PollView view, Organisation organisation, IReadOnlyDictionary<int, Suits> answers)
    {
        foreach (var (slot, suits) in answers.OrderBy(answer => answer.Key))
        {
            var answer = new Answer(slot, organisation.Id, null, suits, turn.Me.Member.Id, turn.Now);
            if (view.Poll.Take(answer) is { } refusal)
            {
                return Reply.Say(refusal.Sentence);
            }
        }

        view = view.Recounted();
        PollFollowUp.After(view, turn.Now);
        var said = answers.OrderBy(answer => answer.Key)
            .Select(answer => $"{AnswerWords.Of(answer.Value)} to "
                + $"{view.StartOf(view.Poll.FindSlot(answer.Key)!).ShortInWords()}");
        return Reply.Say($"Written down for {Say.Plain(organisation.Name)}: {Say.List(said)}. "
            + "The log says that you recorded it. They can change it themselves at any time until the poll closes.");
    }
}
