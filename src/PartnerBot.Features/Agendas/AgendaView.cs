using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>An agenda with everything that is needed to show it. Its items are only to be had through
/// <see cref="RunFor"/> and <see cref="LateFor"/>, which leave out what a viewer may not see.</summary>
public sealed class AgendaView
{
    private readonly IReadOnlyList<AgendaItem> items;

    private AgendaView(
        Agenda agenda, Meeting meeting, Series series, Roster roster, IReadOnlyList<AgendaItem> items)
    {
        (Agenda, Meeting, Series, Roster) = (agenda, meeting, series, roster);
        this.items = items;
    }

    public Agenda Agenda { get; }

    public Meeting Meeting { get; }

    public Series Series { get; }

    public Roster Roster { get; }

    public DateTimeZone Zone => Roster.Partnership.Zone;

    /// <summary>"Thursday 19 March 2026, 10:00 to 11:30 (Europe/London)".</summary>
    public string When
    {
        get
        {
            var starts = CivilTime.At(Agenda.StartsAt, Zone);
            return $"{starts.InWordsWithoutZone()} to {ClockOf(Agenda.EndsAt)} ({Zone.Id})";
        }
    }

    /// <summary>"Monday 16 March 2026, 12:00 (Europe/London)": until when items are taken as they come.</summary>
    public string Until => CivilTime.At(Agenda.PublishesAt, Zone).InWords();

    public static async Task<AgendaView> LoadAsync(
        PartnerBotDb db, Agenda agenda, Roster roster, CancellationToken ct) => new(
        agenda,
        (await db.Meetings.FindAsync([agenda.MeetingId], ct))!,
        (await db.Series.FindAsync([agenda.SeriesId], ct))!,
        roster,
        await db.ItemsOfAsync(agenda.Id, ct));

    /// <summary>What this viewer may see, with its times.</summary>
    public AgendaRun RunFor(Viewer viewer) => AgendaRun.Of(Agenda, items, viewer);

    /// <summary>What came late and waits for the coordinator, as far as this viewer may see it.</summary>
    public IEnumerable<AgendaItem> LateFor(Viewer viewer) =>
        items.Where(item => item.State == ItemState.Late && item.IsSeenBy(viewer));

    /// <summary>"10:20".</summary>
    public string ClockOf(Instant instant) => Say.Time(CivilTime.At(instant, Zone).Time);

    /// <summary>What a button of a card about this agenda says.</summary>
    public string Phrase(string words) => PhrasePrefix.With(Roster.Partnership.Key, words);
}
