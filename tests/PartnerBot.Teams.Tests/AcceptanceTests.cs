using System.Net;
using System.Text.Json.Nodes;
using PartnerBot.Chat;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>When Teams is told yes, what becomes of it when the process dies, and what comes twice.</summary>
public sealed class AcceptanceTests
{
    // What Teams is kept waiting for at most: two seconds for what was said, eight for a press.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task What_is_heard_at_once_is_not_kept()
    {
        await using var teams = await Scene.Teams.StartAsync();

        using var response = await teams.PostAsync(teams.Message("hello"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(teams.Inbox.Parcels);
    }

    [Fact]
    public async Task What_takes_long_is_kept_and_accepted_and_let_go_when_it_was_heard()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Waits = _ => slow.Task;
        teams.Desk.Says(Reply.Say("Here I am."));

        using var response = await LateAsync(teams, teams.Message("hello"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("hello", Assert.Single(teams.Inbox.Parcels).Contents);
        slow.SetResult();
        await teams.Inbox.Emptied;
        await teams.Connector.ReceivedOnce;
        Assert.Contains("Here I am.", teams.Connector.Received[0].Text);
    }

    [Fact]
    public async Task What_was_heard_is_not_kept_though_its_answer_takes_long()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Owes(Reply.Say("Here I am."), "r-1");
        teams.Connector.Answers = async (request, response) =>
        {
            await slow.Task;
            await DummyConnector.AcceptAsync(request, response);
        };

        var posting = teams.PostAsync(teams.Message("hello"));
        await teams.Connector.ReceivedOnce;
        await teams.Time.ForwardOnceWaitedForAsync(Long);
        using var response = await posting;

        Assert.Equal((HttpStatusCode.Accepted, 0), (response.StatusCode, teams.Inbox.Parcels.Length));
        slow.SetResult();
        await teams.Desk.AnsweredOnce;
    }

    [Fact]
    public async Task What_can_neither_be_heard_nor_kept_is_not_accepted()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Waits = _ => slow.Task;
        teams.Inbox.Works = false;

        using var response = await LateAsync(teams, teams.Message("hello"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode); // so that Teams sends it again
        slow.SetResult();
    }

    [Fact]
    public async Task What_was_accepted_before_a_crash_is_heard_after_it_in_its_order()
    {
        var inbox = new FakeInbox();
        var dead = new TaskCompletionSource();
        await using (var before = await Scene.Teams.StartAsync(Patience.Local, inbox: inbox))
        {
            before.Desk.Waits = _ => dead.Task; // it never comes to that
            foreach (var words in (string[])["one", "two", "three"])
            {
                var message = before.Message(words);
                message["id"] = $"m-{words}";
                using var response = await LateAsync(before, message);
                Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            }
        }

        await using var after = await Scene.Teams.StartAsync(Patience.Local, inbox: inbox);
        await inbox.Emptied;

        Assert.Equal(["one", "two", "three"], after.Desk.Heard.Select(heard => heard.Text));
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_is_let_go()
    {
        var inbox = new FakeInbox();
        await inbox.KeepAsync(new Parcel("teams", "1", "{"), CancellationToken.None);
        await inbox.KeepAsync(new Parcel("teams", "2", """{"type":"typing"}"""), CancellationToken.None);

        await using var teams = await Scene.Teams.StartAsync(Patience.Local, inbox: inbox);
        await inbox.Emptied;

        Assert.Empty(teams.Desk.Heard);
    }

    [Fact]
    public async Task What_was_said_first_is_heard_first_though_its_speaker_has_to_be_looked_up()
    {
        var roster = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Answers = incoming =>
            new Answer(Reply.Nothing) { NeedsIntroduction = incoming.Speaker.Email is null };
        teams.Connector.Answers = async (request, response) =>
        {
            await roster.Task;
            await DummyConnector.AcceptAsync(request, response);
        };

        var first = teams.PostAsync(Numbered(teams, "one"));
        await teams.Connector.ReceivedOnce;
        var second = teams.PostAsync(Numbered(teams, "two"));
        roster.SetResult();
        (await first).Dispose();
        (await second).Dispose();

        var heard = teams.Desk.Heard.Where(one => one.Speaker.Email is not null).Select(one => one.Text);
        Assert.Equal(["one", "two"], heard);
    }

    [Fact]
    public async Task A_press_that_comes_again_while_it_is_thought_about_gets_the_same_answer()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Waits = _ => slow.Task;
        teams.Desk.Says(Reply.Say("You said yes."));

        var first = teams.PostAsync(Press(teams, "f:1"));
        var same = teams.PostAsync(Press(teams, "f:1"));
        await teams.Desk.HeardOnce;
        slow.SetResult();

        var answers = await Task.WhenAll(TextAsync(first), TextAsync(same));
        Assert.Contains("You said yes.", Assert.Single(answers.Distinct()));
        Assert.Single(teams.Desk.Heard);
    }

    [Fact]
    public async Task A_press_whose_answer_nobody_waited_for_gets_it_when_it_comes_again()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Waits = _ => slow.Task;
        teams.Desk.Says(Reply.Say("You said yes."));
        using (var hangsUp = new CancellationTokenSource())
        {
            var gone = teams.PostAsync(Press(teams, "f:1"), hangsUp.Token);
            await teams.Desk.HeardOnce;
            await hangsUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
            await teams.HungUp;
        }

        var again = teams.PostAsync(Press(teams, "f:2"));
        slow.SetResult();

        Assert.Contains("You said yes.", await TextAsync(again));
        Assert.Single(teams.Desk.Heard);
    }

    [Fact]
    public async Task Who_presses_again_after_the_answer_is_heard_again()
    {
        await using var teams = await Scene.Teams.StartAsync();
        (await teams.PostAsync(Press(teams, "f:1"))).Dispose();
        (await teams.PostAsync(Press(teams, "f:2"))).Dispose();
        (await teams.PostAsync(Press(teams, "f:2"))).Dispose(); // the same delivery

        Assert.Equal(2, teams.Desk.Heard.Count);
        Assert.Single(teams.Desk.Heard.Select(heard => heard.PressId).Distinct());
        Assert.Equal(2, teams.Desk.Heard.Select(heard => heard.DeliveryId).Distinct().Count());
    }

    [Theory]
    [InlineData("from.id", "\"29:bob\"")]
    [InlineData("conversation.id", "\"a:bob-and-bot\"")]
    [InlineData("replyToId", "\"1795320860957\"")]
    [InlineData("value.action.data.say", "\"poll answer 4 2 no\"")]
    [InlineData("value.action.data.note", "\"after tea\"")]
    [InlineData("value.action.data.note", "{\"0\":\"after lunch\"}")]
    public async Task Another_press_is_no_copy(string path, string value)
    {
        await using var teams = await Scene.Teams.StartAsync();
        (await teams.PostAsync(Press(teams, "f:1"))).Dispose();
        var other = Press(teams, "f:2");
        JsonNode at = other;
        foreach (var step in path.Split('.')[..^1])
        {
            at = at[step]!;
        }

        at[path.Split('.')[^1]] = JsonNode.Parse(value);
        (await teams.PostAsync(other)).Dispose();

        Assert.Equal(2, teams.Desk.Heard.Select(heard => heard.PressId).Distinct().Count());
    }

    [Fact]
    public async Task A_press_that_takes_too_long_is_told_so_and_kept_until_it_was_heard()
    {
        var slow = new TaskCompletionSource();
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Waits = _ => slow.Task;

        Assert.Contains("taking longer", await TextAsync(LateAsync(teams, Press(teams, "f:1"))));
        Assert.Single(teams.Inbox.Parcels);
        slow.SetResult();
        await teams.Inbox.Emptied;
        Assert.Contains("Noted.", await TextAsync(teams.PostAsync(Press(teams, "f:2"))));
        Assert.Single(teams.Desk.Heard);
    }

    /// <summary>Posts what takes longer than Teams is kept waiting for.</summary>
    private static async Task<HttpResponseMessage> LateAsync(Scene.Teams teams, JsonNode activity)
    {
        var posting = teams.PostAsync(activity);
        await teams.Time.ForwardOnceWaitedForAsync(Long);
        return await posting;
    }

    private static JsonObject Press(Scene.Teams teams, string id)
    {
        var press = teams.Recorded("card-execute");
        press["id"] = id;
        return press;
    }

    private static JsonObject Numbered(Scene.Teams teams, string words)
    {
        var message = teams.Message(words);
        message["id"] = $"m-{words}";
        return message;
    }

    private static async Task<string> TextAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
