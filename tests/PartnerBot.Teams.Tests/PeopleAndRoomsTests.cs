using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using PartnerBot.Store;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>The bot and people come and go, rooms change their names and addresses: what people see of it, at the real
/// endpoint, with the real front desk.</summary>
public sealed class PeopleAndRoomsTests
{
    private const string Channel = "19:plans@thread.tacv2";
    private const string Thread = Channel + ";messageid=500";

    [Fact]
    public async Task In_a_team_of_two_hundred_the_bot_greets_the_room_once_and_asks_about_nobody_but_who_brought_it()
    {
        await using var bot = await WholeBot.StartAsync();

        var greeting = await bot.AskAsync(Joined(bot, "28:bot", 200));
        await bot.PostAsync(Installed(bot, "add"));
        await bot.PostAsync(Joined(bot, "28:bot", 200));
        await bot.AskAsync(bot.Said("ann", "help"));

        Assert.Contains("Say 'room here' to make this the shared room of Axis Youth Hub", greeting);
        Assert.Equal(2, bot.Posts.Count);
        Assert.All(bot.Connector.Received.Where(request => request.Method == "GET"), request =>
            Assert.EndsWith("/members/29%3Aann", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_team_whose_name_nobody_said_is_asked_for_it()
    {
        await using var bot = await WholeBot.StartAsync();
        bot.Connector.Answers = (request, response) => request.Target.StartsWith("/emea/v3/teams/")
            ? response.WriteAsync("""{"id":"19:t@thread.tacv2","name":"Axis partners","memberCount":200}""")
            : bot.AnswerAsync(request, response);

        await bot.AskAsync(Joined(bot, "28:bot", 200).With(activity =>
            activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:t@thread.tacv2" }));

        Assert.Equal("Axis partners", (await bot.RoomAsync(Channel))!.Name);
        Assert.Contains(bot.Connector.Received, one => one.Target == "/emea/v3/teams/19%3At%40thread.tacv2");
    }

    [Theory]
    [InlineData("membersAdded")]
    [InlineData("membersRemoved")]
    public async Task Two_hundred_others_who_come_or_go_are_not_spoken_to_and_not_looked_up(string field)
    {
        await using var bot = await WholeBot.StartAsync();

        await bot.PostAsync(Changed(bot, "teamMemberAdded").With(activity => activity[field] = People(200)));
        await bot.AskAsync(bot.Said("ann", "help"));

        Assert.Single(bot.Posts);
        Assert.Single(bot.Connector.Received, request => request.Method == "GET");
    }

    [Fact]
    public async Task Taken_out_the_bot_is_silent_and_back_again_it_says_so_once()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("ann", "room here", Thread));
        await bot.PostAsync(Installed(bot, "remove"));
        await bot.PostAsync(Changed(bot, "teamMemberRemoved").With(activity =>
            activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })));
        Assert.Contains("I was taken out of it", await bot.AskAsync(bot.Said("ann", "status delivery")));

        var again = await bot.AskAsync(Installed(bot, "add"));
        await bot.PostAsync(Joined(bot, "28:bot", 0));
        var count = bot.Posts.Count;
        await bot.AskAsync(bot.Said("ann", "help"));

        Assert.Contains("Hello again. This is still the shared room of Axis Youth Hub", again);
        Assert.Equal(count + 1, bot.Posts.Count);
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    public async Task A_new_version_of_the_app_is_no_news_to_a_room_that_knows_the_bot(string action)
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(Installed(bot, "add"));

        await bot.PostAsync(Installed(bot, action));
        await bot.AskAsync(bot.Said("ann", "help"));

        Assert.Equal(2, bot.Posts.Count);
        Assert.Equal(RoomState.Open, (await bot.RoomAsync(Channel))!.State);
    }

    [Theory]
    [InlineData("channelRenamed", "channel", Channel)]
    [InlineData("teamRenamed", "team", Channel)] // a team's id is that of its general channel
    public async Task A_room_has_the_name_that_people_gave_it_last(string happened, string what, string id)
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("ann", "room here", Thread));

        await bot.PostAsync(Changed(bot, happened).With(activity =>
            activity["channelData"]![what] = new JsonObject { ["id"] = id, ["name"] = "Partners' corner" }));

        Assert.Contains("Partners' corner", await bot.AskAsync(bot.Said("ann", "room list")));
    }

    [Theory]
    [InlineData("channelRenamed")]
    [InlineData("channelDeleted")]
    [InlineData("channelCreated")]
    [InlineData("channelRestored")]
    [InlineData("teamArchived")]
    [InlineData("somethingNew")]
    public async Task A_room_where_the_bot_never_was_is_none_of_its_business(string happened)
    {
        await using var bot = await WholeBot.StartAsync();

        await bot.PostAsync(Changed(bot, happened).With(activity =>
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = "19:other@thread.tacv2", ["name"] = "x" }));
        await bot.AskAsync(bot.Said("ann", "help"));

        Assert.Null(await bot.RoomAsync("19:other@thread.tacv2"));
        Assert.Single(bot.Posts);
    }

    [Theory]
    [InlineData("channelDeleted", "channel")]
    [InlineData("teamDeleted", "team")]
    [InlineData("teamArchived", "team")]
    public async Task A_room_that_is_gone_is_told_to_the_coordinator(string happened, string what)
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("ann", "room here", Thread));

        await bot.PostAsync(Changed(bot, happened).With(activity =>
            activity["channelData"]![what] = new JsonObject { ["id"] = Channel }));

        Assert.Contains("Add me again, and say anything", await bot.AskAsync(bot.Said("ann", "status delivery")));
    }

    [Fact]
    public async Task A_guest_without_an_address_reads_kindly_how_to_be_put_on_the_roster()
    {
        await using var bot = await WholeBot.StartAsync();
        bot.Guests.Add("gus");

        var answer = await bot.AskAsync(bot.Said("gus", "status"));

        Assert.Contains("please ask your partnership's coordinator to mention you to me", answer);
    }

    [Fact]
    public async Task A_guest_whose_object_id_is_in_the_roster_is_known()
    {
        var scene = PartnerBot.Testing.Some.Axis;
        scene.Person("bob").EntraObjectId = WholeBot.ObjectIdOf("gus");
        await using var bot = await WholeBot.StartAsync(scene);
        bot.Guests.Add("gus");

        var answer = await bot.AskAsync(bot.Said("gus", "status"));

        Assert.DoesNotContain("I do not know you yet", answer);
        Assert.DoesNotContain(bot.Connector.Received, request => request.Method == "GET");
    }

    [Fact]
    public async Task What_is_said_unasked_goes_to_the_address_that_was_heard_last_but_a_press_teaches_none()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("bob", "help"));
        await bot.AskAsync(bot.Said("bob", "help").With(activity =>
            activity["serviceUrl"] = bot.Connector.Url + "/uk"));
        await bot.PostAsync(bot.Pressed("bob", "help").With(activity =>
            activity["serviceUrl"] = bot.Connector.Url + "/wrong"));

        await bot.ForwardAsync(Duration.Zero);

        Assert.StartsWith("/uk/v3/", bot.Posts.Last(post => post.Target.Contains("bob")).Target);
        Assert.DoesNotContain(bot.Posts, post => post.Target.StartsWith("/wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_else_is_known_a_press_is_better_than_nothing()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.PostAsync(bot.Pressed("bob", "help"));

        await bot.ForwardAsync(Duration.Zero);

        Assert.Contains(bot.Posts, post => post.Target.StartsWith("/emea/v3/conversations/a%3Abob/"));
    }

    [Fact]
    public async Task A_chat_whose_history_was_removed_is_opened_again()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("bob", "help"));
        bot.Connector.Answers = (request, response) => request.Target switch
        {
            "/emea/v3/conversations" => CreatedAsync(response, "a:bob-again"),
            var target when target.Contains("a%3Abob/", StringComparison.Ordinal) => GoneAsync(response),
            _ => bot.AnswerAsync(request, response),
        };

        await bot.ForwardAsync(Duration.Zero);

        var opened = Assert.Single(bot.Posts, post => post.Target == "/emea/v3/conversations");
        Assert.Equal("29:bob", opened.Body["members"]![0]!["id"]!.GetValue<string>());
        var said = bot.Posts.Last(post => post.Target.Contains("a%3Abob-again"));
        Assert.Contains("which dates suit Our Way?", said.Text);
        Assert.Null(await bot.RoomAsync("a:bob"));
        Assert.Equal(RoomState.Open, (await bot.RoomAsync("a:bob-again"))!.State);
    }

    [Fact]
    public async Task An_answer_that_comes_late_stands_in_the_thread_of_what_it_answers()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("ann", "room here", Thread));
        bot.Connector.Answers = (_, response) =>
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        };
        var asked = bot.Said("ann", "meeting list", Thread);
        await bot.AskAsync(asked);

        // Meanwhile somebody speaks in another thread.
        bot.Connector.Answers = bot.AnswerAsync;
        await bot.AskAsync(bot.Said("ann", "help", Channel + ";messageid=900"));
        await bot.ForwardAsync(Duration.FromSeconds(30));

        var there = $"/emea/v3/conversations/{Uri.EscapeDataString(Thread)}/activities/{asked["id"]}";
        var tries = bot.Posts.Where(post => post.Target == there).ToList();
        Assert.Equal(2, tries.Count);
        Assert.Contains("Core partner meeting", tries[1].Text);
    }

    private static JsonObject Installed(WholeBot bot, string action) =>
        bot.Activity("installationUpdate", "ann", Channel).With(activity => activity["action"] = action);

    private static JsonObject Changed(WholeBot bot, string happened) =>
        bot.Activity("conversationUpdate", "ann", Channel).With(activity =>
            activity["channelData"]!["eventType"] = happened);

    private static JsonObject Joined(WholeBot bot, string who, int others) =>
        Changed(bot, "teamMemberAdded").With(activity =>
        {
            var people = People(others);
            people.Add(new JsonObject { ["id"] = who });
            activity["membersAdded"] = people;
        });

    private static JsonArray People(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new JsonObject { ["id"] = $"29:{number}" })];

    private static Task CreatedAsync(HttpResponse response, string id)
    {
        response.StatusCode = StatusCodes.Status201Created;
        return response.WriteAsync($$"""{"id":"{{id}}"}""");
    }

    private static Task GoneAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return response.WriteAsync("""{"error":{"code":"ConversationNotFound","message":"Gone."}}""");
    }
}
