using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat.Documents;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Finds who holds the token, and the room whose document it is.</summary>
public sealed class DocumentDesk(IWriter writer, IEnumerable<IDocumentSource> sources, IClock clock) : IDocumentDesk
{
    private readonly List<IDocumentSource> sources = [.. sources];

    public Task<Document?> ReadAsync(string token, string name, CancellationToken ct) =>
        writer.ReadAsync((db, inner) => ReadAsync(db, token, name, inner), ct);

    private async Task<Document?> ReadAsync(PartnerBotDb db, string token, string name, CancellationToken ct)
    {
        if (await db.People.FirstOrDefaultAsync(person => person.FeedToken == token, ct) is not { } reader)
        {
            return null;
        }

        var wish = new DocumentWish(db, reader, name, clock.GetCurrentInstant());
        foreach (var source in sources)
        {
            if (await source.ReadAsync(wish, ct) is { } document)
            {
                return document;
            }
        }

        return null;
    }
}
