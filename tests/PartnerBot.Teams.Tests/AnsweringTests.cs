using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>How the answer finds its way back.</summary>
public sealed class AnsweringTests
{
    private static readonly Card Poll = new("Core meeting", "Three dates to choose from.");

    [Theory]
    [InlineData("personal-message", "a%3Aann-and-bot/activities/m-0001")]
    [InlineData("group-message", "19%3Agroup%40thread.v2/activities/m-0002")]
    // In a channel, into the thread that was spoken in.
    [InlineData("channel-message", "19%3Achan%40thread.tacv2%3Bmessageid%3D1795320947967/activities/m-0003")]
    [InlineData("card-submit", "a%3Aann-and-bot/activities/m-0004")]
    [InlineData("personal-install", "a%3Aann-and-bot/activities/i-0007")]
    [InlineData("channel-members", "19%3Achan%40thread.tacv2/activities/c-0010")]
    public async Task A_reply_is_posted_where_it_was_asked(string recorded, string target)
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Says(Reply.Say("Here I am."));

        using var response = await teams.PostAsync(teams.Recorded(recorded));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var sent = Assert.Single(teams.Connector.Received);
        Assert.Equal(("POST", "/_connector/v3/conversations/" + target), (sent.Method, sent.Target));
        Assert.Equal("application/json; charset=utf-8", sent.ContentType);
        Assert.Equal("""{"type":"message","text":"Here I am.","textFormat":"plain"}""", sent.Text);
    }

    [Fact]
    public async Task What_is_owed_is_reported_with_the_id_of_the_message()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Owes(Reply.Say("Done."), "r-7");

        await teams.HearAsync(teams.Message("action done 3"));

        Assert.Equal(
            ("r-7", new Delivery(DeliveryOutcome.Said, "1795320860301")), Assert.Single(teams.Desk.Answered));
    }

    [Fact]
    public async Task A_reply_that_did_not_get_through_is_reported_as_such_and_the_channel_is_content()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Owes(Reply.Say("Done."), "r-8");
        teams.Connector.AnswersWith(HttpStatusCode.TooManyRequests, "", retryAfter: "7");

        await teams.HearAsync(teams.Message("action done 3"));

        var (receipt, delivery) = Assert.Single(teams.Desk.Answered);
        Assert.Equal(("r-8", DeliveryOutcome.TryLater), (receipt, delivery.Outcome));
        Assert.Equal(NodaTime.Duration.FromSeconds(7), delivery.RetryAfter);
    }

    [Fact]
    public async Task Nothing_to_say_is_nothing_sent()
    {
        await using var teams = await Scene.Teams.StartAsync();

        await teams.HearAsync(teams.Message("hello"));

        Assert.Empty(teams.Connector.Received);
        Assert.Empty(teams.Desk.Answered);
    }

    [Fact]
    public async Task Words_that_were_taken_back_are_answered_all_the_same()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Owes(Reply.Say("Done."), "r-9");
        teams.Connector.Answers = (request, response) =>
        {
            response.StatusCode = request.Target.EndsWith("m-0001", StringComparison.Ordinal) ? 404 : 201;
            return response.WriteAsync(
                """{"id":"m-2","error":{"code":"ActivityNotFoundInConversation","message":"Gone."}}""");
        };

        await teams.HearAsync(teams.Message("action done 3"));

        Assert.EndsWith("/activities", teams.Connector.Received[^1].Target, StringComparison.Ordinal);
        Assert.Equal(new Delivery(DeliveryOutcome.Said, "m-2"), Assert.Single(teams.Desk.Answered).Delivery);
    }

    [Theory]
    [InlineData("""{"email":"ann@k.example","userPrincipalName":"u@x","aadObjectId":"e-1"}""", "ann@k.example", "e-1")]
    // Rosters that keep the address to themselves, and that name the object id otherwise.
    [InlineData("""{"userPrincipalName":"ann@k.example","objectId":"e-2"}""", "ann@k.example", "e-2")]
    [InlineData("""{"email":"","aadObjectId":null}""", "", "aaaaaaaa-0000-4000-8000-0000000000a1")]
    public async Task Somebody_new_is_introduced_from_the_roster(string roster, string email, string objectId)
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Answers = incoming => incoming.Speaker.Email is null
            ? new Answer(Reply.Nothing) { NeedsIntroduction = true }
            : new Answer(Reply.Nothing);
        teams.Connector.AnswersWith(HttpStatusCode.OK, roster);

        await teams.HearAsync(teams.Recorded("channel-message"));

        var asked = Assert.Single(teams.Connector.Received);
        Assert.Equal("GET", asked.Method);
        Assert.Equal("/_connector/v3/conversations/19%3Achan%40thread.tacv2/members/29%3Aann", asked.Target);
        Assert.Equal(2, teams.Desk.Heard.Count);
        var speaker = teams.Desk.LastHeard.Speaker;
        Assert.Equal((email, objectId), (speaker.Email, speaker.EntraObjectId));
        Assert.Equal(teams.Desk.Heard[0].DeliveryId, teams.Desk.Heard[1].DeliveryId);
    }

    [Fact]
    public async Task Somebody_whom_the_roster_does_not_know_is_introduced_without_an_address_and_only_once()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Connector.AnswersWith(HttpStatusCode.NotFound, """{"error":{"code":"MemberNotFoundInConversation"}}""");
        teams.Desk.Answers = _ => new Answer(Reply.Nothing) { NeedsIntroduction = true };

        var heard = await teams.HearAsync(teams.Message("hello"));

        Assert.Equal("", heard.Speaker.Email);
        Assert.Equal(2, teams.Desk.Heard.Count);
    }

    [Fact]
    public async Task A_press_is_answered_in_the_response_with_a_card_in_the_place_of_the_old_one()
    {
        var (response, body) = await PressAsync(Reply.Show(Poll));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["statusCode", "type", "value"], body.AsObject().Select(field => field.Key));
        Assert.Equal(200, body["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body["type"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", body["value"]!["type"]!.GetValue<string>());
        Assert.Equal("Core meeting", body["value"]!["body"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_press_that_is_answered_in_words_shows_them_below_the_card()
    {
        var (_, body) = await PressAsync(Reply.Say("That poll is closed."));

        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"That poll is closed."}""",
            body.ToJsonString());
    }

    [Fact]
    public async Task A_press_that_is_answered_in_words_and_a_card_shows_the_words_on_top()
    {
        var (_, body) = await PressAsync(Reply.Show("Noted: yes to Tuesday.", Poll));

        Assert.Equal(
            ["Noted: yes to Tuesday.", "Core meeting"],
            body["value"]!["body"]!.AsArray().Select(block => block!["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_press_that_has_no_answer_is_answered_all_the_same()
    {
        var (_, body) = await PressAsync(Reply.Nothing);

        Assert.Equal("Noted.", body["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_is_heard_once_and_answered_twice()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Says(Reply.Say("Noted: yes."));

        using var first = await teams.PostAsync(teams.Recorded("card-execute"));
        using var second = await teams.PostAsync(teams.Recorded("card-execute"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Single(teams.Desk.Heard);
        Assert.Empty(teams.Connector.Received);
    }

    [Theory]
    [InlineData("search-query")]
    [InlineData("task-fetch")]
    public async Task An_invoke_that_the_bot_does_not_do_is_not_implemented(string recorded)
    {
        await using var teams = await Scene.Teams.StartAsync();

        using var response = await teams.PostAsync(teams.Recorded(recorded));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"say help\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"action\":\"say\"}")]
    public async Task A_press_without_an_action_is_a_bad_request(string value)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("card-execute");
        activity["value"] = JsonNode.Parse(value);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("personal-message")]
    [InlineData("card-execute")]
    public async Task A_front_desk_that_broke_down_is_knocked_at_again_by_the_channel(string recorded)
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Answers = _ => throw new InvalidOperationException("Broken on purpose.");

        using var response = await teams.PostAsync(teams.Recorded(recorded));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(teams.Connector.Received);
    }

    [Fact]
    public async Task What_was_said_counts_even_when_the_caller_hangs_up()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var posted = new TaskCompletionSource();
        var hungUp = new TaskCompletionSource();
        teams.Desk.Owes(Reply.Say("Done."), "r-1");
        teams.Connector.Answers = async (request, response) =>
        {
            posted.SetResult();
            await hungUp.Task;
            await Scene.DummyConnector.AcceptAsync(request, response);
        };
        using var impatience = new CancellationTokenSource();
        var call = teams.PostAsync(teams.Message("hello"), impatience.Token);

        await posted.Task;
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        hungUp.SetResult();

        await teams.Desk.AnsweredOnce.WaitAsync(Scene.Patience.Ours);
        Assert.Equal(DeliveryOutcome.Said, Assert.Single(teams.Desk.Answered).Delivery.Outcome);
    }

    private static async Task<(HttpResponseMessage Response, JsonNode Body)> PressAsync(Reply reply)
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Says(reply);
        var response = await teams.PostAsync(teams.Recorded("card-execute"));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal((byte)'{', bytes[0]); // no byte order mark
        Assert.Empty(teams.Connector.Received);
        return (response, JsonNode.Parse(bytes)!);
    }
}
