using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Who takes part where.</summary>
public static class Rosters
{
    /// <param name="db">The store.</param>
    /// <param name="key">The word for it, as people type it.</param>
    /// <param name="ct">Stops looking.</param>
    /// <returns>Null when there is none of that key.</returns>
    public static Task<Partnership?> FindPartnershipAsync(this PartnerBotDb db, string key, CancellationToken ct)
    {
        var lower = key.Trim().ToLowerInvariant();
        return db.Partnerships.FirstOrDefaultAsync(partnership => partnership.Key == lower, ct);
    }

    /// <summary>Everybody of one partnership, those who left included. Throws when there is no such
    /// partnership.</summary>
    public static Task<Roster> RosterAsync(this PartnerBotDb db, Id<Partnership> id, CancellationToken ct) =>
        db.RememberAsync((nameof(Roster), id), () => LoadAsync(db, id, ct));

    private static async Task<Roster> LoadAsync(PartnerBotDb db, Id<Partnership> id, CancellationToken ct)
    {
        var partnership = await db.Partnerships.FindAsync([id], ct)
            ?? throw new InvalidOperationException($"There is no partnership {id}.");
        var organisations = await db.Organisations
            .Where(organisation => organisation.PartnershipId == id)
            .OrderBy(organisation => organisation.Id)
            .ToListAsync(ct);
        var people = await (
            from member in db.Members
            where member.PartnershipId == id
            join person in db.People on member.PersonId equals person.Id
            orderby member.Id
            select new { Member = member, Person = person }).ToListAsync(ct);
        var byId = organisations.ToDictionary(organisation => organisation.Id);
        return new Roster(partnership, organisations,
            [.. people.Select(one => new Seated(one.Member, one.Person, byId[one.Member.OrganisationId]))]);
    }
}
