using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>One line of the log of changes: who did what, when, from which channel. Never words that people
/// wrote.</summary>
public sealed class Change(
    Id<Change> id, Id<Partnership> partnershipId, Id<Person>? personId, string channel, string what, Instant at)
{
    /// <summary>The channel of what the bot did by itself, when the time for it had come.</summary>
    public const string Clock = "clock";

    public Id<Change> Id { get; private set; } = id;

    public Id<Partnership> PartnershipId { get; private set; } = partnershipId;

    /// <summary>Who; null for the bot itself, and for whoever runs it and read in a file.</summary>
    public Id<Person>? PersonId { get; private set; } = personId;

    /// <summary>Through which channel; "file" for an import, <see cref="Clock"/> for the bot itself.</summary>
    public string Channel { get; private set; } = channel;

    /// <summary>The phrase's literal words and the numbers of things, such as "poll record 7".</summary>
    public string What { get; private set; } = what;

    public Instant At { get; private set; } = at;

    /// <summary>Something the bot did because it was time.</summary>
    public static Change ByItself(Id<Partnership> partnershipId, string what, Instant now) =>
        new(Id<Change>.New(now), partnershipId, null, Clock, what, now);
}
