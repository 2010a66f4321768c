using System.Globalization;
using System.Text.RegularExpressions;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision search reception": decisions by their text and reasons, and what was said in meetings, the best
/// first.</summary>
public sealed partial class SearchRegister(PartnerBotDb db) : IUseCase
{
    private const int LongestSaid = 200;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var (said, number) = Read(turn);
        if (!Search.CanFind(said))
        {
            return Reply.Say("Please give me a word or two to look for. For example: decision search reception");
        }

        if (said.Length > LongestSaid)
        {
            return Reply.Say($"That is more than I can look for at once: {LongestSaid} characters are enough for a few "
                + "words.");
        }

        var found = await db.SearchAsync(
            turn.Partnership.Id, turn.Viewer, said, Page.Before(number), Page.Size, ct);
        var page = new Page(number, found.Total);
        return found.Total == 0
                ? Reply.Say($"I find nothing with “{Say.Plain(said)}” in the decisions and minutes. Perhaps fewer "
                    + "words, or the beginning of one?")
            : !page.IsThere ? page.Missing(PhraseOf(said))
            : await ShowAsync(turn, said, page, found, ct);
    }

    private static Func<int, string> PhraseOf(string said) =>
        page => $"decision search {Say.Plain(said)} page {page}";

    // "page" may well be one of the words: only with a number behind it, at the end, it means a page.
    private static (string Said, int Page) Read(Turn turn)
    {
        var said = turn.Words.Text("words");
        var page = PageAtTheEnd().Match(said);
        return page.Success && int.TryParse(page.Groups["page"].Value, CultureInfo.InvariantCulture, out var number)
            ? (said[..page.Index].Trim().Trim('"'), number)
            : (said, 1);
    }

    private async Task<Reply> ShowAsync(Turn turn, string said, Page page, SearchPage found, CancellationToken ct)
    {
        var hits = await FoundView.LoadAsync(db, found, turn, ct);
        var head = $"{Say.Count(found.Total, "place")} with “{Say.Plain(said)}”{page.InWords}";
        var lines = hits.Select(hit => $"{hit.Heading}: {Say.Cut(Say.Plain(hit.Said), 80)}");
        return Reply.Show(new Card("Found in decisions and minutes", $"{head}:\n{string.Join('\n', lines)}")
        {
            Parts =
            [
                new TextPart(Say.Sentence(head), Tone.Subtle), .. hits.Select(hit => LineOf(turn.Partnership, hit)),
            ],
            Buttons = [.. page.Buttons(turn.Partnership, PhraseOf(said))],
        });
    }

    private static ChoicePart LineOf(Partnership partnership, FoundView hit) => new(
        $"{hit.Heading}: {Say.Cut(Say.Plain(hit.Said), 140)}",
        hit.Note,
        hit.Shows.Length > 0 ? [new Button("Show", PhrasePrefix.With(partnership.Key, hit.Shows))] : []);

    [GeneratedRegex(@"\s+page\s+(?<page>[1-9][0-9]{0,5})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageAtTheEnd();
}
