using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"board ungate kdyt for money": for these decisions the organisation does not need its board any
/// more.</summary>
public sealed class UngateBoard(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var kind = turn.Words.Text("class").Trim().ToLowerInvariant();
        var choice = BoardChoice.Of(turn, turn.Words.Text("partner"), key => $"board ungate {key} for {kind}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        // A class that was deleted can still stand there.
        var board = await BoardChoice.OnRecordAsync(db, turn, organisation, ct);
        return board.Ungate(kind) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Say($"{Say.Plain(organisation.Name)}’s board is no longer asked for {kind}; what waits for it "
                + "already "
                + $"still does. It {BoardWords.Of(board, turn.Today)}.");
    }
}
