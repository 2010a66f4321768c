using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Agendas;

/// <summary>An item with its time box.</summary>
public sealed record TimedItem(AgendaItem Item, Instant StartsAt, Instant EndsAt);

/// <summary>An agenda as one viewer sees it: the items they may see, in their order, each with its time. What they may
/// not see takes no time and leaves no gap.</summary>
/// <param name="Items">From the first to the last.</param>
/// <param name="EndsAt">When the last of them is over.</param>
/// <param name="Over">By how much they take longer than the meeting; nothing when they fit.</param>
public sealed record AgendaRun(ImmutableArray<TimedItem> Items, Instant EndsAt, Duration Over)
{
    /// <param name="items">All items of the agenda; only those that stand are taken.</param>
    public static AgendaRun Of(Agenda agenda, IEnumerable<AgendaItem> items, Viewer viewer)
    {
        var at = agenda.StartsAt;
        var timed = ImmutableArray.CreateBuilder<TimedItem>();
        foreach (var item in InOrder(items.Where(item => item.IsSeenBy(viewer)).Where(Stands)))
        {
            timed.Add(new TimedItem(item, at, at + item.Length));
            at += item.Length;
        }

        return new AgendaRun(timed.ToImmutable(), at, Duration.Max(at - agenda.EndsAt, Duration.Zero));
    }

    /// <summary>Items that are kept from some come last, so that those can leave and nobody sees a gap; within that by
    /// where they come from and by position.</summary>
    public static IEnumerable<AgendaItem> InOrder(IEnumerable<AgendaItem> items) => items
        .OrderBy(Privacy).ThenBy(item => item.Position).ThenBy(item => item.Origin).ThenBy(item => item.Number);

    /// <summary>Puts the named items first, in this order, and the others after them as they were.</summary>
    public static void Order(IEnumerable<AgendaItem> all, IReadOnlyList<AgendaItem> first)
    {
        var position = 1;
        foreach (var item in first.Concat(InOrder(all).Except(first)).ToList())
        {
            item.Position = position++;
        }
    }

    /// <summary>True for what is talked about, or was: neither taken off nor late.</summary>
    private static bool Stands(AgendaItem item) => item.State is not (ItemState.Removed or ItemState.Late);

    private static int Privacy(AgendaItem item) => !item.HiddenFrom.IsEmpty ? 2
        : item.Audience == Audience.CoreOnly ? 1
        : 0;
}
