using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"minutes list": which minutes there are, the newest first, ten on a page.</summary>
public sealed class ListMinutes(PartnerBotDb db) : IUseCase
{
    private const int PageSize = 10;
    private const int Most = 1_000;
    private const int MostButtons = 4;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var all = await db.NewestMinutesAsync(turn.Partnership.Id, null, Most, ct);
        if (all.Count == 0)
        {
            return Reply.Say(MinutesChoice.NoneYet);
        }

        var pages = (all.Count + PageSize - 1) / PageSize;
        var page = turn.Words.Has("page") ? turn.Words.Number("page") ?? 0 : 1;
        if (page < 1 || page > pages)
        {
            return Reply.Say($"There is no such page: the list has {Say.Count(pages, "page")}. For example: minutes "
                + $"list {pages}");
        }

        var shown = new List<MinutesView>();
        foreach (var minutes in all.Skip((page - 1) * PageSize).Take(PageSize))
        {
            var running = await Running.LoadAsync(db, minutes, turn.Roster, ct);
            shown.Add(new MinutesView(running, new Dictionary<string, string>(), turn.Viewer));
        }

        return Reply.Show(CardOf(turn, shown, page, pages));
    }

    private static Card CardOf(Turn turn, List<MinutesView> shown, int page, int pages)
    {
        var where = pages > 1 ? $", page {page} of {pages}" : "";
        return new Card("Minutes", $"The minutes of {Say.Plain(turn.Partnership.Name)}, newest first{where}.")
        {
            ShownBy = $"minutes list {page}",
            Parts =
            [
                new TablePart(
                    ["Meeting", "Day", "How far"],
                    [.. shown.Select(view => (System.Collections.Immutable.ImmutableArray<string>)
                        [Say.Plain(view.Of.Series.Name), DayOf(view), HowFar(view.Minutes)])]),
            ],
            Buttons = [.. ButtonsOf(turn, shown, page, pages)],
        };
    }

    private static IEnumerable<Button> ButtonsOf(Turn turn, List<MinutesView> shown, int page, int pages)
    {
        foreach (var view in shown.Take(MostButtons))
        {
            var (key, on) = (view.Of.Series.Key, view.Of.Meeting.Starts!.Value.Date);
            yield return new Button(
                $"{Say.Plain(view.Of.Series.Name)}, {Say.DateWithoutWeekday(on)}",
                PhrasePrefix.With(turn.Partnership.Key, $"minutes {key} on {on:uuuu-MM-dd}"));
        }

        if (page > 1)
        {
            yield return new Button("Newer", PhrasePrefix.With(turn.Partnership.Key, $"minutes list {page - 1}"));
        }

        if (page < pages)
        {
            yield return new Button("Older", PhrasePrefix.With(turn.Partnership.Key, $"minutes list {page + 1}"));
        }
    }

    private static string DayOf(MinutesView view) => Say.Date(view.Of.Meeting.Starts!.Value.Date);

    private static string HowFar(Minutes minutes) => minutes.State switch
    {
        MinutesState.Running => "under way",
        MinutesState.Draft when minutes.IsUnattended => "nobody started it",
        MinutesState.Draft => $"draft until {MinutesWords.Until(minutes)}",
        MinutesState.Approved when minutes.StartedAt is null && minutes.ConfirmedAt is null => "nothing written down",
        _ => "approved",
    };
}
