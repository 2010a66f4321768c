using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Rehearsal;

/// <summary>One partnership as it stands, with what it still owes, taken out of one store to be put into another.
/// Rooms stay
/// behind: in a rehearsal nobody is spoken to.</summary>
public sealed class PartnershipCopy
{
    private readonly List<object> rows;

    private PartnershipCopy(Partnership partnership, List<object> rows)
    {
        (Partnership, this.rows) = (partnership, rows);
    }

    public Partnership Partnership { get; }

    public IReadOnlyList<Organisation> Organisations => [.. rows.OfType<Organisation>()];

    /// <param name="db">A context that only looks: what is taken must be tracked by none.</param>
    public static async Task<PartnershipCopy> TakeAsync(PartnerBotDb db, Id<Partnership> id, CancellationToken ct)
    {
        var partnership = await db.Partnerships.FirstAsync(one => one.Id == id, ct);
        var members = await db.Members.Where(one => one.PartnershipId == id).ToListAsync(ct);
        var people = members.Select(member => member.PersonId).ToHashSet();
        List<object> rows =
        [
            partnership,
            .. await db.Organisations.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.People.Where(one => people.Contains(one.Id)).ToListAsync(ct),
            .. members,
            .. await db.Series.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await TakeMeetingsAsync(db, id, ct),
            .. await db.Actions.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.Departures.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.DecisionClasses.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.Decisions.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.Boards.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.BoardWaits.Where(one => one.PartnershipId == id).ToListAsync(ct),
            .. await db.Reminders.Where(one => one.PartnershipId == id).ToListAsync(ct),
        ];
        return new PartnershipCopy(partnership, rows);
    }

    private static async Task<List<object>> TakeMeetingsAsync(
        PartnerBotDb db, Id<Partnership> id, CancellationToken ct) =>
    [
        .. await db.Meetings.Where(one => one.PartnershipId == id).ToListAsync(ct),
        .. await db.Minutes.Where(one => one.PartnershipId == id).ToListAsync(ct),
        .. await db.Agendas.Where(one => one.PartnershipId == id).ToListAsync(ct),
        .. await db.AgendaItems.Where(one => one.PartnershipId == id).ToListAsync(ct),
        .. await db.UpdateRounds.Where(one => one.PartnershipId == id).ToListAsync(ct),
        .. await db.Polls.Where(one => one.PartnershipId == id).ToListAsync(ct),
    ];

    /// <summary>Puts it into an empty store, with one shared room.</summary>
    internal void PutInto(PartnerBotDb db, Room shared)
    {
        shared.Claim(Partnership.Id, Audience.Everyone);
        db.AddRange(rows);
        db.Rooms.Add(shared);
    }
}
