using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"minutes core": the newest minutes, as far as the one who asks may see them.</summary>
public sealed class ShowMinutes(PartnerBotDb db, PublicAddress address) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var day = turn.Words.Find("date") is { } said ? DateWords.ReadPastDate(said, turn.Today) : null;
        if (day is not null and not DateRead)
        {
            return Reply.Say(day.Sentence);
        }

        var on = (day as DateRead)?.On;
        var ended = on is { } date ? (await db.MeetingsOnAsync(turn.Partnership.Id, date, ct)).ToHashSet() : null;
        var choice = await MinutesChoice.FindAsync(
            db, turn, key => Phrased(turn, key), minutes => ended?.Contains(minutes.MeetingId) != false, ct);
        if (choice.Running is not { } running)
        {
            return choice.Instead;
        }

        return on is null || running.Meeting.Starts?.Date == on
            ? await ShowAsync(turn, running, ct)
            : Reply.Say($"There are no minutes of {Say.Date(on.Value)}. Say 'minutes list' to see which there are.");
    }

    private static string Phrased(Turn turn, string key) =>
        turn.Words.Find("date") is { } date ? $"minutes {key} on {date}" : $"minutes {key}";

    private async Task<Reply> ShowAsync(Turn turn, Running running, CancellationToken ct)
    {
        var view = new MinutesView(running, await ItemTitles.OfAsync(db, running.Minutes, ct), turn.Viewer);
        var me = turn.IsShared ? null : turn.Me.Person;
        return Reply.Show(MinutesCard.Of(
            view,
            me is null ? null : address.DocumentOf(me, MinutesDocuments.PageOf(running.Minutes)),
            me is null ? null : address.DocumentOf(me, MinutesDocuments.FileOf(running.Minutes))));
    }
}
