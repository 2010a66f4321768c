namespace PartnerBot.Chat.Documents;

/// <summary>Something to read outside the conversation: minutes to print, a register to keep.</summary>
/// <param name="Name">What the file is called, with its ending.</param>
/// <param name="MediaType">RFC 2046: "text/html", "text/markdown", "text/csv"; always in UTF-8.</param>
/// <param name="Text">All of it.</param>
public sealed record Document(string Name, string MediaType, string Text);

/// <summary>The door behind which the documents are.</summary>
public interface IDocumentDesk
{
    /// <summary>The document of this name as the holder of the token may see it; null for a token that nobody holds,
    /// for a name that nobody knows, and for what the holder may not see: nothing tells these apart.</summary>
    Task<Document?> ReadAsync(string token, string name, CancellationToken ct);
}
