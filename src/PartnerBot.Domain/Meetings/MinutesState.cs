namespace PartnerBot.Domain.Meetings;

/// <summary>How far the minutes of a meeting have come.</summary>
public enum MinutesState
{
    /// <summary>The meeting is on.</summary>
    Running,

    /// <summary>Sent to everybody; corrections are taken.</summary>
    Draft,

    /// <summary>The record.</summary>
    Approved,

    /// <summary>The meeting did not take place after all.</summary>
    Withdrawn,
}
