namespace PartnerBot.Domain.Partnerships;

/// <summary>Who would see what is about to be shown: one organisation's people, a room that several share, or
/// both.</summary>
public sealed record Viewer
{
    private Viewer(Id<Organisation>? organisation, bool seesCore)
    {
        (Organisation, SeesCore) = (organisation, seesCore);
    }

    /// <summary>Whose people; null in a shared room, where nobody knows who reads along.</summary>
    public Id<Organisation>? Organisation { get; }

    /// <summary>True where what is meant for the core may be shown.</summary>
    public bool SeesCore { get; }

    /// <summary>The people of an organisation, by themselves.</summary>
    public static Viewer Of(Organisation organisation) => new(organisation.Id, organisation.IsCore);

    /// <summary>Everybody in a shared room.</summary>
    /// <param name="audience">For whom the room was said to be.</param>
    public static Viewer OfRoom(Audience audience) => new(null, audience == Audience.CoreOnly);

    /// <summary>Somebody in a shared room, where the others see the same: what either may not see, stays
    /// unseen.</summary>
    public static Viewer OfRoom(Audience audience, Organisation speaker) =>
        new(null, audience == Audience.CoreOnly && speaker.IsCore);

    /// <summary>What is hidden from one organisation is shown in no shared room.</summary>
    /// <param name="audience">For whom it is meant.</param>
    /// <param name="hiddenFrom">The organisations with a conflict of interest.</param>
    public bool Sees(Audience audience, IReadOnlyCollection<Id<Organisation>> hiddenFrom) =>
        (audience == Audience.Everyone || SeesCore)
        && (hiddenFrom.Count == 0 || (Organisation is { } one && !hiddenFrom.Contains(one)));
}
