using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store;

/// <summary>Everything that is kept. One transaction at a time; who writes is <see cref="IWriter"/>'s business.</summary>
public abstract class PartnerBotDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Partnership> Partnerships => Set<Partnership>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<DatePoll> Polls => Set<DatePoll>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Handle> Handles => Set<Handle>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<CardCopy> CardCopies => Set<CardCopy>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Seen> Seen => Set<Seen>();
}
