using System.Net;
using System.Text.Json.Nodes;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>The action on a message and the search beside the message box, as Teams asks for them.</summary>
public sealed class ExtensionTests
{
    private static readonly Card Form = Scene.Some.Form;

    [Fact]
    public async Task An_action_on_a_message_says_its_phrase_beside_the_room_with_the_message()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var heard = await teams.HearAsync(teams.Recorded("extension-open"));

        Assert.Equal((IncomingKind.Pressed, "agenda new"), (heard.Kind, heard.Text));
        Assert.True(heard.IsAside);
        Assert.True(heard.AnswersInline);
        Assert.Equal(RoomKind.Group, heard.Room.Kind);
        Assert.Equal("The winter rota & keys Who opens on Saturdays?", heard.About!.Text);
        Assert.StartsWith(
            "https://teams.microsoft.com/l/message/19:axis@thread.v2/1795320000001",
            heard.About.Link,
            StringComparison.Ordinal);
        Assert.Empty(teams.Connector.Received);
    }

    [Fact]
    public async Task A_form_opens_as_a_dialog_whose_buttons_submit()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Says(Reply.Show(Form));

        var task = (await AnswerAsync(teams, "extension-open"))["task"]!;

        Assert.Equal("continue", task["type"]!.GetValue<string>());
        Assert.Equal("Remind me", task["value"]!["title"]!.GetValue<string>());
        Assert.Equal(
            "application/vnd.microsoft.card.adaptive",
            task["value"]!["card"]!["contentType"]!.GetValue<string>());
        var card = task["value"]!["card"]!["content"]!.ToJsonString();
        Assert.DoesNotContain("\"text\":\"Remind me\"", card); // the dialog has the title above it
        Assert.Contains("\"type\":\"Action.Submit\"", card);
        Assert.DoesNotContain("Action.Execute", card); // a dialog does not take it
        Assert.Contains("\"say\":\"remind me {day} {time} {what}\"", card);
    }

    [Fact]
    public async Task What_was_filled_in_is_said_with_its_inputs()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var heard = await teams.HearAsync(teams.Recorded("extension-submit"));

        Assert.Equal("axis: agenda add {title} kind {kind} length {minutes}", heard.Text);
        Assert.Equal(
            ("Winter rota", "decision", "15"),
            (heard.Inputs["title"], heard.Inputs["kind"], heard.Inputs["minutes"]));
        Assert.True(heard.IsAside);
    }

    [Fact]
    public async Task When_something_was_done_the_dialog_ends_with_the_words()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Says(Reply.Show("Added as item 4.", Form));

        var answer = await AnswerAsync(teams, "extension-submit");

        Assert.Equal("""{"task":{"type":"message","value":"Added as item 4."}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Somebody_unknown_is_looked_up_and_then_told_in_words()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Answers = incoming => incoming.Speaker.Email is null
            ? new Answer(Reply.Nothing) { NeedsIntroduction = true }
            : new Answer(Reply.Say("I do not know you yet."));

        var answer = await AnswerAsync(teams, "extension-open");

        Assert.Equal("I do not know you yet.", answer["task"]!["value"]!.GetValue<string>());
        Assert.Equal(2, teams.Desk.Heard.Count);
    }

    [Theory]
    [InlineData("""{"commandId":"agenda-new","messagePayload":null}""", null, null)]
    [InlineData("""{"commandId":"agenda-new"}""", null, null)]
    [InlineData(
        """{"commandId":"agenda-new","messagePayload":{"subject":"Keys","body":{"content":"x"}}}""",
        "Keys", "")]
    [InlineData(
        """{"commandId":"a","messagePayload":{"body":{"contentType":"html","content":"<p>Is <b>it</b>?</p>"}}}""",
        "Is it?", "")]
    [InlineData(
        """{"commandId":"agenda-new","messagePayload":{"body":{"contentType":"text","content":"a <b> c"}}}""",
        "a <b> c", "")]
    [InlineData(
        """{"commandId":"agenda-new","messagePayload":{"body":[],"linkToMessage":"javascript:alert(1)"}}""",
        "", "")]
    [InlineData("""{"commandId":"agenda-new","messagePayload":{"linkToMessage":"http://example.org/a"}}""", "", "")]
    public async Task Whatever_the_message_is_the_form_opens(string value, string? text, string? link)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("extension-open");
        activity["value"] = JsonNode.Parse(value);

        var heard = await teams.HearAsync(activity);

        Assert.Equal((text, link), (heard.About?.Text, heard.About?.Link));
    }

    [Theory]
    [InlineData("extension-open", "null")]
    [InlineData("extension-open", "{}")]
    [InlineData("extension-open", """{"commandId":""}""")]
    [InlineData("extension-open", """{"commandId":["agenda-new"]}""")]
    [InlineData("extension-submit", """{"commandId":"agenda-new"}""")]
    [InlineData("extension-submit", """{"data":"say help"}""")]
    [InlineData("extension-query", "null")]
    [InlineData("extension-query", "[]")]
    public async Task What_has_no_shape_is_a_bad_request(string recorded, string value)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded(recorded);
        activity["value"] = JsonNode.Parse(value);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
        Assert.False(teams.Search.WasAsked);
    }

    [Theory]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/selectItem")]
    public async Task What_the_bot_does_not_offer_is_not_implemented(string name)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("extension-query");
        activity["name"] = name;

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task A_search_gives_cards_to_choose_from()
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Search.Answers = _ => Task.FromResult(new SearchAnswer(
            [new SearchHit("D-2026-014: Buy <a> van", "Agreed & in force.", Scene.Some.Tally)], ""));

        var extension = (await AnswerAsync(teams, "extension-query"))["composeExtension"]!;

        Assert.Equal(("result", "list"), (Text(extension, "type"), Text(extension, "attachmentLayout")));
        var hit = Assert.Single(extension["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", Text(hit, "contentType"));
        Assert.Contains("2 of 4 organisations have answered.", hit["content"]!.ToJsonString());
        Assert.DoesNotContain("Action.", hit["content"]!.ToJsonString()); // it may stand where the bot is not
        Assert.Equal("D-2026-014: Buy <a> van", Text(hit["preview"]!["content"]!, "title"));
        Assert.Equal("Agreed &amp; in force.", Text(hit["preview"]!["content"]!, "text"));
    }

    [Theory]
    [InlineData(
        """{"parameters":[{"name":"words","value":"van"}],"queryOptions":{"skip":25,"count":10}}""",
        "van", 25, 10)]
    [InlineData(
        """{"parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""",
        "", 0, 25)]
    [InlineData("""{"parameters":[{"name":"words","value":""}]}""", "", 0, 25)]
    [InlineData("""{"parameters":[]}""", "", 0, 25)]
    [InlineData("""{"parameters":"van","queryOptions":[]}""", "", 0, 25)]
    [InlineData("""{"parameters":[null,7,{"name":"words","value":" van "}]}""", "", 0, 25)]
    [InlineData(
        """{"parameters":[{"name":"words","value":"van"}],"queryOptions":{"skip":-1,"count":100000}}""",
        "van", 0, 25)]
    public async Task What_is_looked_for_is_read_whatever_it_looks_like(string value, string words, int skip, int take)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Recorded("extension-query");
        activity["value"] = JsonNode.Parse(value);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var asked = teams.Search.LastAsked;
        Assert.Equal((words, skip, take), (asked.Words, asked.Skip, asked.Take));
        Assert.Equal(("teams", "29:ann"), (asked.Speaker.Channel, asked.Speaker.Id));
        Assert.Equal(RoomKind.Group, asked.Room.Kind);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_a_page_after_the_last_is_empty()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var nothing = await AnswerAsync(teams, "extension-query");
        teams.Search.Answers = _ => Task.FromResult(new SearchAnswer([], ""));
        var after = await AnswerAsync(teams, "extension-query");

        Assert.Equal("""{"composeExtension":{"type":"message","text":"Nothing there."}}""", nothing.ToJsonString());
        Assert.Empty(after["composeExtension"]!["attachments"]!.AsArray());
    }

    [Fact]
    public async Task A_search_that_takes_too_long_is_called_off_and_says_so()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var stopped = new TaskCompletionSource<SearchAnswer>();
        teams.Search.Answers = ct =>
        {
            ct.Register(() => stopped.TrySetCanceled(ct));
            return stopped.Task;
        };

        var asked = AnswerAsync(teams, "extension-query");
        await teams.Time.ForwardOnceWaitedForAsync(TimeSpan.FromSeconds(4));
        var answer = await asked;

        Assert.Contains("Please try again", Text(answer["composeExtension"]!, "text"));
    }

    private static async Task<JsonNode> AnswerAsync(Scene.Teams teams, string recorded)
    {
        using var response = await teams.PostAsync(teams.Recorded(recorded));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();
}
