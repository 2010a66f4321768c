using NodaTime;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Somebody asks for a document, by an address that only they hold.</summary>
/// <param name="Db">To look things up.</param>
/// <param name="Reader">Who holds the address.</param>
/// <param name="Name">Of the document.</param>
/// <param name="Now">When.</param>
public sealed record DocumentWish(PartnerBotDb Db, Person Reader, string Name, Instant Now);

/// <summary>Writes the documents of one feature room, for one reader each.</summary>
public interface IDocumentSource
{
    /// <summary>The document as this reader may see it; null when the name is none of its own, and when the reader
    /// takes no part in the partnership that it is about.</summary>
    Task<Document?> ReadAsync(DocumentWish wish, CancellationToken ct);
}
