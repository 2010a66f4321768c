using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class ActionItemRows : IEntityTypeConfiguration<ActionItem>
{
    public void Configure(EntityTypeBuilder<ActionItem> builder)
    {
        builder.ToTable("action_items").HasVersion();
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.HasIndex(action => new { action.PartnershipId, action.Number }).IsUnique();
        builder.HasIndex(action => new { action.PartnershipId, action.State, action.DueOn });
        builder.HasIndex(action => action.OwnerId);
        builder.HasIndex(action => action.LooksAt);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(action => action.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(action => action.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DepartureRows : IEntityTypeConfiguration<Departure>
{
    public void Configure(EntityTypeBuilder<Departure> builder)
    {
        builder.ToTable("departures");
        builder.Property(departure => departure.Id).ValueGeneratedNever();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(departure => departure.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
