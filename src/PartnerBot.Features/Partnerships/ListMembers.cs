using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member list", "member list of KDYT": who speaks for whom.</summary>
public sealed class ListMembers : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Show(turn));

    private static Reply Show(Turn turn)
    {
        if (turn.Words.Find("partner") is not { } said)
        {
            return Reply.Show(MemberCard.ListOf(turn, [.. turn.Roster.Active]));
        }

        var choice = PartnerChoice.Of(turn, said, key => $"member list of {key}");
        return choice.One is { } organisation ? Reply.Show(MemberCard.ListOf(turn, [organisation])) : choice.Instead;
    }
}
