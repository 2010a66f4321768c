using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PartnerBot.Store;

/// <summary>A moment in a transaction: tells later whether anything was added, changed or deleted since.</summary>
public sealed class ChangesSince(PartnerBotDb db)
{
    private readonly Dictionary<object, PropertyValues> before = db.FindChanges().ToDictionary(
        entry => entry.Entity, entry => entry.CurrentValues.Clone(), ReferenceEqualityComparer.Instance);

    public bool Any() => db.FindChanges().Any(IsNew);

    private bool IsNew(EntityEntry entry) =>
        !before.TryGetValue(entry.Entity, out var values)
        || values.Properties.Any(column => !Equals(values[column], entry.CurrentValues[column]));
}
