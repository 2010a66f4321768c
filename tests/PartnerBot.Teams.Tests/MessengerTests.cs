using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using PartnerBot.Chat;
using static PartnerBot.Chat.DeliveryOutcome;

namespace PartnerBot.Teams.Tests;

/// <summary>How the bot speaks unasked, and what each failure means.</summary>
public sealed class MessengerTests
{
    private static readonly Reply Reminder = Reply.Say("Tomorrow at 10:00 (Europe/London).");

    [Theory]
    [InlineData("personal-message", "/_connector/v3/conversations/a%3Aann-and-bot/activities")]
    [InlineData("group-message", "/_connector/v3/conversations/19%3Agroup%40thread.v2/activities")]
    public async Task A_chat_is_spoken_in_again(string recorded, string target)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Recorded(recorded))).Room;

        var delivery = await teams.Messenger.PostAsync(room, Reminder, default);

        Assert.Equal(new Delivery(Said, "1795320860301"), delivery);
        var sent = Assert.Single(teams.Connector.Received);
        Assert.Equal(("POST", target), (sent.Method, sent.Target));
        Assert.Equal(Reminder.Text, sent.Body["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Rooms_are_asked_about_in_a_tenant_only()
    {
        await using var local = await Scene.Teams.StartAsync();
        await using var tenant = await Scene.Teams.StartInTenantAsync();

        Assert.Equal((false, true), (local.Messenger.CanLookIn, tenant.Messenger.CanLookIn));
    }

    [Fact]
    public async Task A_channel_is_spoken_in_with_a_thread_of_its_own()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Recorded("channel-message"))).Room;
        teams.Connector.AnswersWith(
            HttpStatusCode.Created, """{"id":"19:chan@thread.tacv2;messageid=99","activityId":"99"}""");

        var delivery = await teams.Messenger.PostAsync(room, Reminder, default);

        Assert.Equal(new Delivery(Said, "99"), delivery);
        var sent = Assert.Single(teams.Connector.Received);
        Assert.Equal(("POST", "/_connector/v3/conversations"), (sent.Method, sent.Target));
        const string tenant = "00000000-1111-4000-8000-00000000000a";
        Assert.True(JsonNode.DeepEquals(sent.Body, JsonNode.Parse($$"""
            {
              "isGroup": true, "tenantId": "{{tenant}}", "bot": { "id": "28:partnerbot" },
              "channelData": { "channel": { "id": "19:chan@thread.tacv2" }, "tenant": { "id": "{{tenant}}" } },
              "activity": { "type": "message", "text": "{{Reminder.Text}}", "textFormat": "plain" }
            }
            """)), sent.Text);
    }

    [Fact]
    public async Task Somebody_without_a_chat_is_given_one_first()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = new RoomAddress("teams", "29:bo", RoomKind.Personal)
        {
            Reference = $$"""{"serviceUrl":"{{teams.Connector.Url}}/","userId":"29:bo","tenantId":"t-1"}""",
        };

        var delivery = await teams.Messenger.PostAsync(room, Reminder, default);

        Assert.Equal(Said, delivery.Outcome);
        Assert.Equal(
            """{"isGroup":false,"members":[{"id":"29:bo"}],"tenantId":"t-1","channelData":{"tenant":{"id":"t-1"}}}""",
            teams.Connector.Received[0].Text);
        Assert.Equal("/v3/conversations/1795320860301/activities", teams.Connector.Received[1].Target);
    }

    [Theory]
    [InlineData("personal-message", "/_connector/v3/conversations/a%3Aann-and-bot/activities/77")]
    [InlineData("channel-message", "/_connector/v3/conversations/19%3Achan%40thread.tacv2/activities/77")]
    public async Task A_card_is_brought_up_to_date_in_its_place(string recorded, string target)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Recorded(recorded))).Room;

        var poll = Reply.Show(new Card("Poll", "Two answered."));
        var delivery = await teams.Messenger.UpdateAsync(room, "77", poll, default);

        Assert.Equal(Said, delivery.Outcome);
        var sent = Assert.Single(teams.Connector.Received);
        Assert.Equal(("PUT", target), (sent.Method, sent.Target));
        Assert.Equal("Two answered.", sent.Body["summary"]!.GetValue<string>());
    }

    [Theory]
    // Posted, then updated: a PUT may be done again, so what is unclear for a POST is for later with a PUT.
    [InlineData(200, "", Said, Said)]
    [InlineData(202, "", Said, Said)]
    [InlineData(302, "", Rejected, Rejected)]
    [InlineData(400, "BadSyntax", Rejected, Rejected)]
    [InlineData(401, "", TryLater, TryLater)]
    [InlineData(403, "BotNotInConversationRoster", RoomGone, RoomGone)]
    [InlineData(403, "BotDisabledByAdmin", RoomGone, RoomGone)]
    [InlineData(403, "ConversationBlockedByUser", RoomGone, RoomGone)]
    [InlineData(403, "NotEnoughPermissions", RoomGone, RoomGone)]
    [InlineData(403, "", RoomGone, RoomGone)]
    [InlineData(403, "InvalidBotApiHost", TryLater, TryLater)]
    [InlineData(404, "ActivityNotFoundInConversation", MessageGone, MessageGone)]
    [InlineData(404, "ConversationNotFound", RoomGone, RoomGone)]
    [InlineData(404, "", Rejected, Rejected)] // names nothing: a wrong address
    [InlineData(408, "", Unknown, TryLater)]
    [InlineData(409, "", TryLater, TryLater)]
    [InlineData(412, "PreconditionFailed", TryLater, TryLater)]
    [InlineData(413, "MessageSizeTooBig", Rejected, Rejected)]
    [InlineData(429, "Throttled", TryLater, TryLater)]
    [InlineData(500, "ServiceError", Unknown, TryLater)] // not to be tried again, but it may have been taken
    [InlineData(501, "", Rejected, Rejected)]
    [InlineData(502, "", Unknown, TryLater)]
    [InlineData(503, "", Unknown, TryLater)]
    [InlineData(504, "", Unknown, TryLater)]
    public async Task Each_answer_of_the_connector_means_one_thing(
        int status, string code, DeliveryOutcome posted, DeliveryOutcome updated)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        var body = code.Length == 0 ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"Words."}}""";
        teams.Connector.AnswersWith((HttpStatusCode)status, body);

        var post = await teams.Messenger.PostAsync(room, Reminder, default);
        var update = await teams.Messenger.UpdateAsync(room, "77", Reminder, default);

        Assert.Equal((posted, updated), (post.Outcome, update.Outcome));
    }

    [Theory]
    // Taken is taken, whatever the answer looks like.
    [InlineData(201, "<html>", Said)]
    [InlineData(201, """{"id":7}""", Said)]
    [InlineData(404, "<html>Cannot POST</html>", Rejected)]
    [InlineData(401, """{"message":"Authorization has been denied for this request."}""", TryLater)]
    // The older shape: JSON within a string.
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", RoomGone)]
    // About the way there, not about us.
    [InlineData(403, """{"error":{"code":"BadArgument","message":"User is from different region"}}""", TryLater)]
    [InlineData(403, """{"error":{"code":"BadArgument","message":"Failed to decrypt conversation id"}}""", TryLater)]
    public async Task The_connector_has_more_than_one_way_of_saying_it(int status, string body, DeliveryOutcome outcome)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        teams.Connector.AnswersWith((HttpStatusCode)status, body);

        Assert.Equal(outcome, (await teams.Messenger.PostAsync(room, Reminder, default)).Outcome);
    }

    [Theory]
    [InlineData("""{"error":{"code":"Throttled","message":"Ann said hello"}}""", "Throttled")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"Line\r\nbreak <b>"}}""", "Linebreakb")]
    [InlineData("""{"error":{"code":"\ud800"}}""", "429")]
    [InlineData("""{"message":"{broken"}""", "429")]
    [InlineData("[]", "429")]
    [InlineData("", "429")]
    public async Task A_reason_is_a_code_and_never_words(string body, string reason)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        teams.Connector.AnswersWith(HttpStatusCode.TooManyRequests, body);

        Assert.Equal(reason, (await teams.Messenger.PostAsync(room, Reminder, default)).Reason);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task The_wait_that_was_asked_for_is_passed_on(string? header, int? seconds)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        teams.Connector.AnswersWith(HttpStatusCode.TooManyRequests, "", header);

        var delivery = await teams.Messenger.PostAsync(room, Reminder, default);

        Assert.Equal(seconds is { } some ? Duration.FromSeconds(some) : null, delivery.RetryAfter);
    }

    [Fact]
    public async Task A_connector_that_nobody_answers_at_is_tried_later()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = await RoomAtAsync(teams, $"http://127.0.0.1:{FreePort()}/");

        Assert.Equal(TryLater, (await teams.Messenger.PostAsync(room, Reminder, default)).Outcome);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_sending_leaves_it_open_whether_it_was_said()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        teams.Connector.Answers = (_, response) =>
        {
            response.HttpContext.Abort();
            return Task.CompletedTask;
        };

        var post = await teams.Messenger.PostAsync(room, Reminder, default);
        var update = await teams.Messenger.UpdateAsync(room, "77", Reminder, default);

        Assert.Equal((Unknown, TryLater), (post.Outcome, update.Outcome));
    }

    [Fact]
    public async Task A_connector_that_never_answers_leaves_it_open_whether_it_was_said()
    {
        await using var teams = await Scene.Teams.StartAsync(Scene.Teams.Impatient);
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        var never = new TaskCompletionSource();
        teams.Connector.Answers = (_, _) => never.Task;

        var delivery = await teams.Messenger.PostAsync(room, Reminder, default);
        never.SetResult();

        Assert.Equal((Unknown, "Timeout"), (delivery.Outcome, delivery.Reason));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        teams.Connector.Answers = (_, response) =>
        {
            response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            response.Headers.Location = teams.Connector.Url + "/elsewhere";
            return Task.CompletedTask;
        };

        await teams.Messenger.PostAsync(room, Reminder, default);

        Assert.Single(teams.Connector.Received);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:1@evil.example/")]
    [InlineData("")]
    public async Task A_kept_address_that_is_not_ours_is_never_called(string serviceUrl)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = await RoomAtAsync(teams, serviceUrl);

        var post = await teams.Messenger.PostAsync(room, Reminder, default);
        var update = await teams.Messenger.UpdateAsync(room, "77", Reminder, default);

        Assert.Equal((Rejected, Rejected), (post.Outcome, update.Outcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public async Task A_reference_that_is_none_is_rejected(string reference)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var room = new RoomAddress("teams", "a:x", RoomKind.Personal) { Reference = reference };

        var post = await teams.Messenger.PostAsync(room, Reminder, default);
        var update = await teams.Messenger.UpdateAsync(room, "77", Reminder, default);

        Assert.Equal((Rejected, Rejected), (post.Outcome, update.Outcome));
    }

    private static async Task<RoomAddress> RoomAtAsync(Scene.Teams teams, string serviceUrl)
    {
        var room = (await teams.HearAsync(teams.Message("hi"))).Room;
        var reference = JsonNode.Parse(room.Reference)!;
        reference["serviceUrl"] = serviceUrl;
        return room with { Reference = reference.ToJsonString() };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
