using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member return Ann Lee": somebody who left takes part again, as before.</summary>
public sealed class ReadmitMember(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Roster.People.All(seated => seated.Member.TakesPart))
        {
            return Reply.Say("Nobody has left. For somebody new, say for example: "
                + "member add Ann Lee to kdyt email ann@kdyt.example");
        }

        var choice = await new MemberChoice(db, turn).FindLeftAsync(who => $"member return {who}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        var elsewhere = turn.Roster.Present.FirstOrDefault(other => other.Person.Id == seated.Person.Id);
        if (elsewhere is not null)
        {
            return Reply.Say($"{seated.Person.Name} speaks for {elsewhere.Organisation.Name} now. To change that: "
                + $"member move {seated.Person.Name} to {seated.Organisation.Key}");
        }

        seated.Member.Return();
        return Reply.Say($"Welcome back: {seated.Person.Name} speaks for {seated.Organisation.Name} again, "
            + $"as {seated.Member.Roles.InWords()}.");
    }
}
