using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"back": the speaker is there again. "member back Ann Lee": a coordinator writes it down.</summary>
public sealed class ComeBack(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Words.Has("who"))
        {
            return Absence.End(turn, turn.Me);
        }

        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member back {who}", ct);
        return choice.One is { } seated ? Absence.End(turn, seated) : choice.Instead;
    }
}
