using PartnerBot.Chat.Documents;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Features.Register;

/// <summary>The register of a partnership as a file, for one reader: as it stands when it is asked for, and only with
/// what they may see.</summary>
public sealed class RegisterExport : IDocumentSource
{
    private const string Prefix = "decisions-";

    private static readonly (string Ending, string Label, string MediaType, Func<Roster, IReadOnlyList<RegisterEntry>,
        string> Write)[] Formats =
    [
        (".csv", "CSV", "text/csv", (_, entries) => RegisterCsv.Write(entries)),
        (".md", "Markdown", "text/markdown", RegisterMarkdown.Write),
        (".json", "JSON", "application/json", RegisterJson.Write),
    ];

    /// <summary>What the files of a partnership are called.</summary>
    public static IEnumerable<(string Label, string Name)> NamesFor(Partnership partnership) =>
        Formats.Select(format => (format.Label, $"{Prefix}{partnership.Key}{format.Ending}"));

    public async Task<Document?> ReadAsync(DocumentWish wish, CancellationToken ct)
    {
        var format = Array.Find(Formats, one => wish.Name.EndsWith(one.Ending, StringComparison.Ordinal));
        if (format.Ending is null || !wish.Name.StartsWith(Prefix, StringComparison.Ordinal)
            || wish.Name.Length < Prefix.Length + format.Ending.Length)
        {
            return null;
        }

        var key = wish.Name[Prefix.Length..^format.Ending.Length];
        if (await wish.Db.FindPartnershipAsync(key, ct) is not { } partnership || partnership.Key != key)
        {
            return null;
        }

        var roster = await wish.Db.RosterAsync(partnership.Id, ct);
        var viewers = roster.Present.Where(seated => seated.Person.Id == wish.Reader.Id)
            .Select(seated => Viewer.Of(seated.Organisation)).ToList();
        return viewers.Count == 0
            ? null
            : new Document(wish.Name, format.MediaType, format.Write(
                roster, await EntriesAsync(wish, roster, viewers, ct)));
    }

    // Whoever takes part for two organisations sees what both may see.
    private static async Task<IReadOnlyList<RegisterEntry>> EntriesAsync(
        DocumentWish wish, Roster roster, List<Viewer> viewers, CancellationToken ct)
    {
        var seen = await wish.Db.DecisionsSeenBy(roster.Partnership.Id, viewers[0])
            .OrderBy(decision => decision.Number).ToListAsync(ct);
        List<Decision> decisions =
            [.. seen.Where(decision => viewers.All(viewer => viewer.Sees(decision.Audience, decision.HiddenFrom)))];
        var views = await RegisterView.LoadAsync(wish.Db, decisions, roster, viewers[0], wish.Now, ct);
        return [.. views.Select(RegisterEntry.Of)];
    }
}
