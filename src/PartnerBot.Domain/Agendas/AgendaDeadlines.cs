using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Agendas;

/// <summary>When items are asked for, and when the agenda is published.</summary>
/// <param name="CallsAt">In the morning of a working day; at once where the date was set late.</param>
/// <param name="PublishesAt">At noon of a working day; never after the meeting began.</param>
public sealed record AgendaDeadlines(Instant CallsAt, Instant PublishesAt)
{
    /// <summary>Half a working day is left to react.</summary>
    public static readonly LocalTime Noon = new(12, 0);

    // What partners get at least to think of something, where the meeting leaves that much.
    private static readonly Duration Least = Duration.FromHours(20);

    /// <summary>By the rule of the series, on working days; squeezed where the date was set only just before the
    /// meeting.</summary>
    /// <param name="starts">When the meeting begins, in the partnership's zone.</param>
    /// <param name="since">When the agenda was made: nothing is due before it.</param>
    public static AgendaDeadlines Of(Series series, LocalDateTime starts, Partnership partnership, Instant since)
    {
        var ladder = new Ladder(partnership);
        var startsAt = new CivilTime(starts, partnership.Zone).ToInstant();
        var callsAt = Instant.Max(ladder.MorningOnOrBefore(starts.Date - series.CallBefore), since);
        Instant[] ways =
        [
            ladder.OnOrBefore(starts.Date - series.PublishBefore, Noon),
            ladder.OnOrBefore(starts.Date.PlusDays(-1), Noon),
        ];
        var publishesAt = ways.FirstOrDefault(way => way >= callsAt + Least, startsAt - (startsAt - callsAt) / 4);
        return new AgendaDeadlines(callsAt, Instant.Min(publishesAt, startsAt));
    }
}
