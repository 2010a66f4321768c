using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Tests;

/// <summary>Agendas and what stands on them come back as they were.</summary>
public sealed class AgendaRoundTripTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_agenda_an_item_and_written_updates(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        var (series, meeting, seat) = Scheduled(partnership);
        series.Standing = [new StandingItem("Praise; \"thanks\"", ItemKind.Inform, Duration.FromMinutes(5))];
        var agenda = AgendaOf(series, meeting, partnership);
        agenda.Hear(seat);
        Assert.Null(agenda.Publish(Some.Now));
        var item = ItemOf(series, 1);
        (item.Audience, item.HiddenFrom) = (Audience.CoreOnly, [seat]);
        item.ComeLate(agenda, [Id<Member>.New(Some.Now)], Some.Now);
        var closesAt = Some.Now + Duration.FromDays(9);
        var round = new UpdateRound(Id<UpdateRound>.New(Some.Now), meeting, [seat], Some.Now, closesAt);
        var update = new WrittenUpdate(seat, Id<Member>.New(Some.Now), "Two\nlines \"quoted\"", Some.Now);
        Assert.Null(round.Take(update, Some.Now));

        await store.WriteAsync(db => db.AddRange(partnership, series, meeting, agenda, item, round));

        var kept = await store.ReadAsync(async db => (
            Series: await db.Series.SingleAsync(),
            Agenda: await db.Agendas.SingleAsync(),
            Item: await db.AgendaItems.SingleAsync(),
            Round: await db.UpdateRounds.SingleAsync()));
        Assert.Equal(series.Standing.AsEnumerable(), kept.Series.Standing);
        Assert.Equal((series.CallBefore, series.PublishBefore), (kept.Series.CallBefore, kept.Series.PublishBefore));
        Assert.Equivalent(agenda, kept.Agenda, strict: true);
        Assert.Equivalent(item, kept.Item, strict: true);
        Assert.Equivalent(round, kept.Round, strict: true);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_this_work_has_changed_is_found_before_it_is_saved(string kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var partnership = Some.Partnership();
        var (series, meeting, _) = Scheduled(partnership);
        var agenda = AgendaOf(series, meeting, partnership);
        var waiting = ItemOf(series, 1);
        await store.WriteAsync(db => db.AddRange(partnership, series, meeting, agenda, waiting));

        var found = await store.WriteAsync(async db =>
        {
            var item = (await db.FindItemAsync(partnership.Id, 1, CancellationToken.None))!;
            var open = (await db.OpenAgendaAsync(series.Id, CancellationToken.None))!;
            db.AgendaItems.Add(ItemOf(series, 2));
            item.Join(open);
            return (
                OnIt: (await db.ItemsOfAsync(open.Id, CancellationToken.None)).Select(one => one.Number).ToList(),
                Waiting: (await db.WaitingItemsAsync(series.Id, CancellationToken.None))
                    .Select(one => one.Number).ToList());
        });

        Assert.Equal([1], found.OnIt);
        Assert.Equal([2], found.Waiting);
    }

    private static (Series Series, Meeting Meeting, Id<Organisation> Seat) Scheduled(Partnership partnership)
    {
        var seat = Id<Organisation>.New(Some.Now);
        var series = Some.Series(partnership);
        var meeting = Some.Meeting(series);
        Assert.Null(meeting.Schedule(new LocalDateTime(2026, 4, 14, 10, 0), partnership.Zone, [seat], Some.Now));
        return (series, meeting, seat);
    }

    private static Agenda AgendaOf(Series series, Meeting meeting, Partnership partnership) => new(
        Id<Agenda>.New(Some.Now),
        meeting,
        AgendaDeadlines.Of(series, meeting.Starts!.Value, partnership, Some.Now),
        Some.Now);

    private static AgendaItem ItemOf(Series series, int number) => new(
        Id<AgendaItem>.New(Some.Now), number, series, "Winter rota", ItemOrigin.Asked, Some.Now);
}
