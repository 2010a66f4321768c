namespace PartnerBot.Domain.Partnerships;

/// <summary>Who would see what is about to be shown: one organisation's people, a room that several share, or
/// both.</summary>
public sealed record Viewer
{
    // Null in a shared room, where nobody knows who reads along.
    private readonly Id<Organisation>? organisation;
    private readonly bool seesCore;

    private Viewer(Id<Organisation>? organisation, bool seesCore)
    {
        (this.organisation, this.seesCore) = (organisation, seesCore);
    }

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
        (audience == Audience.Everyone || seesCore)
        && (hiddenFrom.Count == 0 || (organisation is { } one && !hiddenFrom.Contains(one)));
}
