using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>Minutes behind an address of one's own: as a page and as a file, each as its reader may see them.</summary>
public sealed class MinutesDocuments : IDocumentSource
{
    private const string Prefix = "minutes-";
    private const string Page = ".html";
    private const string File = ".md";

    public static string PageOf(Minutes minutes) => $"{Prefix}{minutes.Id}{Page}";

    public static string FileOf(Minutes minutes) => $"{Prefix}{minutes.Id}{File}";

    public async Task<Document?> ReadAsync(DocumentWish wish, CancellationToken ct)
    {
        var ending = Path.GetExtension(wish.Name);
        if (!wish.Name.StartsWith(Prefix, StringComparison.Ordinal) || ending is not (Page or File)
            || !Guid.TryParseExact(wish.Name[Prefix.Length..^ending.Length], "N", out var id))
        {
            return null;
        }

        var minutes = await wish.Db.Minutes.FirstOrDefaultAsync(one => one.Id == new Id<Minutes>(id), ct);
        return minutes is null ? null : await WriteAsync(wish, minutes, ending, ct);
    }

    private static async Task<Document?> WriteAsync(
        DocumentWish wish, Minutes minutes, string ending, CancellationToken ct)
    {
        var roster = await wish.Db.RosterAsync(minutes.PartnershipId, ct);
        var seats = roster.Present.Where(seated => seated.Person.Id == wish.Reader.Id).ToList();
        if (seats.Count == 0)
        {
            return null;
        }

        // Whoever speaks for several organisations reads what each of them may see.
        var running = await Running.LoadAsync(wish.Db, minutes, roster, ct);
        var viewers = seats.Select(seated => Viewer.Of(seated.Organisation)).ToArray();
        var view = new MinutesView(running, await ItemTitles.OfAsync(wish.Db, minutes, ct), viewers);
        var name = $"{roster.Partnership.Key}-{running.Series.Key}-{running.Meeting.Starts!.Value:uuuu-MM-dd}-minutes";
        return ending == Page
            ? new Document(name + Page, "text/html", MinutesPage.Of(view))
            : new Document(name + File, "text/markdown", MinutesMarkdown.Of(view));
    }
}
