using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class SeriesRows : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.ToTable("series").HasVersion();
        builder.Property(series => series.Id).ValueGeneratedNever();
        builder.HasIndex(series => new { series.PartnershipId, series.Key }).IsUnique();
        builder.Property(series => series.Quorum).HasDefaultValue(WinningRule.Any);
        builder.Property(series => series.Chair).HasDefaultValue(ChairRule.Host);
        builder.HasIndex(series => series.LooksAt);

        // Series that were there before these columns.
        builder.Property(series => series.CallBefore).HasDefaultValue(Series.UsualCall);
        builder.Property(series => series.PublishBefore).HasDefaultValue(Series.UsualPublication);
        builder.Property(series => series.Standing).HasDefaultValue(ImmutableArray<StandingItem>.Empty);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(series => series.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingRows : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings").HasVersion();
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.HasIndex(meeting => new { meeting.PartnershipId, meeting.State });
        builder.HasIndex(meeting => new { meeting.SeriesId, meeting.State });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(meeting => meeting.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Series>().WithMany().HasForeignKey(meeting => meeting.SeriesId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MinutesRows : IEntityTypeConfiguration<Minutes>
{
    public void Configure(EntityTypeBuilder<Minutes> builder)
    {
        builder.ToTable("minutes").HasVersion();
        builder.Property(minutes => minutes.Id).ValueGeneratedNever();
        builder.Ignore(minutes => minutes.Standing)
            .Ignore(minutes => minutes.Here).Ignore(minutes => minutes.Apologies);
        builder.HasIndex(minutes => minutes.MeetingId).IsUnique();
        builder.HasIndex(minutes => new { minutes.PartnershipId, minutes.State });
        builder.HasIndex(minutes => minutes.LooksAt);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(minutes => minutes.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Series>().WithMany().HasForeignKey(minutes => minutes.SeriesId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(minutes => minutes.MeetingId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DatePollRows : IEntityTypeConfiguration<DatePoll>
{
    public void Configure(EntityTypeBuilder<DatePoll> builder)
    {
        builder.ToTable("date_polls").HasVersion();
        builder.Property(poll => poll.Id).ValueGeneratedNever();
        builder.HasIndex(poll => new { poll.PartnershipId, poll.Number }).IsUnique();
        builder.HasIndex(poll => new { poll.PartnershipId, poll.State });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(poll => poll.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(poll => poll.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
