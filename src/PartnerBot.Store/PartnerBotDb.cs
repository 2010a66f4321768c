using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store.Mappings;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store;

/// <summary>Everything that is kept. One transaction at a time; who writes is <see cref="IWriter"/>'s
/// business.</summary>
public abstract class PartnerBotDb : DbContext
{
    protected PartnerBotDb(DbContextOptions options)
        : base(options)
    {
        // Looked for once, when saving: a context that lives long tracks many rows.
        ChangeTracker.AutoDetectChangesEnabled = false;
        ChangeTracker.StateChanged += Versioned.Raise;
    }

    // Who takes part where is asked in every turn, and changes once in a month.
    private readonly Dictionary<object, object> memory = [];

    public DbSet<Partnership> Partnerships => Set<Partnership>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Minutes> Minutes => Set<Minutes>();

    public DbSet<DatePoll> Polls => Set<DatePoll>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<DecisionClass> DecisionClasses => Set<DecisionClass>();

    public DbSet<Agenda> Agendas => Set<Agenda>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<UpdateRound> UpdateRounds => Set<UpdateRound>();

    public DbSet<Board> Boards => Set<Board>();

    public DbSet<BoardWait> BoardWaits => Set<BoardWait>();

    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    public DbSet<ActionItem> Actions => Set<ActionItem>();

    public DbSet<Departure> Departures => Set<Departure>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Handle> Handles => Set<Handle>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<CardCopy> CardCopies => Set<CardCopy>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Seen> Seen => Set<Seen>();

    public DbSet<InboxItem> Inbox => Set<InboxItem>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("What is to be kept is saved with SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        FindChangesToSave();
        await SearchIndex.KeepAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>What was added, changed or deleted since it was loaded or saved. The change tracker knows of nothing
    /// that was changed before somebody asked here; saving does.</summary>
    public IReadOnlyList<EntityEntry> FindChanges()
    {
        var changed = LookForChanges();
        if (memory.Count > 0 && changed.Any(entry => entry.Entity is Organisation or Member))
        {
            memory.Clear();
        }

        return changed;
    }

    /// <summary>Forgets all that was loaded; what was changed and not saved is lost.</summary>
    internal virtual void Forget()
    {
        ChangeTracker.Clear();
        memory.Clear();
    }

    /// <summary>What was put together under this key before, as long as nobody joined, left or moved since.</summary>
    internal async Task<T> RememberAsync<T>(object key, Func<Task<T>> load)
        where T : notnull
    {
        if (memory.TryGetValue(key, out var known))
        {
            return (T)known;
        }

        var loaded = await load();
        memory[key] = loaded;
        return loaded;
    }

    /// <summary>The quickest way to find what was changed.</summary>
    protected virtual IReadOnlyList<EntityEntry> LookForChanges()
    {
        ChangeTracker.DetectChanges();
        return [.. ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged)];
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PartnerBotDb).Assembly);
        modelBuilder.NameInSnakeCase();
    }

    // What looks at the context only has nothing to find.
    private void FindChangesToSave()
    {
        if (ChangeTracker.QueryTrackingBehavior != QueryTrackingBehavior.TrackAll)
        {
            throw new InvalidOperationException("This context only reads: what is to be kept goes through "
                + "IWriter.WriteAsync.");
        }

        FindChanges();
    }
}
