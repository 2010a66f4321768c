using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Makes the members what the file says of them; those of its organisations that are not in it
/// leave.</summary>
/// <param name="roster">With the organisations as the file wants them.</param>
internal sealed class PeopleImport(PartnerBotDb db, Roster roster, KnownPeople known, Instant now)
{
    private readonly LocalDate today = roster.Partnership.Today(now);

    public async Task MakeAsync(RosterFile file, Changes changes, CancellationToken ct)
    {
        var there = new HashSet<Id<Member>>();
        foreach (var entry in file.Organisations)
        {
            var organisation = roster.Organisations.First(each => each.Key == entry.Key);
            foreach (var person in entry.People)
            {
                there.Add(await MakeAsync(person, organisation, changes, ct));
            }
        }

        foreach (var seated in roster.Present.Where(seated => !there.Contains(seated.Member.Id)).ToList())
        {
            seated.Member.Leave(today);
            await Plans.ForgetAsync(db, seated.Member, ct);
            changes.Note($"{seated.Person.Name} leaves {seated.Organisation.Name}");
        }
    }

    private async Task<Id<Member>> MakeAsync(
        PersonEntry entry, Organisation organisation, Changes changes, CancellationToken ct)
    {
        if (known.Of(entry) is not { } person)
        {
            return Join(Meet(entry), entry, organisation, changes).Id;
        }

        await ChangeAsync(person, entry, changes, ct);
        var member = MemberOf(person, organisation);
        if (member is null)
        {
            return Join(person, entry, organisation, changes).Id;
        }

        await SeatAsync(member, entry, organisation, changes, ct);
        return member.Id;
    }

    private Member? MemberOf(Person person, Organisation organisation) => roster.People
        .Where(seated => seated.Person.Id == person.Id)
        .OrderByDescending(seated => seated.Organisation.Id == organisation.Id)
        .ThenByDescending(seated => seated.Member.TakesPart)
        .FirstOrDefault()?.Member;

    private Person Meet(PersonEntry entry)
    {
        var person = new Person(Id<Person>.New(now), entry.Name, entry.Email, FeedToken.New())
        {
            EntraObjectId = entry.EntraObjectId,
            ZoneId = entry.ZoneId,
            Quiet = entry.Quiet,
        };
        db.People.Add(person);
        return person;
    }

    private Member Join(Person person, PersonEntry entry, Organisation organisation, Changes changes)
    {
        var member = new Member(
            Id<Member>.New(now), roster.Partnership.Id, organisation.Id, person.Id, entry.Roles)
        {
            AwayUntil = AwayUntil(entry),
        };
        db.Members.Add(member);
        changes.Note($"{person.Name} joins {organisation.Name} as {entry.Roles.InWords()}");
        return member;
    }

    private async Task SeatAsync(
        Member member, PersonEntry entry, Organisation organisation, Changes changes, CancellationToken ct)
    {
        if (member.OrganisationId != organisation.Id)
        {
            var before = roster.Find(member.OrganisationId).Name;
            await Plans.ForgetAsync(db, member, ct);
            member.OrganisationId = organisation.Id;
            changes.Note($"{entry.Name} moves from {before} to {organisation.Name}");
        }

        if (!member.TakesPart)
        {
            member.Return();
            changes.Note($"{entry.Name} comes back for {organisation.Name}");
        }

        SetDuties(member, entry, changes);
    }

    private void SetDuties(Member member, PersonEntry entry, Changes changes)
    {
        if (member.Roles != entry.Roles)
        {
            changes.Note($"{entry.Name} is now {entry.Roles.InWords()} (before: {member.Roles.InWords()})");
            member.Roles = entry.Roles;
        }

        if (AwayUntil(entry) is { } until && until != member.AwayUntil)
        {
            changes.Note($"{entry.Name} is away until {Say.Date(until)}");
            member.AwayUntil = until;
        }
    }

    // A day that is over says nothing any more: an old file must not bring it back.
    private LocalDate? AwayUntil(PersonEntry entry) => entry.AwayUntil is { } until && until >= today ? until : null;

    private async Task ChangeAsync(Person person, PersonEntry entry, Changes changes, CancellationToken ct)
    {
        if (person.Name != entry.Name)
        {
            changes.Note($"{person.Name} is now called {entry.Name}");
            person.Name = entry.Name;
        }

        SetPersonal(person, entry, changes);
        if (entry.EntraObjectId is { } id && id != person.EntraObjectId)
        {
            await TieAsync(person, id, changes, ct);
        }
    }

    private static void SetPersonal(Person person, PersonEntry entry, Changes changes)
    {
        changes.Put(
            $"The e-mail address of {entry.Name}",
            person.Email ?? "",
            entry.Email,
            email => email,
            email => person.Email = email);
        changes.Put(
            $"The time zone of {entry.Name}",
            person.ZoneId ?? "",
            entry.ZoneId,
            zone => zone,
            zone => person.ZoneId = zone);
        if (entry.Quiet is { } quiet && quiet != person.Quiet)
        {
            changes.Note($"{entry.Name} is left in peace {quiet.InWords()}");
            person.Quiet = quiet;
        }
    }

    /// <summary>Another account: whoever spoke from the one before is no longer taken for this person.</summary>
    private async Task TieAsync(Person person, string entraObjectId, Changes changes, CancellationToken ct)
    {
        if (person.EntraObjectId is not null)
        {
            db.Handles.RemoveRange(await db.Handles.Where(handle => handle.PersonId == person.Id).ToListAsync(ct));
        }

        person.EntraObjectId = entraObjectId;
        changes.Note($"{person.Name} is known by the Entra object id {entraObjectId}");
    }
}
