using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"board dates kdyt are 18 June and 16 July": when an organisation's board meets next.</summary>
public sealed class SetBoardDates(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var dates = turn.Words.Text("dates");
        var choice = BoardChoice.Of(turn, turn.Words.Text("partner"), key => $"board dates {key} are {dates}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        var (days, problem) = BoardWords.ReadDates(dates, turn.Today);
        if (days is null)
        {
            return Reply.Say(problem);
        }

        var board = await BoardChoice.OnRecordAsync(db, turn, organisation, ct);
        return board.MeetOn(days, turn.Today) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Say($"On record: {Say.Plain(organisation.Name)}’s board {BoardWords.Of(board, turn.Today)}.");
    }
}
