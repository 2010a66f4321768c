using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBot.Store.Mappings;

/// <summary>A row that says how often it was changed, so that a change made on an old version of it is
/// noticed.</summary>
internal static class Versioned
{
    private const string Column = "Version";

    public static void HasVersion<T>(this EntityTypeBuilder<T> row)
        where T : class =>
        row.Property<int>(Column).IsConcurrencyToken();

    /// <summary>Counts a change of a row that has a version.</summary>
    public static void Raise(object? sender, EntityStateChangedEventArgs change)
    {
        if (change.NewState == EntityState.Modified && change.Entry.Metadata.FindProperty(Column) is { } column)
        {
            var version = change.Entry.Property(column);
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
