using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Finds out which of the people in a file the bot knows already: by Entra object id or e-mail address
/// whatever partnership they are in, and by their name within this one.</summary>
internal sealed class KnownPeople(Roster? roster)
{
    private readonly Dictionary<PersonEntry, Person> found = [];
    private readonly List<Mistake> mistakes = [];

    /// <summary>People whom the file describes as one and the store knows as two.</summary>
    public IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <summary>Null for somebody new.</summary>
    public Person? Of(PersonEntry entry) => found.GetValueOrDefault(entry);

    public static async Task<KnownPeople> FindAsync(
        PartnerBotDb db, Roster? roster, RosterFile file, CancellationToken ct)
    {
        var known = new KnownPeople(roster);
        var emails = file.People.Select(entry => entry.Email).OfType<string>().ToList();
        var entraIds = file.People.Select(entry => entry.EntraObjectId).OfType<string>().ToList();
        var people = await db.People
            .Where(person => emails.Contains(person.Email!) || entraIds.Contains(person.EntraObjectId!))
            .ToListAsync(ct);
        foreach (var entry in file.People)
        {
            known.FindByAddress(entry, people);
        }

        foreach (var organisation in file.Organisations)
        {
            foreach (var entry in organisation.People.Where(entry => known.Of(entry) is null))
            {
                known.FindByName(entry, organisation);
            }
        }

        return known;
    }

    private void FindByAddress(PersonEntry entry, List<Person> people)
    {
        var byId = people.FirstOrDefault(person =>
            entry.EntraObjectId is not null && person.EntraObjectId == entry.EntraObjectId);
        var byEmail = people.FirstOrDefault(person => entry.Email is not null && person.Email == entry.Email);
        if (byId is not null && byEmail is not null && byId != byEmail)
        {
            mistakes.Add(new Mistake(
                entry.Spot.Line,
                entry.Spot.Column,
                $"'{entry.Name}' with the e-mail address of one person and the Entra object id of another",
                "both to belong to the same person"));
        }
        else if ((byId ?? byEmail) is { } person && !found.TryAdd(entry, person))
        {
            throw new InvalidOperationException("A person of the file was looked up twice.");
        }
    }

    // Somebody whose address changed, or who has none. At their own organisation first.
    private void FindByName(PersonEntry entry, OrganisationEntry organisation)
    {
        var namesakes = (roster?.People ?? [])
            .Where(seated => seated.Person.Name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase))
            .Where(seated => !found.ContainsValue(seated.Person))
            .ToList();
        var here = namesakes.Where(seated => seated.Organisation.Key == organisation.Key).ToList();
        var candidates = (here.Count > 0 ? here : namesakes).Select(seated => seated.Person).Distinct().ToList();
        if (candidates is [var only])
        {
            found.Add(entry, only);
        }
    }
}
