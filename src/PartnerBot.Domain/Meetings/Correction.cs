using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>What became of a proposed correction.</summary>
public enum CorrectionState
{
    /// <summary>Waits for whoever may settle it.</summary>
    Proposed,

    /// <summary>The minutes say it now.</summary>
    Accepted,

    /// <summary>The minutes stay as they were.</summary>
    Declined,
}

/// <summary>What a partner would have the minutes say.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Line">The label of the line it is about; empty for something that is missing.</param>
/// <param name="Text">The words.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When.</param>
/// <param name="Sight">Who may see it.</param>
public sealed record Correction(int Number, string Line, string Text, Id<Member> By, Instant At, Sight Sight)
{
    public CorrectionState State { get; init; }

    /// <summary>Who is asked to settle it, where not every coordinator may see it; empty where all may, or where nobody
    /// who could settle it may.</summary>
    public ImmutableArray<Id<Member>> Asked { get; init; } = [];

    /// <summary>Who accepted or declined it; null while nobody has.</summary>
    public Id<Member>? SettledBy { get; init; }

    public Instant? SettledAt { get; init; }
}
