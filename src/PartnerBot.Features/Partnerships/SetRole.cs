using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member role Ann Lee is coordinator and representative": what somebody does, all of it; with "also" one
/// thing more.</summary>
public sealed class SetRole(PartnerBotDb db) : IUseCase
{
    private const string Also = "also ";

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Text("role");
        var adds = said.StartsWith(Also, StringComparison.OrdinalIgnoreCase);
        var roles = RoleWords.ReadList(adds ? said[Also.Length..] : said);
        if (roles == Roles.None)
        {
            return Reply.Say(PartnerWords.NoRole(said));
        }

        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member role {who} is {said}", ct);
        return choice.One is { } seated
            ? Set(turn, seated, adds ? seated.Member.Roles | roles : roles)
            : choice.Instead;
    }

    private static Reply Set(Turn turn, Seated seated, Roles roles)
    {
        var before = seated.Member.Roles;
        if ((roles & Roles.Coordinator) == 0
            && turn.Roster.Spare(other => other.Member == seated.Member) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        seated.Member.Roles = roles;
        return Reply.Say($"{seated.InWords()} is now {roles.InWords()}. Before: {before.InWords()}.");
    }
}
