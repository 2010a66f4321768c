using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Mappings;

internal sealed class RoomRows : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms");
        builder.Property(room => room.Id).ValueGeneratedNever();
        // For rooms of before there was a choice.
        builder.Property(room => room.Audience).HasDefaultValue(Audience.Everyone).ValueGeneratedNever();
        builder.HasIndex(room => new { room.Channel, room.Address }).IsUnique();
        builder.HasIndex(room => room.PartnershipId);
        builder.HasIndex(room => room.PersonId);
    }
}

internal sealed class HandleRows : IEntityTypeConfiguration<Handle>
{
    public void Configure(EntityTypeBuilder<Handle> builder)
    {
        builder.ToTable("handles").HasKey(handle => new { handle.Channel, handle.Name });
        builder.HasOne<Person>().WithMany().HasForeignKey(handle => handle.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostRows : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts").HasVersion();
        builder.Property(post => post.Id).ValueGeneratedNever();
        // A room hears in order: what is asked is which post of each room is its first, and whether one is on its way.
        builder.HasIndex(post => new { post.RoomId, post.Id }).HasFilter("state <> 'Dead'");
        builder.HasIndex(post => post.RoomId).HasFilter("state = 'Sending'");
        builder.HasOne<Room>().WithMany().HasForeignKey(post => post.RoomId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CardCopyRows : IEntityTypeConfiguration<CardCopy>
{
    public void Configure(EntityTypeBuilder<CardCopy> builder)
    {
        builder.ToTable("card_copies").HasKey(copy => new { copy.RoomId, copy.MessageId });
        builder.HasIndex(copy => copy.CardKey);
        builder.HasOne<Room>().WithMany().HasForeignKey(copy => copy.RoomId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChangeRows : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("changes");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasIndex(change => new { change.PartnershipId, change.Id });
    }
}

internal sealed class InboxRows : IEntityTypeConfiguration<InboxItem>
{
    public void Configure(EntityTypeBuilder<InboxItem> builder)
    {
        builder.ToTable("inbox");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.HasIndex(item => new { item.Channel, item.DeliveryId }).IsUnique();
    }
}

internal sealed class SeenRows : IEntityTypeConfiguration<Seen>
{
    public void Configure(EntityTypeBuilder<Seen> builder)
    {
        builder.ToTable("seen").HasKey(seen => seen.Key);
        builder.HasIndex(seen => seen.At);
    }
}
