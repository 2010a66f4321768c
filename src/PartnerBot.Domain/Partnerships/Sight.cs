using System.Collections.Immutable;

namespace PartnerBot.Domain.Partnerships;

/// <summary>Who may see one thing. What somebody may not see does not exist for them: it has no line, no number and no
/// title.</summary>
/// <param name="Audience">By tier.</param>
/// <param name="HiddenFrom">Organisations with a conflict of interest, whatever their tier.</param>
public sealed record Sight(Audience Audience, ImmutableArray<Id<Organisation>> HiddenFrom)
{
    public static readonly Sight Everyone = new(Audience.Everyone, []);

    public bool IsRestricted => Audience != Audience.Everyone || !HiddenFrom.IsEmpty;

    public bool Equals(Sight? other) =>
        other is not null && Audience == other.Audience && HiddenFrom.SequenceEqual(other.HiddenFrom);

    public override int GetHashCode() => HashCode.Combine(Audience, HiddenFrom.Length);

    /// <summary>Both at once: what either keeps from somebody stays from them.</summary>
    public Sight And(Sight other) => new(
        (Audience)Math.Max((int)Audience, (int)other.Audience), [.. HiddenFrom.Union(other.HiddenFrom)]);

    public bool IsFor(Viewer viewer) => viewer.Sees(Audience, HiddenFrom);
}
