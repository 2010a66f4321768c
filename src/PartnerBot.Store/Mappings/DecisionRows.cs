using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class DecisionRows : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions").HasVersion();
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Ignore(decision => decision.Standing).Ignore(decision => decision.Waiting);
        // Only the count sees them: there is no property.
        builder.Property<ImmutableArray<Ballot>>("ballots");
        builder.HasIndex(decision => new { decision.PartnershipId, decision.Number }).IsUnique();
        builder.HasIndex(decision => new { decision.PartnershipId, decision.State });
        builder.HasIndex(decision => decision.LooksAt);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(decision => decision.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionClassRows : IEntityTypeConfiguration<DecisionClass>
{
    public void Configure(EntityTypeBuilder<DecisionClass> builder)
    {
        builder.ToTable("decision_classes").HasVersion();
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => new { one.PartnershipId, one.Key }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(one => one.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
