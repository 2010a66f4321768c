using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.DatePolls;

/// <summary>"poll", "poll 7": the open date polls, with the speaker's answers; in a shared room with the
/// count.</summary>
public sealed class ShowPoll(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Words.Has("poll"))
        {
            var chosen = await PollChoice.FindAsync(db, turn, ct);
            return chosen.Poll is null
                ? PollChoice.Missing(turn)
                : Reply.Show(PollCard.Of(await PollView.LoadAsync(db, chosen.Poll, turn.Roster, ct), Viewer(turn)));
        }

        var open = await PollChoice.OpenForAsync(db, turn, ct);
        return open.Count switch
        {
            0 => Reply.Say("No date poll is waiting for you. Say 'meeting list' to see what is planned."),
            1 => Reply.Show(PollCard.Of(await PollView.LoadAsync(db, open[0], turn.Roster, ct), Viewer(turn))),
            _ => await ListAsync(turn, open, ct),
        };
    }

    private static Domain.Partnerships.Seated? Viewer(Turn turn) => turn.IsShared ? null : turn.Me;

    private async Task<Reply> ListAsync(Turn turn, List<Domain.DatePolls.DatePoll> open, CancellationToken ct)
    {
        var views = new List<PollView>();
        foreach (var poll in open)
        {
            views.Add(await PollView.LoadAsync(db, poll, turn.Roster, ct));
        }

        return Reply.Show(new Card("Open date polls", $"{views.Count} date polls are open.")
        {
            Parts = [.. views.Select(view => new ChoicePart(
                $"Poll {view.Poll.Number}: {view.Series.Name}",
                $"{view.Progress}; open until {view.Closes.InWordsWithoutZone()}",
                [new Button("Show", PhrasePrefix.With(turn.Partnership.Key, $"poll {view.Poll.Number}"))]))],
        });
    }
}
