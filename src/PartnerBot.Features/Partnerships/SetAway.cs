using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member away Ann Lee until 14 April": a coordinator writes down that somebody is away.</summary>
public sealed class SetAway(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var date = turn.Words.Text("date");
        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member away {who} until {date}", ct);
        return choice.One is { } seated ? Absence.Begin(turn, seated) : choice.Instead;
    }
}
