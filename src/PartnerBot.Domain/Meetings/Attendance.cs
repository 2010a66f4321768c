using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>Whether an organisation was there.</summary>
public enum Presence
{
    /// <summary>In the room, or on the line.</summary>
    Here,

    /// <summary>Sent word that nobody comes.</summary>
    Apologies,
}

/// <summary>What was said about the presence of one organisation.</summary>
/// <param name="Organisation">Which.</param>
/// <param name="Presence">The answer.</param>
/// <param name="Person">Who of it is there; null when somebody else said so.</param>
/// <param name="By">Who typed it.</param>
/// <param name="At">When.</param>
public sealed record Attendance(
    Id<Organisation> Organisation, Presence Presence, Id<Member>? Person, Id<Member> By, Instant At);
