using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>The roster is asked who somebody is, and does not say: what people read, and that nothing is remembered
/// against them.</summary>
public sealed class WhoSpeaksTests
{
    private const string TryAgain = "Please try again in a minute";
    private const string Group = "19:group@thread.v2";

    [Theory]
    [InlineData(500, """{"error":{"code":"ServiceError","message":"x"}}""")]
    [InlineData(502, "<html>")]
    [InlineData(503, "")]
    [InlineData(504, "")]
    [InlineData(507, "")]
    [InlineData(429, "")]
    [InlineData(401, "")]
    [InlineData(200, "<html>")] // a page of some proxy
    [InlineData(0, "")] // the connection breaks
    public async Task A_roster_that_fails_is_no_roster_without_an_address(int status, string body)
    {
        await using var bot = await WholeBot.StartAsync();
        var said = bot.Said("bob", "status");
        bot.Connector.Answers = (request, response) => request.Method == "GET"
            ? FailAsync(response, status, body)
            : DummyConnector.AcceptAsync(request, response);

        var sorry = await bot.AskAsync(said);
        Assert.Contains("Teams could not tell me just now who you are", sorry);
        Assert.Contains(TryAgain, sorry);
        Assert.DoesNotContain("coordinator", sorry);

        bot.Connector.Answers = bot.AnswerAsync;
        var answer = await bot.AskAsync(said); // the very same delivery: it was not heard yet
        Assert.DoesNotContain(TryAgain, answer);
        Assert.DoesNotContain("I do not know you yet", answer);
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"MemberNotFoundInConversation","message":"x"}}""")]
    [InlineData(404, "")]
    // In a minute it would say the same.
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""")]
    public async Task Whom_the_roster_does_not_have_reads_what_to_do(int status, string body)
    {
        await using var bot = await WholeBot.StartAsync();
        bot.Connector.Answers = (request, response) => request.Method == "GET"
            ? FailAsync(response, status, body)
            : DummyConnector.AcceptAsync(request, response);

        Assert.Contains("mention you to me", await bot.AskAsync(bot.Said("bob", "status")));
    }

    [Fact]
    public async Task A_press_of_somebody_who_could_not_be_looked_up_reads_the_same_and_can_be_made_again()
    {
        await using var bot = await WholeBot.StartAsync();
        var pressed = bot.Pressed("bob", "poll answer 1 1 yes");
        bot.Connector.Answers = (_, response) => FailAsync(response, 503, "");

        var sorry = await bot.PostAsync(pressed);
        bot.Connector.Answers = bot.AnswerAsync;
        var answer = await bot.PostAsync(pressed.With(activity => activity["id"] = "f:again"));

        Assert.Contains(TryAgain, sorry);
        Assert.DoesNotContain(TryAgain, answer);
    }

    [Fact]
    public async Task Somebody_mentioned_whom_the_roster_does_not_tell_is_tied_to_nothing()
    {
        await using var bot = await WholeBot.StartAsync();
        await bot.AskAsync(bot.Said("ann", "help"));
        bot.Connector.Answers = (request, response) => request.Method == "GET"
            ? FailAsync(response, 500, "")
            : DummyConnector.AcceptAsync(request, response);

        var sorry = await bot.AskAsync(Adding(bot));
        bot.Connector.Answers = bot.AnswerAsync;

        Assert.Contains("who Gus is", sorry);
        Assert.Contains(TryAgain, sorry);
        await bot.ChangeAsync(db => Assert.DoesNotContain(db.Handles.ToList(), handle => handle.Name == "29:gus"));
        Assert.DoesNotContain(TryAgain, await bot.AskAsync(Adding(bot)));
    }

    [Fact]
    public async Task A_room_is_greeted_though_nobody_says_who_brought_the_bot()
    {
        await using var bot = await WholeBot.StartAsync();
        bot.Connector.Answers = (request, response) => request.Method == "GET"
            ? FailAsync(response, 503, "")
            : DummyConnector.AcceptAsync(request, response);

        var greeting = await bot.AskAsync(bot.Activity("installationUpdate", "bob", Group).With(activity =>
            activity["action"] = "add"));

        Assert.Contains("Hello, I am PartnerBot", greeting);
        Assert.NotNull(await bot.RoomAsync(Group));
    }

    private static JsonObject Adding(WholeBot bot) => bot.Said("ann", "").With(activity =>
    {
        activity["text"] = "member add <at>Gus</at> to kdyt";
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Gus</at>",
            ["mentioned"] = new JsonObject { ["id"] = "29:gus", ["name"] = "Gus" },
        });
    });

    private static Task FailAsync(HttpResponse response, int status, string body)
    {
        if (status == 0)
        {
            response.HttpContext.Abort();
            return Task.CompletedTask;
        }

        response.StatusCode = status;
        return response.WriteAsync(body);
    }
}
