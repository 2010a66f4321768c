using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Tests;

public sealed class ActionTests
{
    private readonly Partnership partnership = Some.Partnership();
    private readonly Organisation kdyt;
    private readonly Member ann;
    private readonly Person person = Some.Person();

    public ActionTests()
    {
        kdyt = Some.Organisation(partnership);
        ann = Some.Member(kdyt, person);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_action_comes_back_as_it_was(string kind)
    {
        await using var store = await OpenAsync(kind);
        var action = new ActionItem(
            Id<ActionItem>.New(Some.Now), partnership, "O'Neil's \"rota\"; \r\n{0} é 🧑‍🌾", ann, Some.Today, Some.Now)
        {
            From = "item:1",
            Audience = Audience.CoreOnly,
            HiddenFrom = [Id<Organisation>.New(Some.Now)],
            AddedBy = ann.Id,
            GivenAt = Some.Now,
        };
        action.GoOn(Chase.AskedAgain, Some.Now, Some.Now + Duration.FromDays(1));
        Assert.Null(action.Answer(HelpWanted.Swap, Some.Now));
        var departure = new Departure(Id<Departure>.New(Some.Now), kdyt, ann.Id, Some.Now);
        await store.WriteAsync(db => db.AddRange(action, departure));

        var kept = await store.ReadAsync(db => db.Actions.SingleAsync());

        Assert.Equivalent(action, kept, strict: true);
        Assert.Equivalent(departure, await store.ReadAsync(db => db.Departures.SingleAsync()), strict: true);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Open_ones_come_by_their_day_and_only_of_one_partnership(string kind)
    {
        await using var store = await OpenAsync(kind);
        var mind = Some.Partnership("mind");
        var other = Some.Organisation(mind);
        var foreign = new ActionItem(
            Id<ActionItem>.New(Some.Now), mind, "Theirs", Some.Member(other, person), Some.Today, Some.Now);
        var (late, soon, done) = (Action(9), Action(2), Action(1));
        Assert.Null(done.Finish(Some.Now));
        await store.WriteAsync(db => db.AddRange(mind, other, foreign, late, soon, done));

        var open = await PageAsync(store, Viewer.Of(kdyt), ActionOrder.ByDay, 0, 10);
        Assert.Equal([soon.Number, late.Number], open.Actions.Select(action => action.Number));
        Assert.Equal([late.Number, soon.Number],
            (await PageAsync(store, Viewer.Of(kdyt), ActionOrder.ByNumber, 0, 10)).Actions.Select(one => one.Number));
        var second = await PageAsync(store, Viewer.Of(kdyt), ActionOrder.ByDay, 1, 1);
        Assert.Equal((late.Number, 2), (Assert.Single(second.Actions).Number, second.Total));
        Assert.Equal(2, (await store.ReadAsync(db => db.OpenActionsOfAsync(kdyt.Id, default))).Count);
        Assert.Equal(2, (await store.ReadAsync(db => db.OpenActionsOfAsync(ann.Id, default))).Count);
        Assert.Null(await store.ReadAsync(db => db.FindActionAsync(mind.Id, soon.Number, default)));
        Assert.Equal("Theirs", (await store.ReadAsync(db => db.FindActionAsync(mind.Id, 1, default)))?.What);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Nobody_is_given_or_counted_what_is_not_for_them(string kind)
    {
        await using var store = await OpenAsync(kind);
        var (conflicted, wider) = (Some.Organisation(partnership, "our-way"), Some.Organisation(partnership, "wider"));
        wider.Tier = Tier.Wider;
        var mine = Some.Member(wider, person);
        await store.WriteAsync(db => db.AddRange(
            conflicted, wider, mine,
            Action(1), // 1: for everybody
            Action(2, Audience.CoreOnly), // 2
            Action(3, Audience.Everyone, conflicted.Id), // 3
            new ActionItem(Id<ActionItem>.New(Some.Now), partnership, "Theirs", mine, Some.Today, Some.Now)
            {
                Audience = Audience.CoreOnly, // 4: they took it on before they became wider
            }));

        foreach (var (viewer, numbers) in new (Viewer, int[])[]
        {
            (Viewer.Of(kdyt), [1, 2, 3, 4]),
            (Viewer.Of(conflicted), [1, 2, 4]),
            (Viewer.Of(wider), [1, 3, 4]),
            (Viewer.OfRoom(Audience.CoreOnly), [1, 2, 4]),
            (Viewer.OfRoom(Audience.Everyone), [1]),
        })
        {
            var page = await PageAsync(store, viewer, ActionOrder.ByNumber, 0, 10);
            Assert.Equal(numbers, page.Actions.Select(action => action.Number));
            Assert.Equal(numbers.Length, page.Total);
        }

        Assert.Equal(
            [Audience.Everyone, Audience.CoreOnly],
            (await store.ReadAsync(db => db.OpenAudiencesAsync(partnership.Id, default))).Order());
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Those_to_be_looked_at_come_when_it_is_time_longest_waiting_first(string kind)
    {
        await using var store = await OpenAsync(kind);
        var (late, soon, never) = (Action(9), Action(2), Action(1));
        never.WaitUntil(null);
        await store.WriteAsync(db => db.AddRange(late, soon, never));

        var first = await store.ReadAsync(db => new DueWork().FirstDueAsync(db, default));
        Assert.Equal(soon.LooksAt, first[typeof(ActionItem)]);
        Assert.Empty(await DueAsync(store, soon.LooksAt!.Value - Duration.FromSeconds(1), 10));
        Assert.Equal([soon.Number], await DueAsync(store, soon.LooksAt!.Value, 10));
        Assert.Equal([soon.Number, late.Number], await DueAsync(store, late.LooksAt!.Value, 10));
        Assert.Equal([soon.Number], await DueAsync(store, late.LooksAt!.Value, 1));
    }

    private static Task<IEnumerable<int>> DueAsync(TestStore store, Instant now, int limit) => store.WriteAsync(
        async db => (await new DueWork().ClaimDueAsync<ActionItem>(db, now, limit, default))
            .Select(action => action.Number));

    private Task<ActionPage> PageAsync(TestStore store, Viewer viewer, ActionOrder order, int skip, int take) =>
        store.ReadAsync(db =>
            db.OpenActionsAsync(partnership.Id, viewer, _ => true, order, skip, take, CancellationToken.None));

    private ActionItem Action(
        int days, Audience audience = Audience.Everyone, params Id<Organisation>[] hiddenFrom) =>
        new(Id<ActionItem>.New(Some.Now), partnership, "Send the rota", ann, Some.Today.PlusDays(days), Some.Now)
        {
            Audience = audience,
            HiddenFrom = [.. hiddenFrom],
        };

    private async Task<TestStore> OpenAsync(string kind)
    {
        var store = await TestStore.OpenAsync(kind);
        await store.WriteAsync(db => db.AddRange(partnership, kdyt, person, ann));
        return store;
    }
}
