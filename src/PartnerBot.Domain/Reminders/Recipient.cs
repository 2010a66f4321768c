using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Reminders;

/// <summary>Who a message is owed to. A seat or the leads become people only when the message is due, so that whoever
/// speaks for the organisation on that day hears it.</summary>
/// <param name="Value">The form in which it is kept.</param>
public readonly record struct Recipient(string Value)
{
    private const string SeatPrefix = "seat:";
    private const string MemberPrefix = "member:";

    /// <summary>Whoever answers for the lead organisation.</summary>
    public static readonly Recipient Leads = new("leads");

    /// <summary>Whoever coordinates the partnership.</summary>
    public static readonly Recipient Coordinators = new("coordinators");

    /// <summary>The partnership's shared rooms.</summary>
    public static readonly Recipient Shared = new("shared");

    public static Recipient Seat(Id<Organisation> id) => new(SeatPrefix + id);

    public static Recipient Member(Id<Member> id) => new(MemberPrefix + id);

    public Id<Organisation>? AsSeat => After(SeatPrefix) is { } id ? Id<Organisation>.Parse(id) : null;

    public Id<Member>? AsMember => After(MemberPrefix) is { } id ? Id<Member>.Parse(id) : null;

    public override string ToString() => Value;

    private string? After(string prefix) =>
        Value.StartsWith(prefix, StringComparison.Ordinal) ? Value[prefix.Length..] : null;
}
