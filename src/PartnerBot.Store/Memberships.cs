using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Finding where a person takes part.</summary>
public static class Memberships
{
    /// <summary>A person's seats, one for each partnership in which they take part now, oldest first.</summary>
    public static Task<List<Member>> MembershipsAsync(
        this PartnerBotDb db, Id<Person> person, CancellationToken ct) =>
        db.RememberAsync(
            (nameof(Memberships), person),
            () => db.Members.Where(member => member.PersonId == person && member.LeftOn == null)
                .OrderBy(member => member.Id).ToListAsync(ct));
}
