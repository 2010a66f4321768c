using System.Net;
using System.Text.Json.Nodes;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>What the front desk hears of what Teams posts. The activities are recorded from a real client.</summary>
public sealed class ListeningTests
{
    private const string AnnsObjectId = "aaaaaaaa-0000-4000-8000-0000000000a1";
    private const string Tenant = "00000000-1111-4000-8000-00000000000a";

    [Fact]
    public async Task A_personal_message_is_heard_with_its_speaker_and_room()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var heard = await teams.HearAsync(teams.Message("meeting list"));

        Assert.Equal(IncomingKind.Said, heard.Kind);
        Assert.Equal("meeting list", heard.Text);
        var ann = new Speaker("teams", "29:ann") { Name = "Ann Archer", EntraObjectId = AnnsObjectId };
        Assert.Equal(ann, heard.Speaker);
        Assert.Equal(
            new RoomAddress("teams", "a:ann-and-bot", RoomKind.Personal) { Tenant = Tenant },
            heard.Room with { Reference = "" });
        Assert.False(heard.AnswersInline);
    }

    [Fact]
    public async Task A_reference_holds_what_it_takes_to_speak_again()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var personal = JsonNode.Parse((await teams.HearAsync(teams.Message("hi"))).Room.Reference)!;
        var channel = JsonNode.Parse((await teams.HearAsync(teams.Recorded("channel-message"))).Room.Reference)!;

        Assert.True(JsonNode.DeepEquals(personal, JsonNode.Parse($$"""
            {
              "serviceUrl": "{{teams.Connector.Url}}/_connector", "conversationId": "a:ann-and-bot",
              "botId": "28:partnerbot", "botName": "PartnerBot", "userId": "29:ann", "tenantId": "{{Tenant}}"
            }
            """)), personal.ToJsonString());
        Assert.Equal("19:chan@thread.tacv2;messageid=1795320947967", channel["conversationId"]!.GetValue<string>());
        Assert.Equal("19:chan@thread.tacv2", channel["channelId"]!.GetValue<string>());
        Assert.Equal("19:team@thread.tacv2", channel["teamId"]!.GetValue<string>());
        Assert.Null(channel["userId"]);
    }

    [Fact]
    public async Task A_thread_is_not_a_room_of_its_own()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var heard = await teams.HearAsync(teams.Recorded("channel-message"));

        Assert.Equal("hello channel", heard.Text);
        Assert.Equal(("19:chan@thread.tacv2", RoomKind.Channel), (heard.Room.Id, heard.Room.Kind));
        Assert.Equal("Axis partners", heard.Room.Name);
    }

    [Fact]
    public async Task A_group_message_is_heard_without_the_name_of_the_bot()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var heard = await teams.HearAsync(teams.Recorded("group-message"));

        Assert.Equal("hello group", heard.Text);
        Assert.Equal(("19:group@thread.v2", RoomKind.Group), (heard.Room.Id, heard.Room.Kind));
        Assert.Empty(heard.Mentions);
    }

    [Fact]
    public async Task What_is_said_in_a_shared_room_without_naming_the_bot_is_not_heard()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("group-message");
        activity["text"] = "lunch, anyone?";
        activity["entities"] = null;

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
    }

    [Theory]
    // A fall-back button arrives as a message, an Action.Execute as an invoke.
    [InlineData("card-submit", "poll answer 4 {slot} yes", false)]
    [InlineData("card-execute", "poll answer 4 2 yes", true)]
    public async Task A_press_is_heard_as_the_phrase_with_its_inputs(string recorded, string phrase, bool inline)
    {
        await using var teams = await Scene.Teams.StartAsync();

        var heard = await teams.HearAsync(teams.Recorded(recorded));

        Assert.Equal(IncomingKind.Pressed, heard.Kind);
        Assert.Equal(phrase, heard.Text);
        Assert.Equal("after lunch", heard.Inputs["note"]);
        Assert.DoesNotContain("say", heard.Inputs.Keys);
        Assert.DoesNotContain("rev", heard.Inputs.Keys);
        Assert.Equal("1795320860956", heard.CardMessageId);
        Assert.Equal(inline, heard.AnswersInline);
    }

    [Fact]
    public async Task A_press_needs_no_mention_of_the_bot()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("card-submit");
        activity["conversation"] = teams.Recorded("group-message")["conversation"]!.DeepClone();

        Assert.Equal((IncomingKind.Pressed, RoomKind.Group), await KindAndRoomAsync(teams, activity));
    }

    [Theory]
    [InlineData("groupChat", true, RoomKind.Group)]
    [InlineData("channel", true, RoomKind.Channel)]
    [InlineData("personal", null, RoomKind.Personal)]
    [InlineData(null, true, RoomKind.Group)]
    [InlineData(null, null, RoomKind.Personal)]
    [InlineData("somethingNew", true, RoomKind.Group)] // rather more listeners than there are than fewer
    public async Task A_room_is_as_shared_as_it_says(string? type, bool? isGroup, RoomKind kind)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("card-submit");
        activity["conversation"]!["conversationType"] = type;
        activity["conversation"]!["isGroup"] = isGroup;

        Assert.Equal((IncomingKind.Pressed, kind), await KindAndRoomAsync(teams, activity));
    }

    [Fact]
    public async Task A_press_on_a_card_that_is_not_ours_says_nothing_and_is_heard_all_the_same()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("card-submit");
        activity["value"] = JsonNode.Parse("""{"pollId":"p1","count":3,"agree":true,"none":null,"list":[1]}""");

        var heard = await teams.HearAsync(activity);

        Assert.Equal((IncomingKind.Pressed, ""), (heard.Kind, heard.Text));
        Assert.Equal("3", heard.Inputs["count"]);
        Assert.Equal("true", heard.Inputs["agree"]);
        Assert.DoesNotContain("none", heard.Inputs.Keys);
        Assert.DoesNotContain("list", heard.Inputs.Keys);
    }

    [Theory]
    [InlineData("personal-install", IncomingKind.Arrived)]
    [InlineData("personal-members", IncomingKind.Arrived)]
    [InlineData("channel-install", IncomingKind.Arrived)]
    [InlineData("channel-members", IncomingKind.Arrived)]
    [InlineData("uninstall", IncomingKind.Departed)]
    public async Task Coming_and_going_is_heard(string recorded, IncomingKind kind)
    {
        await using var teams = await Scene.Teams.StartAsync();

        Assert.Equal(kind, (await teams.HearAsync(teams.Recorded(recorded))).Kind);
    }

    [Theory]
    // After an upgrade the bot is there, whichever of the two arrives last.
    [InlineData("add-upgrade", 1)]
    [InlineData("remove-upgrade", 0)]
    [InlineData("something-new", 0)]
    public async Task An_upgrade_is_no_departure(string action, int heard)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("personal-install");
        activity["action"] = action;

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(heard, teams.Desk.Heard.Count(one => one.Kind == IncomingKind.Arrived));
        Assert.Equal(heard, teams.Desk.Heard.Count);
    }

    [Fact]
    public async Task The_bot_taken_out_of_a_chat_has_departed_and_says_nothing_there()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Owes(Reply.Say("Good-bye."), "r-1");
        var activity = teams.Recorded("user-added");
        activity["membersAdded"] = null;
        activity["membersRemoved"] = JsonNode.Parse("""[{"id":"28:partnerbot"}]""");

        Assert.Equal(IncomingKind.Departed, (await teams.HearAsync(activity)).Kind);
        Assert.Empty(teams.Connector.Received);
        Assert.Equal(DeliveryOutcome.RoomGone, Assert.Single(teams.Desk.Answered).Delivery.Outcome);
    }

    [Theory]
    [InlineData("user-added")]
    [InlineData("reaction")]
    public async Task What_does_not_concern_the_bot_is_passed_over(string recorded)
    {
        await using var teams = await Scene.Teams.StartAsync();

        using var response = await teams.PostAsync(teams.Recorded(recorded));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
        Assert.Empty(teams.Connector.Received);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNobodyHasThoughtOfYet")]
    public async Task Kinds_that_the_bot_does_not_know_are_passed_over(string type)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("edited");
        activity["type"] = type;

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
    }

    [Fact]
    public async Task The_same_delivery_has_the_same_id_and_any_other_has_another()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var first = await teams.HearAsync(teams.Message("hello"));
        var again = await teams.HearAsync(teams.Message("hello"));
        List<string> others = [];
        foreach (var (field, value) in new[] { ("id", "m-9"), ("channelId", "emulator") })
        {
            var activity = teams.Message("hello");
            activity[field] = value;
            others.Add((await teams.HearAsync(activity)).DeliveryId);
        }

        foreach (var recorded in new[] { "personal-install", "personal-members", "card-execute", "channel-execute" })
        {
            others.Add((await teams.HearAsync(teams.Recorded(recorded))).DeliveryId);
        }

        Assert.Equal(first.DeliveryId, again.DeliveryId);
        Assert.Equal(others.Count + 1, others.Append(first.DeliveryId).Distinct().Count());
        Assert.All(others, id => Assert.Matches("^[A-Za-z0-9_-]{43}$", id));
    }

    [Fact]
    public async Task An_account_without_an_object_id_has_none()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("hello");
        activity["from"] = JsonNode.Parse("""{"id":"29:guest","name":null,"aadObjectId":""}""");
        activity["conversation"]!["tenantId"] = null;

        var heard = await teams.HearAsync(activity);

        Assert.Equal(new Speaker("teams", "29:guest"), heard.Speaker);
        Assert.Equal(Tenant, heard.Room.Tenant);
    }

    private static async Task<(IncomingKind Kind, RoomKind Room)> KindAndRoomAsync(Scene.Teams teams, JsonNode activity)
    {
        var heard = await teams.HearAsync(activity);
        return (heard.Kind, heard.Room.Kind);
    }
}
