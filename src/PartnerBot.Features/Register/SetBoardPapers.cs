using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"board papers kdyt 10 days before": how early a board wants its papers.</summary>
public sealed class SetBoardPapers(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Text("length");
        var choice = BoardChoice.Of(turn, turn.Words.Text("partner"), key => $"board papers {key} {said} before");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        var reading = said.Trim().ToLowerInvariant() is "on the day" or "none" or "0 days"
            ? new PeriodRead(Period.Zero)
            : DateWords.ReadPeriod(said);
        if (reading is not PeriodRead length)
        {
            return Reply.Say(reading.Sentence);
        }

        var board = await BoardChoice.OnRecordAsync(db, turn, organisation, ct);
        return board.WantPapers(length.Period) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Say($"On record: {Say.Plain(organisation.Name)}’s board wants its papers "
                + $"{BoardWords.PapersOf(board)}.");
    }
}
