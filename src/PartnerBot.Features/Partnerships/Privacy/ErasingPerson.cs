using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;
using PartnerBot.Store.Personal;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>Takes somebody out, in one transaction, after it was asked whether each partnership can spare
/// them.</summary>
public sealed class ErasingPerson(IWriter writer, Ledger ledger)
{
    /// <summary>Out of every partnership, by their own wish.</summary>
    public Task<Reply> EverywhereAsync(Id<Person> id, Instant now, CancellationToken ct) => writer.WriteAsync(
        async (db, token) =>
        {
            var everywhere = await db.Members.Where(member => member.PersonId == id)
                .Select(member => member.PartnershipId).Distinct().ToListAsync(token);
            return await EraseAsync(db, id, everywhere, now, token);
        },
        ct);

    /// <summary>Out of one partnership, by its coordinator's wish.</summary>
    public Task<Reply> HereAsync(Id<Person> id, Id<Partnership> here, Instant now, CancellationToken ct) =>
        writer.WriteAsync((db, token) => EraseAsync(db, id, [here], now, token), ct);

    private async Task<Reply> EraseAsync(
        PartnerBotDb db, Id<Person> id, List<Id<Partnership>> partnerships, Instant now, CancellationToken ct)
    {
        if (await db.People.FindAsync([id], ct) is not { } person)
        {
            return Reply.Say("That has been done already.");
        }

        var rosters = await RostersAsync(db, partnerships, ct);
        if (rosters.Find(one => one.Spare(seated => seated.Person.Id == id) is not null) is { } needed)
        {
            return Reply.Say($"{Say.Plain(needed.Partnership.Name)}: {Roster.LastCoordinator.Sentence}");
        }

        foreach (var roster in rosters)
        {
            await EraseAsync(db, person, roster, now, ct);
        }

        return Done(await FinishAsync(db, person, now, ct));
    }

    private static async Task<List<Roster>> RostersAsync(
        PartnerBotDb db, List<Id<Partnership>> partnerships, CancellationToken ct)
    {
        var rosters = new List<Roster>();
        foreach (var partnership in partnerships)
        {
            rosters.Add(await db.RosterAsync(partnership, ct));
        }

        return rosters;
    }

    private async Task<bool> FinishAsync(PartnerBotDb db, Person person, Instant now, CancellationToken ct)
    {
        await ledger.KeepAsync(db, now, ct);
        var isGone = await db.ForgetAsync(person, ct);
        await db.CleanIndexAsync(ct);
        return isGone;
    }

    private static Reply Done(bool isGone) => Reply.Say(isGone
        ? "It is done: name, address and account are gone. What was decided and voted stays with the organisation."
        : "It is done for this partnership. Another partnership knows them too, and they can ask me there.");

    private static async Task EraseAsync(
        PartnerBotDb db, Person person, Roster roster, Instant now, CancellationToken ct)
    {
        foreach (var seated in roster.People.Where(seated => seated.Person.Id == person.Id))
        {
            await Plans.ForgetAsync(db, seated.Member, ct);
        }

        var former = Person.Former(Id<Person>.New(now), FeedToken.New());
        await db.EraseAsync(person, former, roster.Partnership.Id, roster.Partnership.Today(now), ct);
    }
}
