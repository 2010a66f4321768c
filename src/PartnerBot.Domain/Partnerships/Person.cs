using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Partnerships;

/// <summary>Somebody, whatever partnerships they take part in: how to know them and how they like to be written
/// to.</summary>
/// <param name="id">Their identity here.</param>
/// <param name="name">What they are called.</param>
/// <param name="email">Their address, lower case, unique; null for somebody who is reached by telephone only.</param>
/// <param name="feedToken">Unguessable; whoever holds it can read this person's calendar.</param>
public sealed class Person(Id<Person> id, string name, string? email, string feedToken)
{
    /// <summary>What stands in the place of the name of somebody who was erased.</summary>
    public const string FormerName = "a former representative";

    public Id<Person> Id { get; private set; } = id;

    public string Name { get; set; } = name;

    public string? Email { get; set; } = email;

    /// <summary>Known from the roster file, or from the first time they were seen in Teams.</summary>
    public string? EntraObjectId { get; set; }

    /// <summary>Their own IANA zone; null for the partnership's.</summary>
    public string? ZoneId { get; set; }

    /// <summary>Their own quiet hours; null for the partnership's.</summary>
    public QuietHours? Quiet { get; set; }

    /// <summary>Until when they asked for no reminders; null when they did not.</summary>
    public Instant? SnoozedUntil { get; set; }

    /// <summary>The partnership they last spoke about in their personal chat, for people who are in several.</summary>
    public Id<Partnership>? Current { get; set; }

    public string FeedToken { get; private set; } = feedToken;

    /// <summary>True for who stands in the place of somebody who was erased: nobody can be this person again.</summary>
    public bool IsErased => Email is null && Name == FormerName;

    /// <summary>In whose name stays on record what somebody did who was erased.</summary>
    public static Person Former(Id<Person> id, string feedToken) => new(id, FormerName, null, feedToken);
}
