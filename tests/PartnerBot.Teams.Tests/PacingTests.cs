using System.Net;
using PartnerBot.Chat;
using PartnerBot.Teams.Tests.Scene;
using static PartnerBot.Chat.DeliveryOutcome;

namespace PartnerBot.Teams.Tests;

/// <summary>The bot stays under the limits of Teams by itself.</summary>
public sealed class PacingTests
{
    [Fact]
    public async Task Five_messages_go_at_once_and_the_sixth_a_second_later()
    {
        await using var bot = await Speaking.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await bot.SayAsync(Speaking.Room());
        }

        var sixth = bot.SayAsync(Speaking.Room());
        await WaitingAsync(bot, 1);
        Assert.Equal(5, bot.Connector.Received.Count);

        bot.Time.Forward(TimeSpan.FromSeconds(1));
        Assert.Equal(Said, (await sixth).Outcome);
    }

    [Fact]
    public async Task One_room_that_has_to_wait_holds_up_no_other()
    {
        await using var bot = await Speaking.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await bot.SayAsync(Speaking.Room());
        }

        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room(id: "a:bob"))).Outcome);
    }

    [Fact]
    public async Task What_would_have_to_wait_long_is_for_later()
    {
        await using var bot = await Speaking.StartAsync();
        var all = Enumerable.Range(0, 11).Select(_ => bot.SayAsync(Speaking.Room())).ToList();

        var last = await all[^1];

        Assert.Equal((TryLater, "Paced"), (last.Outcome, last.Reason));
        Assert.InRange(last.RetryAfter!.Value.TotalSeconds, 5, 7);
        while (!all.TrueForAll(each => each.IsCompleted))
        {
            bot.Time.Forward(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(10, bot.Connector.Received.Count);
    }

    [Fact]
    public async Task Threads_of_one_channel_count_together()
    {
        await using var bot = await Speaking.StartAsync();
        var room = Speaking.Room(RoomKind.Channel, "19:x@thread.tacv2");
        for (var number = 0; number < 5; number++)
        {
            await bot.Messenger.AnswerAsync(
                room, $"19:x@thread.tacv2;messageid={number}\n{number}", Reply.Say("Noted."), default);
        }

        var sixth = bot.SayAsync(room);
        await WaitingAsync(bot, 1);
        bot.Time.Forward(TimeSpan.FromSeconds(1));

        Assert.Equal(Said, (await sixth).Outcome);
        Assert.Equal(5, bot.Connector.Received.Count(request => request.Target.Contains("messageid")));
    }

    [Fact]
    public async Task A_tenant_is_asked_no_faster_than_it_allows()
    {
        await using var bot = await Speaking.StartAsync();
        var all = Enumerable.Range(0, 60).Select(number => bot.SayAsync(Speaking.Room(id: $"a:{number}"))).ToList();

        // Ten at once, and then thirty a second: fifty is what Teams allows.
        await WaitingAsync(bot, 50);
        bot.Time.Forward(TimeSpan.FromSeconds(1));
        await Task.WhenAll(all.Where(each => each.IsCompleted));
        await WaitingAsync(bot, 20);

        bot.Time.Forward(TimeSpan.FromSeconds(1));
        Assert.All(await Task.WhenAll(all), delivery => Assert.Equal(Said, delivery.Outcome));
    }

    [Fact]
    public async Task A_room_that_asked_for_a_pause_is_left_alone_until_then()
    {
        await using var bot = await Speaking.StartAsync();
        bot.Connector.AnswersWith(HttpStatusCode.TooManyRequests, "", retryAfter: "30");
        await bot.SayAsync(Speaking.Room());
        bot.Connector.Answers = DummyConnector.AcceptAsync;

        var paused = await bot.SayAsync(Speaking.Room());
        Assert.Equal((TryLater, "Paced"), (paused.Outcome, paused.Reason));
        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room(id: "a:bob"))).Outcome);
        Assert.Equal(2, bot.Connector.Received.Count);

        bot.Time.Forward(TimeSpan.FromSeconds(31));
        Assert.Equal(Said, (await bot.SayAsync(Speaking.Room())).Outcome);
    }

    [Fact]
    public async Task In_an_hour_no_room_hears_more_than_Teams_takes()
    {
        await using var bot = await Speaking.StartAsync();
        var all = new List<Task<Delivery>>();
        for (var second = 0; second < 3600; second++)
        {
            all.Add(bot.SayAsync(Speaking.Room()));
            bot.Time.Forward(TimeSpan.FromSeconds(1));
        }

        bot.Time.Forward(TimeSpan.FromSeconds(10));
        await Task.WhenAll(all);
        Assert.InRange(bot.Connector.Received.Count, 1700, 1800);
    }

    // Until so many wait for their turn: everybody else is on their way.
    private static async Task WaitingAsync(Speaking bot, int count)
    {
        while (bot.Time.Waiting != count)
        {
            await Task.Yield();
        }
    }
}
