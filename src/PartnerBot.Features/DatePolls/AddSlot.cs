using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.DatePolls;

/// <summary>"poll add Tue 14 April 10:00 [to 7]": one more time on offer; the answers already given stay.</summary>
public sealed class AddSlot(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var open = await db.OpenPollsAsync(turn.Partnership.Id, ct);
        var poll = turn.Words.Number("poll") is { } number
            ? open.FirstOrDefault(candidate => candidate.Number == number)
            : open.Count == 1 ? open[0] : null;
        if (poll is null)
        {
            return Reply.Say(open.Count == 0
                ? "No date poll is open. Say 'meeting poll core' to open one."
                : "Please say which poll: for example, poll add Tue 14 April 10:00 to 7");
        }

        var now = turn.Now.InZone(turn.Zone).LocalDateTime;
        var reading = DateWords.ReadDateTime(turn.Words.Text("when"), now, turn.Zone).NotInPast();
        return reading is MomentRead moment
            ? await AddAsync(turn, poll, moment, ct)
            : Reply.Say(reading.Sentence);
    }

    private async Task<Reply> AddAsync(Turn turn, DatePoll poll, MomentRead moment, CancellationToken ct)
    {
        if (moment.At.ToInstant() <= poll.ClosesAt)
        {
            return Reply.Say("That is before the poll closes, so there would be no date to give. Please choose a "
                + "later time.");
        }

        if (poll.AddSlot(moment.At.LocalDateTime) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var view = await PollView.LoadAsync(db, poll, turn.Roster, ct);
        var starts = new CivilTime(moment.At.LocalDateTime, turn.Zone);
        var holiday = turn.Partnership.Holidays.NameOf(starts.Date) is { } name
            ? $" Mind that it is a bank holiday ({name})."
            : "";
        return Reply.Show(
            $"Added as slot {poll.Slots.Length}: {starts.InWords()}. The answers given so far stay as they "
                + $"are.{holiday}",
            PollCard.Of(view, turn.IsShared ? null : turn.Me));
    }
}
