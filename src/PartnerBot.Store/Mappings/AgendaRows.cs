using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class AgendaRows : IEntityTypeConfiguration<Agenda>
{
    public void Configure(EntityTypeBuilder<Agenda> builder)
    {
        builder.ToTable("agendas").HasVersion();
        builder.Property(agenda => agenda.Id).ValueGeneratedNever();
        builder.HasIndex(agenda => agenda.MeetingId).IsUnique();
        builder.HasIndex(agenda => new { agenda.SeriesId, agenda.State });
        builder.HasIndex(agenda => agenda.LooksAt);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(agenda => agenda.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(agenda => agenda.MeetingId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Series>().WithMany().HasForeignKey(agenda => agenda.SeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(agenda => agenda.Silent);
    }
}

internal sealed class AgendaItemRows : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_items").HasVersion();
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.HasIndex(item => new { item.PartnershipId, item.Number }).IsUnique();
        builder.HasIndex(item => item.AgendaId);
        builder.HasIndex(item => new { item.SeriesId, item.State });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(item => item.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Series>().WithMany().HasForeignKey(item => item.SeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agenda>().WithMany().HasForeignKey(item => item.AgendaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UpdateRoundRows : IEntityTypeConfiguration<UpdateRound>
{
    public void Configure(EntityTypeBuilder<UpdateRound> builder)
    {
        builder.ToTable("update_rounds").HasVersion();
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.HasIndex(round => round.MeetingId).IsUnique();
        builder.HasIndex(round => round.PartnershipId);
        builder.HasIndex(round => round.LooksAt);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(round => round.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(round => round.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Series>().WithMany().HasForeignKey(round => round.SeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(round => round.Silent);
    }
}
