using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>What a line of the minutes records.</summary>
public enum LineKind
{
    /// <summary>What was said.</summary>
    Note,

    /// <summary>What was decided.</summary>
    Decision,

    /// <summary>What somebody took on.</summary>
    Action,

    /// <summary>How an item of the agenda ended.</summary>
    Outcome,
}

/// <summary>One line of the minutes.</summary>
/// <param name="Number">What people call it, from 1. Restricted lines are counted apart, so that nobody sees a gap
/// where a line is that they may not see.</param>
/// <param name="Kind">What it records.</param>
/// <param name="Text">As it was typed, or changed since.</param>
/// <param name="Item">Link to the item of the agenda ("item:…"); may be empty.</param>
/// <param name="About">Link to the decision or the action; may be empty.</param>
/// <param name="By">Who wrote it; null when the bot did.</param>
/// <param name="At">When.</param>
/// <param name="Sight">Who may see it.</param>
public sealed record MinuteLine(
    int Number, LineKind Kind, string Text, string Item, string About, Id<Member>? By, Instant At, Sight Sight)
{
    /// <summary>When it was taken back; null while it stands.</summary>
    public Instant? StruckAt { get; init; }

    /// <summary>When its words were last changed; null when they never were.</summary>
    public Instant? ChangedAt { get; init; }

    /// <summary>"3", or "R1" where not everybody may see it.</summary>
    public string Label => Sight.IsRestricted ? $"R{Number}" : $"{Number}";

    public bool Stands => StruckAt is null;
}
