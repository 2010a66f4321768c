using PartnerBot.Chat.Documents;

namespace PartnerBot.Web.Tests;

/// <summary>Some documents, behind one token.</summary>
internal sealed class ScriptedDocuments : IDocumentDesk
{
    public const string Token = "yes-this-one";

    public List<Document> Documents { get; } = [];

    public Task<Document?> ReadAsync(string token, string name, CancellationToken ct) => Task.FromResult(
        token == Token ? Documents.FirstOrDefault(one => one.Name == name) : null);
}
