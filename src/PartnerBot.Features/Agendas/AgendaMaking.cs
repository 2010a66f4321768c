using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Makes the agenda of a meeting that got a date, and puts on it what belongs there by itself.</summary>
public sealed class AgendaMaking(IEnumerable<IAgendaOffer> offers)
{
    // Items that appear by themselves stand first; what people asked for follows in the order in which they asked.
    private const int Apart = 1_000;

    /// <summary>The agenda, with everything that waited for it.</summary>
    public async Task<Agenda> MakeAsync(
        PartnerBotDb db, Roster roster, Meeting meeting, Instant now, CancellationToken ct)
    {
        var series = (await db.Series.FindAsync([meeting.SeriesId], ct))!;
        var deadlines = AgendaDeadlines.Of(series, meeting.Starts!.Value, roster.Partnership, now);
        var agenda = new Agenda(Id<Agenda>.New(now), meeting, deadlines, now);
        db.Agendas.Add(agenda);
        foreach (var item in await db.WaitingItemsAsync(series.Id, ct))
        {
            Join(item, agenda);
        }

        Stand(db, roster.Partnership, series, agenda, [], now);
        await GatherAsync(db, roster, agenda, now, ct);
        return agenda;
    }

    /// <summary>Puts an item on an agenda that is not published yet.</summary>
    public static void Join(AgendaItem item, Agenda agenda)
    {
        item.Join(agenda);
        item.Position = PlaceOf(item);
        if (item is { Origin: ItemOrigin.Asked, AddedFor: { } organisation })
        {
            agenda.Hear(organisation);
        }

        agenda.Touch();
    }

    /// <summary>Where an item stands until somebody orders the agenda.</summary>
    public static int PlaceOf(AgendaItem item) => ((int)item.Origin * Apart) + item.Number;

    /// <summary>The standing items as the series has them now.</summary>
    /// <param name="there">All items of the agenda.</param>
    public static void Stand(
        PartnerBotDb db,
        Partnership partnership,
        Series series,
        Agenda agenda,
        IReadOnlyList<AgendaItem> there,
        Instant now)
    {
        var standing = there.Where(item => item is { Origin: ItemOrigin.Standing, IsOpen: true }).ToList();
        foreach (var gone in standing.Where(item => series.Standing.All(one => !IsSame(one.Title, item.Title))))
        {
            gone.Remove();
        }

        var place = 0;
        foreach (var one in series.Standing)
        {
            var item = standing.FirstOrDefault(item => IsSame(one.Title, item.Title))
                ?? Add(db, partnership, series, agenda, new OfferedItem(
                    ItemOrigin.Standing, one.Title, "", "", Sight.Everyone), now);
            (item.Kind, item.Length, item.Position) = (one.Kind, one.Length, place++);
        }
    }

    /// <summary>What other rooms have for it: added when it is new, taken off when it is gone.</summary>
    public async Task GatherAsync(
        PartnerBotDb db, Roster roster, Agenda agenda, Instant now, CancellationToken ct)
    {
        var series = (await db.Series.FindAsync([agenda.SeriesId], ct))!;
        var meeting = (await db.Meetings.FindAsync([agenda.MeetingId], ct))!;
        var there = (await db.ItemsOfAsync(agenda.Id, ct))
            .Where(item => item is { Origin: ItemOrigin.Actions or ItemOrigin.Review, IsOpen: true }).ToList();
        var wanted = new List<AgendaItem>();
        foreach (var offer in offers)
        {
            foreach (var one in await offer.OfferAsync(db, roster, series, meeting, ct))
            {
                var item = there.FirstOrDefault(item => item.Origin == one.Origin && item.About == one.About)
                    ?? Add(db, roster.Partnership, series, agenda, one, now);
                (item.Link, item.Audience, item.HiddenFrom) = (one.Says, one.Sight.Audience, one.Sight.HiddenFrom);
                wanted.Add(item);
            }
        }

        there.Except(wanted).ToList().ForEach(gone => gone.Remove());
    }

    private static AgendaItem Add(
        PartnerBotDb db, Partnership partnership, Series series, Agenda agenda, OfferedItem one, Instant now)
    {
        var number = partnership.NextItemNumber();
        var item = new AgendaItem(Id<AgendaItem>.New(now), number, series, one.Title, one.Origin, now)
        {
            Kind = one.Origin == ItemOrigin.Review ? ItemKind.Decide : ItemKind.Discuss,
            About = one.About,
            Link = one.Says,
            Audience = one.Sight.Audience,
            HiddenFrom = one.Sight.HiddenFrom,
        };
        Join(item, agenda);
        db.AgendaItems.Add(item);
        return item;
    }

    private static bool IsSame(string title, string other) => title.Equals(other, StringComparison.OrdinalIgnoreCase);
}
