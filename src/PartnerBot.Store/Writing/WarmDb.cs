using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store.Writing;

/// <summary>A context that is kept from batch to batch, so that what was loaded for the last need not be loaded for
/// the next.</summary>
/// <remarks>True only because nothing else writes: it must be emptied when another process did, and thrown away when a
/// batch was rolled back.</remarks>
internal sealed class WarmDb : IDisposable
{
    // Looking for changes takes time with every row that is tracked, so few enough to look through in some
    // microseconds.
    private const int MostRows = 400;
    private const int MostWorks = 512;

    private readonly List<EntityEntry> passing = [];
    private int rows;
    private int works;

    public WarmDb(SqliteDb db)
    {
        Db = db;
        Db.Database.AutoSavepointsEnabled = false;
        Db.ChangeTracker.Tracked += Count;
    }

    public SqliteDb Db { get; }

    /// <summary>After each work that was saved: lets go of rows that are written once and seldom read again.</summary>
    public void LetPassingRowsGo()
    {
        foreach (var entry in passing)
        {
            entry.State = EntityState.Detached;
        }

        rows -= passing.Count;
        passing.Clear();
        works++;
    }

    /// <summary>Before each batch: starts anew before there is too much to look through.</summary>
    public void Trim()
    {
        if (rows > MostRows || works > MostWorks)
        {
            Forget();
        }
    }

    public void Forget()
    {
        Db.Forget();
        passing.Clear();
        (rows, works) = (0, 0);
    }

    public void Dispose() => Db.Dispose();

    private void Count(object? sender, EntityTrackedEventArgs tracked)
    {
        rows++;
        if (tracked.Entry.Entity is Post or Reminder or Change or Seen or CardCopy or SearchText
            or InboxItem)
        {
            passing.Add(tracked.Entry);
        }
    }
}
