using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>One line of the log of changes: who did what, when, from which channel. Never words that people
/// wrote.</summary>
public sealed class Change(
    Id<Change> id, Id<Partnership> partnershipId, Id<Person>? personId, string channel, string what, Instant at)
{
    public Id<Change> Id { get; private set; } = id;

    public Id<Partnership> PartnershipId { get; private set; } = partnershipId;

    /// <summary>Who; null for whoever runs the bot, who read in a file.</summary>
    public Id<Person>? PersonId { get; private set; } = personId;

    /// <summary>Through which channel; "file" for an import. What the bot does by itself is said by the things it does
    /// it to: when a poll closed, when a meeting was settled.</summary>
    public string Channel { get; private set; } = channel;

    /// <summary>The phrase's literal words and the numbers of things, such as "poll record 7".</summary>
    public string What { get; private set; } = what;

    public Instant At { get; private set; } = at;
}
