using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store.Mappings;

internal sealed class ReminderRows : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.Property(reminder => reminder.Id).ValueGeneratedNever();
        builder.HasIndex(reminder => new { reminder.Subject, reminder.Occurrence, reminder.Rung, reminder.Recipient })
            .IsUnique();
        builder.HasIndex(reminder => new { reminder.State, reminder.DueAt });
        builder.HasIndex(reminder => new { reminder.PartnershipId, reminder.Subject });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(reminder => reminder.PartnershipId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
