using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Store;

namespace PartnerBot.Features.DatePolls;

/// <summary>A poll with what is needed to speak of it.</summary>
public sealed record PollView(DatePoll Poll, Meeting Meeting, Series Series, Roster Roster)
{
    public Tally Tally { get; } = new(Poll, Roster.Core);

    /// <summary>When it closes, or closed.</summary>
    public CivilTime Closes => CivilTime.At(Poll.ClosesAt, Roster.Partnership.Zone);

    public static async Task<PollView> LoadAsync(
        PartnerBotDb db, DatePoll poll, Roster roster, CancellationToken ct)
    {
        var meeting = (await db.Meetings.FindAsync([poll.MeetingId], ct))!;
        return new PollView(poll, meeting, (await db.Series.FindAsync([meeting.SeriesId], ct))!, roster);
    }

    /// <summary>The same, counted again after an answer.</summary>
    public PollView Recounted() => new(Poll, Meeting, Series, Roster);

    public CivilTime StartOf(Slot slot) => new(slot.Starts, Roster.Partnership.Zone);

    /// <summary>"2 of 4 organisations have answered".</summary>
    public string Progress => $"{Tally.Answered.Count()} of {Poll.Invited.Length} organisations have answered";
}
