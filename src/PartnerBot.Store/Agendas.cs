using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Which agendas there are, and what stands on them: as they are in this unit of work, saved or not.</summary>
public static class Agendas
{
    /// <summary>The agenda of a meeting; null before it has a date.</summary>
    public static async Task<Agenda?> AgendaOfAsync(this PartnerBotDb db, Id<Meeting> meeting, CancellationToken ct) =>
        Known<Agenda>(db).FirstOrDefault(agenda => agenda.MeetingId == meeting)
        ?? await db.Agendas.FirstOrDefaultAsync(agenda => agenda.MeetingId == meeting, ct);

    /// <summary>The agenda of the next meeting of a series; null when none has a date.</summary>
    public static async Task<Agenda?> OpenAgendaAsync(this PartnerBotDb db, Id<Series> series, CancellationToken ct)
    {
        var stored = await db.Agendas
            .Where(agenda => agenda.SeriesId == series && agenda.State != AgendaState.Closed)
            .ToListAsync(ct);
        return stored.Union(Known<Agenda>(db).Where(agenda => agenda.SeriesId == series))
            .Where(agenda => agenda.IsOpen)
            .MaxBy(agenda => agenda.StartsAt);
    }

    /// <summary>Every agenda of a partnership whose meeting is still to come, the next one first.</summary>
    public static async Task<List<Agenda>> OpenAgendasAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct)
    {
        var stored = await db.Agendas
            .Where(agenda => agenda.PartnershipId == partnership && agenda.State != AgendaState.Closed)
            .ToListAsync(ct);
        return [.. stored.Union(Known<Agenda>(db).Where(agenda => agenda.PartnershipId == partnership))
            .Where(agenda => agenda.IsOpen)
            .OrderBy(agenda => agenda.StartsAt).ThenBy(agenda => agenda.Id)];
    }

    /// <summary>All items that stand on an agenda, or did, in their order. Show none that its viewer may not see: see
    /// <see cref="AgendaItem.IsSeenBy"/>.</summary>
    public static async Task<List<AgendaItem>> ItemsOfAsync(
        this PartnerBotDb db, Id<Agenda> agenda, CancellationToken ct)
    {
        var stored = await db.AgendaItems.Where(item => item.AgendaId == agenda).ToListAsync(ct);
        return [.. AgendaRun.InOrder(stored.Union(Known<AgendaItem>(db)).Where(item => item.AgendaId == agenda))];
    }

    /// <summary>The items that wait for the next meeting of a series, in the order in which they were added.</summary>
    /// <inheritdoc cref="ItemsOfAsync"/>
    public static async Task<List<AgendaItem>> WaitingItemsAsync(
        this PartnerBotDb db, Id<Series> series, CancellationToken ct)
    {
        var stored = await db.AgendaItems
            .Where(item => item.SeriesId == series && item.AgendaId == null && item.State == ItemState.Waiting)
            .ToListAsync(ct);
        return [.. stored.Union(Known<AgendaItem>(db).Where(item => item.SeriesId == series))
            .Where(item => item.AgendaId is null && item.State == ItemState.Waiting)
            .OrderBy(item => item.Number)];
    }

    /// <summary>The item that people call by this number; null when there is none.</summary>
    /// <inheritdoc cref="ItemsOfAsync"/>
    public static async Task<AgendaItem?> FindItemAsync(
        this PartnerBotDb db, Id<Partnership> partnership, int number, CancellationToken ct) =>
        Known<AgendaItem>(db).FirstOrDefault(item => item.PartnershipId == partnership && item.Number == number)
        ?? await db.AgendaItems.FirstOrDefaultAsync(
            item => item.PartnershipId == partnership && item.Number == number, ct);

    /// <summary>Every round of written updates of a partnership that still takes some, oldest first.</summary>
    public static Task<List<UpdateRound>> OpenUpdatesAsync(
        this PartnerBotDb db, Id<Partnership> partnership, CancellationToken ct) =>
        db.UpdateRounds.Where(round => round.PartnershipId == partnership && round.SharedAt == null)
            .OrderBy(round => round.Id)
            .ToListAsync(ct);

    // What this unit of work holds already may differ from what is saved.
    private static IEnumerable<T> Known<T>(PartnerBotDb db)
        where T : class =>
        db.ChangeTracker.Entries<T>().Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity);
}
