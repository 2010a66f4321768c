using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"board gate kdyt for money": for these decisions the organisation needs its board.</summary>
public sealed class GateBoard(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var kind = turn.Words.Text("class");
        var choice = BoardChoice.Of(turn, turn.Words.Text("partner"), key => $"board gate {key} for {kind}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        var found = await ClassChoice.FindAsync(db, turn, key => $"board gate {organisation.Key} for {key}", ct);
        if (found.One is not { } one)
        {
            return found.Instead;
        }

        var board = await BoardChoice.OnRecordAsync(db, turn, organisation, ct);
        return board.Gate(one.Key) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Say($"From now on, what is agreed of the class {one.Key} binds {Say.Plain(organisation.Name)} "
                + "once its "
                + $"board has ratified it. Its board {BoardWords.Of(board, turn.Today)}.");
    }
}
