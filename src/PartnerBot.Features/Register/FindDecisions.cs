using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>What somebody who writes a message finds in the register: decisions to put into it, the newest where no
/// words were given.</summary>
public sealed class FindDecisions : ISearchSource
{
    private const int LongestTitle = 100;

    public async Task<SearchAnswer> FindAsync(Searching searching, CancellationToken ct)
    {
        if (searching.Words.Length == 0)
        {
            return await NewestAsync(searching, ct);
        }

        if (!Search.CanFind(searching.Words))
        {
            return Instead("Please give me a word or two to look for.");
        }

        var found = await searching.Db.SearchAsync(
            searching.Roster.Partnership.Id, searching.Viewer, searching.Words, searching.Skip, searching.Take, ct);
        return found.Total == 0
            ? Instead($"I find nothing with “{Say.Cut(Say.Plain(searching.Words), 60)}” that may be shown here. "
                + "Perhaps "
                + "fewer words, or the beginning of one?")
            : new SearchAnswer(await HitsAsync(searching, found.Rows, ct), "");
    }

    private static async Task<SearchAnswer> NewestAsync(Searching searching, CancellationToken ct)
    {
        var partnership = searching.Roster.Partnership;
        var page = await searching.Db.RegisterPageAsync(
            partnership.Id, searching.Viewer, RegisterPart.All, partnership.Today(searching.Now), searching.Skip,
            searching.Take, ct);
        return page.Total == 0
            ? Instead("There is no decision on record yet that may be shown here.")
            : new SearchAnswer([.. (await ViewsAsync(searching, page.Decisions, ct)).Select(Of)], "");
    }

    private static async Task<ImmutableArray<SearchHit>> HitsAsync(
        Searching searching, IReadOnlyList<SearchText> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Subject).Where(subject => Subjects.KindOf(subject) == "decision")
            .Select(subject => Domain.Id<Decision>.Parse(Subjects.IdOf(subject)));
        var views = (await ViewsAsync(searching, await searching.Db.DecisionsAsync(ids, ct), ct))
            .ToDictionary(view => view.Decision.Subject);
        return [.. rows.Select(row => views.TryGetValue(row.Subject, out var view) ? Of(view) : Of(searching, row))];
    }

    private static Task<IReadOnlyList<RegisterView>> ViewsAsync(
        Searching searching, IReadOnlyList<Decision> decisions, CancellationToken ct) => RegisterView.LoadAsync(
        searching.Db, decisions, searching.Roster, searching.Viewer, searching.Now, ct);

    private static SearchHit Of(RegisterView view) => new(
        $"{view.Decision.Label}: {Say.Cut(Say.Plain(view.Decision.Text), LongestTitle)}",
        Say.Sentence(StatusWords.Of(view)),
        RegisterCard.Of(view));

    private static SearchHit Of(Searching searching, SearchText row)
    {
        var said = Say.Plain(row.Said);
        var day = $"From the minutes, {Say.Date(searching.Roster.Partnership.Today(row.At))}";
        return new SearchHit(
            Say.Cut(said, LongestTitle),
            day,
            new Card(day, said) { Parts = [new TextPart(said)] });
    }

    private static SearchAnswer Instead(string words) => new([], words);
}
