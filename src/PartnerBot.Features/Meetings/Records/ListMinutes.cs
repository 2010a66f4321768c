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
    private const int Most = 1_000;
    private const int MostButtons = 4;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var all = await db.NewestMinutesAsync(turn.Partnership.Id, null, Most, ct);
        if (all.Count == 0)
        {
            return Reply.Say(MinutesChoice.NoneYet);
        }

        if (Page.Asked(turn) is not { } number)
        {
            return Page.Unread(PhraseOf);
        }

        var page = new Page(number, all.Count);
        return page.IsThere ? await ShowAsync(turn, all, page, ct) : page.Missing(PhraseOf);
    }

    private async Task<Reply> ShowAsync(Turn turn, List<Minutes> all, Page page, CancellationToken ct)
    {
        var shown = new List<MinutesView>();
        foreach (var minutes in all.Skip(Page.Before(page.Number)).Take(Page.Size))
        {
            var running = await Running.LoadAsync(db, minutes, turn.Roster, ct);
            shown.Add(new MinutesView(running, new Dictionary<string, string>(), turn.Viewer));
        }

        return Reply.Show(CardOf(turn, shown, page));
    }

    private static string PhraseOf(int page) => $"minutes list {page}";

    private static Card CardOf(Turn turn, List<MinutesView> shown, Page page)
    {
        return new Card("Minutes", $"The minutes of {Say.Plain(turn.Partnership.Name)}, newest first{page.InWords}.")
        {
            ShownBy = PhraseOf(page.Number),
            Parts =
            [
                new TablePart(
                    ["Meeting", "Day", "How far"],
                    [.. shown.Select(view => (System.Collections.Immutable.ImmutableArray<string>)
                        [Say.Plain(view.Of.Series.Name), DayOf(view), HowFar(view.Minutes)])]),
            ],
            Buttons =
            [
                .. shown.Take(MostButtons).Select(view => To(turn, view)),
                .. page.Buttons(turn.Partnership, PhraseOf),
            ],
        };
    }

    private static Button To(Turn turn, MinutesView view)
    {
        var (key, on) = (view.Of.Series.Key, view.Of.Meeting.Starts!.Value.Date);
        return new Button(
            $"{Say.Plain(view.Of.Series.Name)}, {Say.DateWithoutWeekday(on)}",
            PhrasePrefix.With(turn.Partnership.Key, $"minutes {key} on {on:uuuu-MM-dd}"));
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
