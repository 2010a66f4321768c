using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda updates core": this meeting is left out, and everybody writes a few lines instead.</summary>
public sealed class SwapUpdates(PartnerBotDb db) : IUseCase
{
    // So many working days to write, and until noon of the last.
    private const int WorkingDays = 5;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await AgendaChoice.FindAsync(
            db, turn, turn.Words.Find("series"), key => $"agenda updates {key}", ct);
        if (choice.Series is not { } series)
        {
            return choice.Instead;
        }

        return await db.OpenMeetingAsync(series.Id, ct) is { } meeting
            ? await SwapAsync(turn, series, meeting, ct)
            : Reply.Say(Meeting.NotOpen.Sentence);
    }

    private async Task<Reply> SwapAsync(Turn turn, Series series, Meeting meeting, CancellationToken ct)
    {
        if (meeting.Cancel(turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        foreach (var poll in await db.PollsOfAsync(meeting.Id, ct))
        {
            poll.Withdraw(turn.Now);
        }

        series.Passed(meeting.Starts?.Date ?? meeting.Window.Latest);
        series.LookAgain();
        var closesAt = ClosesAt(turn.Partnership, turn.Today);
        var invited = series.Invited(turn.Roster).Select(organisation => organisation.Id).ToList();
        db.UpdateRounds.Add(new UpdateRound(Id<UpdateRound>.New(turn.Now), meeting, invited, turn.Now, closesAt));
        return Reply.Say($"{series.Name} is left out this time. I am asking {Say.Count(invited.Count, "organisation")} "
            + $"for a few written lines, and send them all round on {CivilTime.At(closesAt, turn.Zone).InWords()}, or "
            + "as soon as the last has come.");
    }

    private static Instant ClosesAt(Partnership partnership, LocalDate today) => new Ladder(partnership)
        .OnOrBefore(partnership.Calendar.DaysAfter(today, WorkingDays) ?? today.PlusDays(7), AgendaDeadlines.Noon);
}
