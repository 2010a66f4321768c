using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner join KDYT": an organisation that left comes back, to the same seat with the same people and
/// history.</summary>
public sealed class ReadmitPartner(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Text("partner");
        var choice = PartnerChoice.OfLeft(turn, said, key => $"partner join {key}");
        if (choice.One is not { } organisation)
        {
            return PartnerChoice.Find(turn.Roster, said) is { } there
                ? Reply.Say($"{turn.Roster.Find(there).Name} takes part already.")
                : turn.Roster.Organisations.All(each => each.TakesPart)
                ? Reply.Say($"No partner has left. For a new one: partner add {Say.Cut(Say.Plain(said), 60)} as wider")
                : choice.Instead;
        }

        organisation.Return(turn.Today);
        await Plans.FollowAsync(db, turn.Roster, ct);
        return Reply.Say($"Welcome back: {organisation.Name} is a {organisation.Tier.InWords()} partner again. "
            + $"{People(turn, organisation)}");
    }

    private static string People(Turn turn, Organisation organisation)
    {
        var names = turn.Roster.Present.Where(seated => seated.Organisation.Id == organisation.Id)
            .Select(seated => seated.Person.Name).ToList();
        return names.Count == 0
            ? $"Nobody speaks for it yet. For example: member add Ann Lee to {organisation.Key} email "
                + $"ann@{organisation.Key}.example"
            : $"I write to {Say.List(names)} as before.";
    }
}
