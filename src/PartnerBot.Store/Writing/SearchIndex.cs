using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;

namespace PartnerBot.Store.Writing;

/// <summary>Keeps the words that can be searched for in step with what they are from, in the same
/// transaction.</summary>
internal static class SearchIndex
{
    private static readonly EntityState[] Changed = [EntityState.Added, EntityState.Modified];

    /// <summary>Before a save, after changes were looked for.</summary>
    public static async Task KeepAsync(PartnerBotDb db, CancellationToken ct)
    {
        foreach (var entry in EntriesOf<Decision>(db))
        {
            await KeepAsync(db, entry, ct);
        }

        foreach (var entry in EntriesOf<Minutes>(db))
        {
            await KeepAsync(db, entry, ct);
        }
    }

    // What a decision says is never edited: only the name of somebody who is erased is taken out of it.
    private static async Task KeepAsync(PartnerBotDb db, EntityEntry<Decision> entry, CancellationToken ct)
    {
        var isErased = entry.State == EntityState.Modified
            && (entry.Property(one => one.Text).IsModified || entry.Property(one => one.Reasons).IsModified);
        if (isErased)
        {
            var subject = entry.Entity.Subject;
            await db.SearchTexts.Where(text => text.Subject == subject).ExecuteDeleteAsync(ct);
        }

        if (isErased || entry.State == EntityState.Added)
        {
            db.SearchTexts.Add(RowOf(entry.Entity));
        }
    }

    private static List<EntityEntry<T>> EntriesOf<T>(PartnerBotDb db)
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(entry => Changed.Contains(entry.State))];

    // Only the lines that are new, or no longer what they were.
    private static async Task KeepAsync(PartnerBotDb db, EntityEntry<Minutes> entry, CancellationToken ct)
    {
        var minutes = entry.Entity;
        ImmutableArray<MinuteLine> before = entry.State == EntityState.Added
            ? []
            : entry.Property(one => one.Lines).OriginalValue;
        if (before == minutes.Lines)
        {
            return;
        }

        var gone = before.Except(minutes.Lines).Select(line => line.Label).ToList();
        if (gone.Count > 0)
        {
            var subject = minutes.Subject;
            await db.SearchTexts.Where(text => text.Subject == subject && gone.Contains(text.Line))
                .ExecuteDeleteAsync(ct);
        }

        db.SearchTexts.AddRange(minutes.Lines.Except(before).Where(IsFound).Select(line => RowOf(minutes, line)));
    }

    // A decision is found by itself, and its line in the minutes would be the same once more.
    private static bool IsFound(MinuteLine line) => line.Stands && line.Kind != LineKind.Decision;

    private static SearchText RowOf(Decision decision) => new()
    {
        PartnershipId = decision.PartnershipId,
        Subject = decision.Subject,
        Said = decision.Text,
        Title = SearchWords.Of($"{decision.Label} {decision.Text}"),
        Body = SearchWords.Of(decision.Reasons),
        Audience = decision.Audience,
        HiddenFrom = decision.HiddenFrom,
        At = decision.ProposedAt,
    };

    private static SearchText RowOf(Minutes minutes, MinuteLine line) => new()
    {
        PartnershipId = minutes.PartnershipId,
        Subject = minutes.Subject,
        Line = line.Label,
        Said = line.Text,
        Title = "",
        Body = SearchWords.Of(line.Text),
        Audience = line.Sight.Audience,
        HiddenFrom = line.Sight.HiddenFrom,
        At = line.At,
    };
}
