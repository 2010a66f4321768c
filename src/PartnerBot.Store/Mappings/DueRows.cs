using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Store.Writing;

namespace PartnerBot.Store.Mappings;

/// <summary>What <see cref="FirstDue"/> asks for: no table, but columns that are read like any other's.</summary>
internal sealed class DueRows : IEntityTypeConfiguration<DueRow>
{
    public void Configure(EntityTypeBuilder<DueRow> builder) => builder.HasNoKey().ToView(null);
}
