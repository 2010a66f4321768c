using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member deputy Eve Hart for Our Way": who answers when no representative can.</summary>
public sealed class NameDeputy(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var partner = turn.Words.Find("partner");
        var rest = partner is null ? "" : $" for {partner}";
        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member deputy {who}{rest}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        if (partner is not null && PartnerChoice.Find(turn.Roster, partner) != seated.Organisation.Id)
        {
            return Reply.Say($"{seated.Person.Name} speaks for {seated.Organisation.Name}. If they changed sides: "
                + $"member move {seated.Person.Name} to {partner}");
        }

        seated.Member.Roles = (seated.Member.Roles & ~Roles.Representative) | Roles.Deputy;
        return Reply.Say($"{seated.Person.Name} is now the deputy for {seated.Organisation.Name}, and is asked when "
            + $"{Representatives(turn, seated.Organisation)}");
    }

    private static string Representatives(Turn turn, Organisation organisation)
    {
        var names = turn.Roster.Present
            .Where(other => other.Organisation.Id == organisation.Id && other.Member.Is(Roles.Representative))
            .Select(other => other.Person.Name).ToList();
        return names.Count switch
        {
            0 => "there is no representative, as now. A coordinator can name one: member role Ann Lee is "
                + "representative",
            1 => $"{names[0]} is away.",
            _ => $"{Chat.Grammar.Say.List(names)} are away.",
        };
    }
}
