using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class BoardRows : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> builder)
    {
        builder.ToTable("boards").HasVersion();
        builder.Property(board => board.Id).ValueGeneratedNever();
        builder.HasIndex(board => board.OrganisationId).IsUnique();
        builder.HasIndex(board => board.PartnershipId);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(board => board.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(board => board.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BoardWaitRows : IEntityTypeConfiguration<BoardWait>
{
    public void Configure(EntityTypeBuilder<BoardWait> builder)
    {
        builder.ToTable("board_waits").HasVersion();
        builder.Property(wait => wait.Id).ValueGeneratedNever();
        builder.HasIndex(wait => new { wait.DecisionId, wait.OrganisationId }).IsUnique();
        builder.HasIndex(wait => new { wait.PartnershipId, wait.Answer });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(wait => wait.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(wait => wait.DecisionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(wait => wait.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SearchTextRows : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.ToTable("search_texts");
        builder.HasIndex(text => text.Subject);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(text => text.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
