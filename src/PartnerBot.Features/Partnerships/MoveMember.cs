using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member move Ann Lee to Our Way": somebody speaks for another organisation from now on.</summary>
public sealed class MoveMember(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Text("partner");
        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member move {who} to {said}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        var target = PartnerChoice.Of(
            turn, said, key => $"member move {MemberChoice.WordFor(seated, [.. turn.Roster.Present])} to {key}");
        return target.One is { } organisation
            ? await MoveAsync(turn, seated, organisation, ct)
            : target.Instead;
    }

    private async Task<Reply> MoveAsync(Turn turn, Seated seated, Organisation organisation, CancellationToken ct)
    {
        if (seated.Organisation.Id == organisation.Id)
        {
            return Reply.Say($"{seated.Person.Name} speaks for {organisation.Name} already.");
        }

        await Plans.ForgetAsync(db, seated.Member, ct);
        if (SeatOf(turn, seated.Person, organisation) is { } earlier)
        {
            // They spoke for it once: that seat is taken up again, and this one is left.
            earlier.Return();
            earlier.Roles = seated.Member.Roles;
            seated.Member.Leave(turn.Today);
        }
        else
        {
            seated.Member.OrganisationId = organisation.Id;
        }

        return Reply.Say($"{seated.Person.Name} speaks for {organisation.Name} from now on, as "
            + $"{seated.Member.Roles.InWords()}; before it was {seated.Organisation.Name}.");
    }

    private static Member? SeatOf(Turn turn, Person person, Organisation organisation) => turn.Roster.People
        .FirstOrDefault(other => other.Person.Id == person.Id && other.Organisation.Id == organisation.Id)?.Member;
}
