using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Store;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>Of several hosts at one store one dies: what it said yes to is heard by another.</summary>
public sealed class InboxKeeperTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_a_host_left_behind_is_answered_by_one_that_runs_once_and_not_before_it_waited_a_minute()
    {
        await using var bot = await WholeBot.StartAsync();
        var left = bot.Said("bob", "help");
        await bot.ChangeAsync(db => db.Inbox.Add(ItemOf(left.ToJsonString(), bot.Clock.GetCurrentInstant())));

        await bot.Time.ForwardOnceWaitedForAsync(AMinute);
        await LookedAsync(bot.Time);
        await bot.ChangeAsync(db => Assert.Single(db.Inbox)); // whoever kept it may be at it

        bot.Clock.Advance(Duration.FromMinutes(1));
        await bot.Time.ForwardOnceWaitedForAsync(AMinute);
        await WholeBot.UntilAsync(() => bot.Posts.Count > 0);
        await LookedAsync(bot.Time);
        await bot.Time.ForwardOnceWaitedForAsync(AMinute);
        await LookedAsync(bot.Time);

        Assert.EndsWith($"/activities/{left["id"]}", Assert.Single(bot.Posts).Target, StringComparison.Ordinal);
        await bot.ChangeAsync(db => Assert.Empty(db.Inbox));
    }

    // A host that cannot listen stops before it has started, and then takes a cancelled task for a failure.
    [Fact]
    public async Task Stopped_while_it_waits_it_has_not_failed()
    {
        await using var teams = await Scene.Teams.StartAsync(Patience.Local);
        await LookedAsync(teams.Time);
        var background = teams.Background;

        await teams.StopAsync();

        Assert.NotEmpty(background);
        Assert.All(background, task => Assert.Equal(TaskStatus.RanToCompletion, task.Status));
    }

    [Fact]
    public async Task A_store_that_fails_is_asked_again_a_minute_later()
    {
        var inbox = new FakeInbox();
        await using var teams = await Scene.Teams.StartAsync(Patience.Local, inbox: inbox);
        await LookedAsync(teams.Time);
        await inbox.KeepAsync(ParcelOf(teams), CancellationToken.None);
        inbox.Works = false;

        await teams.Time.ForwardOnceWaitedForAsync(AMinute);
        await LookedAsync(teams.Time);
        inbox.Works = true;
        await teams.Time.ForwardOnceWaitedForAsync(AMinute);
        await inbox.Emptied;

        Assert.Equal("hello", Assert.Single(teams.Desk.Heard).Text);
    }

    [Fact]
    public async Task A_store_that_fails_at_the_start_stops_no_host()
    {
        var inbox = new FakeInbox { Works = false };
        await using var teams = await Scene.Teams.StartAsync(Patience.Local, inbox: inbox);
        await LookedAsync(teams.Time);
        inbox.Works = true;
        await inbox.KeepAsync(ParcelOf(teams), CancellationToken.None);

        await teams.Time.ForwardOnceWaitedForAsync(AMinute);
        await inbox.Emptied;

        Assert.Single(teams.Desk.Heard);
    }

    [Fact]
    public async Task It_stops_when_the_host_does_also_while_something_is_being_heard()
    {
        var never = new TaskCompletionSource();
        var inbox = new FakeInbox();
        await using var teams = await Scene.Teams.StartAsync(Patience.Local, inbox: inbox);
        teams.Desk.Waits = _ => never.Task;
        await LookedAsync(teams.Time);
        await inbox.KeepAsync(ParcelOf(teams), CancellationToken.None);
        await teams.Time.ForwardOnceWaitedForAsync(AMinute);
        await teams.Desk.HeardOnce;

        await teams.StopAsync();

        Assert.Equal(0, teams.Time.Waiting);
        Assert.Single(inbox.Parcels); // for whoever starts next
    }

    // It waits for the next look only when it is done with the one before.
    private static Task LookedAsync(FakeTime time) => WholeBot.UntilAsync(() => time.Waiting > 0);

    private static Parcel ParcelOf(Scene.Teams teams) =>
        new("teams", "left", teams.Message("hello").ToJsonString());

    private static InboxItem ItemOf(string contents, Instant at) =>
        new(Id<InboxItem>.New(at), "teams", "left", contents, at);
}
