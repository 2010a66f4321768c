using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Personal;

/// <summary>Who reads what is kept about a person, and what of it is not for them.</summary>
public sealed class PersonalReader
{
    // Whoever holds the token can read what its person can.
    private static readonly FrozenSet<string> Secret = FrozenSet.Create("people.feed_token");

    // How to reach somebody in their own room, what was said to them there, and where else they take part.
    private static readonly FrozenSet<string> Private = FrozenSet.Create(
        "people.feed_token", "people.current", "posts.body", "rooms.address", "rooms.reference");

    private readonly ImmutableArray<Viewer> viewers;
    private readonly FrozenSet<string> kept;

    private PersonalReader(ImmutableArray<Viewer> viewers, FrozenSet<string> kept)
    {
        (this.viewers, this.kept) = (viewers, kept);
    }

    /// <summary>True for the person whom it is about: what they did themselves they may read, whoever it was kept from
    /// afterwards.</summary>
    public bool IsOneself => ReferenceEquals(kept, Secret);

    /// <param name="organisations">For which they take part.</param>
    public static PersonalReader Oneself(IEnumerable<Organisation> organisations) =>
        new([.. organisations.Select(Viewer.Of)], Secret);

    /// <summary>A coordinator, who may read what they could see anyway, put together.</summary>
    public static PersonalReader Coordinator(IEnumerable<Organisation> organisations) =>
        new([.. organisations.Select(Viewer.Of)], Private);

    /// <summary>True when each of the reader's organisations may see it.</summary>
    public bool Sees(Audience audience, IReadOnlyCollection<Id<Organisation>> hiddenFrom) =>
        viewers.Length > 0 && viewers.All(viewer => viewer.Sees(audience, hiddenFrom));

    /// <param name="column">"table.column".</param>
    public bool IsKept(string column) => kept.Contains(column);
}
