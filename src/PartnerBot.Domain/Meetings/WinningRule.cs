using System.Collections.Immutable;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>What a slot must reach to become the date.</summary>
/// <param name="AtLeast">How many organisations must be able to come; at least one.</param>
/// <param name="Attendance">Whether every core organisation must.</param>
/// <param name="Essential">Organisations without which there is no meeting.</param>
public sealed record WinningRule(int AtLeast, CoreAttendance Attendance, ImmutableArray<Id<Organisation>> Essential)
{
    /// <summary>The best slot that anybody can make.</summary>
    public static readonly WinningRule Any = new(1, CoreAttendance.Welcome, []);

    public bool Equals(WinningRule? other) =>
        other is not null && AtLeast == other.AtLeast && Attendance == other.Attendance
        && Essential.SequenceEqual(other.Essential);

    public override int GetHashCode() => HashCode.Combine(AtLeast, Attendance, Essential.Length);
}

/// <summary>Whether the core organisations must all be in the room.</summary>
public enum CoreAttendance
{
    /// <summary>Welcome, not required.</summary>
    Welcome,

    /// <summary>All of them, the lead included.</summary>
    Required,
}
