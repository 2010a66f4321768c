using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class PartnershipRows : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> builder)
    {
        builder.ToTable("partnerships").HasVersion();
        builder.Property(partnership => partnership.Id).ValueGeneratedNever();
        builder.HasIndex(partnership => partnership.Key).IsUnique();
        builder.HasIndex(partnership => partnership.FeedToken).IsUnique();
        builder.Ignore(partnership => partnership.Zone).Ignore(partnership => partnership.Calendar);
    }
}

internal sealed class OrganisationRows : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations").HasVersion();
        builder.Property(organisation => organisation.Id).ValueGeneratedNever();
        builder.HasIndex(organisation => new { organisation.PartnershipId, organisation.Key }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(organisation => organisation.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonRows : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people").HasVersion();
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.HasIndex(person => person.Email).IsUnique();
        builder.HasIndex(person => person.EntraObjectId);
        builder.HasIndex(person => person.FeedToken).IsUnique();
    }
}

internal sealed class MemberRows : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members").HasVersion();
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.HasIndex(member => new { member.PartnershipId, member.PersonId, member.OrganisationId }).IsUnique();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(member => member.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(member => member.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
