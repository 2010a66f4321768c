using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Words that can be searched for: of one decision, or of one line of minutes. Kept by the store itself in the
/// transaction that writes what they are from.</summary>
public sealed class SearchText
{
    /// <summary>The row of the full-text index; given by the database.</summary>
    public long Id { get; private set; }

    public required Id<Partnership> PartnershipId { get; init; }

    /// <summary>What they are from: "decision:0198…", "minutes:0198…".</summary>
    public required string Subject { get; init; }

    /// <summary>Which line of it, as people call it; empty where it is one text.</summary>
    public string Line { get; init; } = "";

    /// <summary>As it was written.</summary>
    public required string Said { get; init; }

    /// <summary>The words that count most: lower case, one blank apart.</summary>
    public required string Title { get; init; }

    /// <summary>The other words.</summary>
    public string Body { get; init; } = "";

    public Audience Audience { get; init; }

    public ImmutableArray<Id<Organisation>> HiddenFrom { get; init; } = [];

    public required Instant At { get; init; }
}
