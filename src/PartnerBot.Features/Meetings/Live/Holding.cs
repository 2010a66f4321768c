using NodaTime;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>What it takes for a running meeting to be over, whoever ends it.</summary>
public static class Holding
{
    public static async Task EndAsync(PartnerBotDb db, Running running, Instant now, CancellationToken ct)
    {
        var (minutes, meeting, series, roster) = running;
        await SayWhatIsLeftAsync(db, running, now, ct);
        if (meeting.Hold(now) is null)
        {
            series.Held(meeting.Starts!.Value.Date);
            series.LookAgain();
        }

        series.Chaired(minutes.Chair);
        minutes.End(roster.Partnership, now);
    }

    // The agenda takes along what was not finished; the minutes say so, under each item and only to who may see it.
    private static async Task SayWhatIsLeftAsync(PartnerBotDb db, Running running, Instant now, CancellationToken ct)
    {
        if (await db.AgendaOfAsync(running.Meeting.Id, ct) is not { } agenda)
        {
            return;
        }

        var minutes = running.Minutes;
        var left = (await db.ItemsOfAsync(agenda.Id, ct))
            .Where(item => item is { Matters: true, State: ItemState.Agreed or ItemState.CarriedOver })
            .Where(item => !minutes.Standing.Any(
                line => line.Item == item.Subject && line.Kind == LineKind.Outcome));
        foreach (var item in left.ToList())
        {
            var begun = minutes.Item?.Link == item.Subject || minutes.Standing.Any(line => line.Item == item.Subject);
            _ = minutes.Take(new ItemInHand(item.Subject, item.Title, now, item.Length, item.Sight));
            minutes.Add(
                LineKind.Outcome, $"Not {(begun ? "finished" : "reached")}; goes on the next agenda.", null, now);
        }
    }
}
