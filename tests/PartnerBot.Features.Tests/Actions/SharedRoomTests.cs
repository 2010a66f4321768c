using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

/// <summary>Nothing overdue is ever shown where others hear it.</summary>
public class SharedRoomTests
{
    // How many days go by between two looks.
    private const int Stride = 3;

    private static readonly string[] People = ["ann", "bob", "eve", "cat", "dan"];

    [Fact]
    public async Task In_a_year_full_of_late_actions_no_shared_post_tells_of_one()
    {
        using var talk = await WithRoomAsync();
        for (var i = 1; i <= 30; i++)
        {
            await talk.SaysAsync(
                People[i % People.Length], $"action add Task number {i} by in {i * 9} days for {People[(i + 2) % 5]}");
        }

        var (complaints, shared, personal) = await LiveThroughAsync(talk, days: 365);

        Assert.Empty(complaints);
        // The year was not an empty one: rooms were written to, and owners and the lead heard of what was late.
        Assert.True(shared > 20, $"{shared} messages in the shared room");
        Assert.True(personal > 40, $"{personal} private words about late actions");
    }

    [Theory]
    [InlineData("1 action is overdue.")]
    [InlineData("Bob has not answered.")]
    [InlineData("“Send the rota” was for Friday 6 March 2026.")]
    [InlineData("What would help?")]
    // No word of lateness, but a day that has passed beside what was to be done by then.
    [InlineData("Open: Send the rota, Bob of Our Way, Friday 6 March 2026.")]
    public async Task The_watch_bites(string told)
    {
        using var talk = await WithRoomAsync();
        await talk.SaysAsync("bob", "action add Send the rota by Fri 6 March 2026 for me");
        await talk.ForwardToAsync("2026-03-09T10:00");

        await talk.Messenger.PostAsync(talk.SharedRoom(), Reply.Say(told), CancellationToken.None);

        Assert.NotEmpty(await ComplaintsAsync(talk, talk.Messenger.Versions));
    }

    [Theory]
    [InlineData(Rungs.ActionBefore)]
    [InlineData(Rungs.ActionDay)]
    [InlineData(Rungs.ActionAsk)]
    [InlineData(Rungs.ActionAskAgain)]
    [InlineData(Rungs.ActionOffer)]
    [InlineData(Rungs.ActionSwap)]
    [InlineData(Rungs.ActionTalk)]
    public async Task Even_if_it_were_owed_to_a_shared_room_by_mistake_nothing_is_said(string rung)
    {
        using var talk = await WithRoomAsync();
        await talk.SaysAsync("bob", "action add Send the rota by Fri 6 March 2026 for me");
        await talk.ForwardToAsync("2026-03-12T10:00");
        await talk.RoomHearsAsync();

        var now = talk.Clock.GetCurrentInstant();
        var action = await talk.LookAsync(db => db.Actions.SingleAsync());
        var owed = new Owed("by mistake", rung, Recipient.Shared, now, now + Duration.FromDays(9));
        await talk.ChangeAsync(db => db.Reminders.Add(
            new Reminder(Id<Reminder>.New(now), action.PartnershipId, action.Subject, owed)));

        Assert.Equal("", await talk.RoomHearsAsync());
    }

    [Fact]
    public async Task A_shared_list_names_no_day_and_neither_marks_nor_sorts_what_has_passed()
    {
        using var talk = await WithRoomAsync();
        await talk.SaysAsync("ann", "action add Later by 1 June for Cat");
        await talk.SaysAsync("ann", "action add Sooner by 6 March for Bob");
        await talk.ForwardToAsync("2026-03-23T10:00");

        foreach (var who in new[] { "ann", "bob", "dan" })
        {
            foreach (var said in new[] { "action list", "action list our-way", "action list mine", "actions" })
            {
                Assert.DoesNotContain("passed", await talk.SaysInRoomAsync(who, said));
            }

            var list = await talk.SaysInRoomAsync(who, "action list all");
            Assert.Matches("(?s)1 . Later.*2 . Sooner", list);
            Assert.Contains("| 2 | Sooner | Bob of Our Way |", list);
            Assert.DoesNotContain("6 March", await talk.SaysInRoomAsync(who, "action show 2"));
        }

        Assert.Empty(await ComplaintsAsync(talk, talk.Messenger.Versions));
    }

    [Fact]
    public async Task In_their_own_chat_people_see_what_has_passed_of_their_own_and_the_lead_of_all()
    {
        using var talk = await WithRoomAsync();
        await talk.SaysAsync("ann", "action add Later by 1 June for Bob");
        await talk.SaysAsync("ann", "action add Sooner by 6 March for Bob");
        await talk.ForwardToAsync("2026-03-23T10:00");

        const string passed = "Friday 6 March 2026 (has passed)";
        Assert.Contains(passed, await talk.SaysAsync("bob", "action list"));
        Assert.Contains(passed, await talk.SaysAsync("eve", "action list our-way"));
        Assert.Contains(passed, await talk.SaysAsync("ann", "action list all"));

        Assert.DoesNotContain("passed", await talk.SaysAsync("cat", "action list all"));
        Assert.DoesNotContain("passed", await talk.SaysAsync("cat", "action list our-way"));
    }

    [Fact]
    public async Task Status_tells_people_in_their_own_chat_of_their_organisations_actions_and_nobody_else()
    {
        using var talk = await WithRoomAsync();
        await talk.SaysAsync("ann", "action add Later by 1 June for Eve");
        await talk.SaysAsync("ann", "action add Sooner by 6 March for Bob");
        await talk.SaysAsync("ann", "action add Other by 6 March for Cat");
        Assert.Contains("Nothing is waiting for you.", await talk.SaysAsync("bob", "status"));
        await talk.ForwardToAsync("2026-03-23T10:00");

        foreach (var who in new[] { "bob", "eve" })
        {
            var own = await talk.SaysAsync(who, "status");
            Assert.Contains("1 action of Our Way was for a day that has passed.", own);
            Assert.Contains("## Our Way: 2 open actions", own);
            Assert.Matches("(?s)2 . Sooner . Bob . Friday 6 March 2026 .has passed.*1 . Later . Eve . Monday 1", own);
            Assert.Contains("[Our actions]", own);
            Assert.DoesNotContain("Other", own);
        }

        // Also the lead's own status tells of the lead's own: whom it asks for help is another matter.
        Assert.DoesNotContain("action", await talk.SaysAsync("ann", "status"));
        foreach (var who in new[] { "ann", "bob", "cat" })
        {
            var shared = await talk.SaysInRoomAsync(who, "status");
            Assert.DoesNotMatch("action|passed|Sooner|Other", shared);
        }
    }

    [Fact]
    public async Task Many_actions_are_shown_by_the_first_few()
    {
        using var talk = await WithRoomAsync();
        for (var i = 1; i <= 6; i++)
        {
            await talk.SaysAsync("ann", $"action add Task {i} by in {i} weeks for Bob");
        }

        var status = await talk.SaysAsync("bob", "status");

        Assert.Contains("Task 5", status);
        Assert.DoesNotContain("Task 6", status);
        Assert.Contains("Say 'action list our-way' to see them all.", status);
    }

    [Fact]
    public async Task A_card_in_a_shared_room_that_is_brought_up_to_date_stays_silent_about_the_chase()
    {
        using var talk = await WithRoomAsync();
        await talk.SaysInRoomAsync("ann", "action add Send the rota by 6 March for Bob");

        await talk.ForwardToAsync("2026-04-23T10:00");
        Assert.NotEqual(0, CardOf(talk).Updates);
        Assert.DoesNotContain("help", Rendering.Of(CardOf(talk).Reply));
        Assert.DoesNotContain("6 March", Rendering.Of(CardOf(talk).Reply));

        await talk.SaysAsync("bob", "action done 1");
        await talk.RoomSeesAsync();
        Assert.Contains("State: Done", Rendering.Of(CardOf(talk).Reply));
    }

    [Fact]
    public async Task What_is_written_down_among_the_core_stays_there()
    {
        var scene = Some.Axis.WithOrganisation("college", "College", Tier.Wider).WithPerson("Wyn", "college");
        using var talk = await Talk.WithAsync(scene);
        await talk.SaysInRoomAsync("ann", "room here for core", "core-room");
        await talk.SaysInRoomAsync("ann", "room here");

        Assert.Contains(
            "cannot take it on",
            await talk.SaysInRoomAsync("ann", "action add Pay up by 6 March for Wyn", "core-room"));
        Assert.StartsWith(
            "Action 1: “Pay up”",
            await talk.SaysInRoomAsync("ann", "action add Pay up by 6 March for Bob", "core-room"),
            StringComparison.Ordinal);

        Assert.Contains("Pay up", await talk.SaysInRoomAsync("ann", "action list", "core-room"));
        Assert.Contains("Pay up", await talk.SaysAsync("cat", "action list all"));
        Assert.Contains("No action is open.", await talk.SaysInRoomAsync("ann", "action list"));
        Assert.Contains("No action is open.", await talk.SaysAsync("wyn", "action list all"));
        Assert.Contains("There is no action 1.", await talk.SaysAsync("wyn", "action show 1"));
        Assert.Contains("cannot take it on", await talk.SaysAsync("bob", "action hand 1 to Wyn"));
    }

    private static async Task<Talk> WithRoomAsync()
    {
        var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        return talk;
    }

    // Half of the people answer in one way or another, the others never do.
    private static async Task<(List<string> Complaints, int Shared, int Personal)> LiveThroughAsync(Talk talk, int days)
    {
        var complaints = new List<string>();
        var seen = 0;
        var asked = 0;
        for (var day = 0; day < days; day += Stride)
        {
            await talk.ForwardAsync(Period.FromDays(Stride));
            var fresh = talk.Messenger.Versions.Skip(seen).ToList();
            seen += fresh.Count;
            complaints.AddRange(await ComplaintsAsync(talk, fresh));
            foreach (var question in fresh.Where(message => IsAbout(message, "what would help?")).ToList())
            {
                await AnswerAsync(talk, question, asked++);
            }
        }

        return (
            complaints,
            talk.Messenger.Versions.Count(message => message.Room.Kind != RoomKind.Personal),
            talk.Messenger.Versions.Count(message =>
                IsAbout(message, "what would help?") || IsAbout(message, "offer them a hand")));
    }

    private static async Task AnswerAsync(Talk talk, FakeMessage question, int number)
    {
        var who = People.First(person => question.Room == talk.PersonalRoom(person));
        string[] ways = ["It is done", "More time", "Swap with somebody", "Talk about it"];
        if (number % 3 == 0)
        {
            var button = question.Reply.Card!.Buttons.First(button => button.Label == ways[number / 3 % ways.Length]);
            await talk.SaysAsync(who, button.Says);
        }
    }

    private static FakeMessage CardOf(Talk talk) =>
        talk.Messenger.Messages.Single(message => message.Room == talk.SharedRoom()
            && message.Reply.Card?.Title == "Action 1");

    private static bool IsAbout(FakeMessage message, string words) =>
        message.Room.Kind == RoomKind.Personal && message.Unasked
        && message.Reply.Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static async Task<List<string>> ComplaintsAsync(Talk talk, IEnumerable<FakeMessage> messages)
    {
        var today = talk.Clock.GetCurrentInstant().InZone(Some.London).Date;
        var open = await talk.LookAsync(
            db => db.Actions.Where(action => action.State == ActionState.Open).ToListAsync());
        return [.. messages.SelectMany(message => SharedRoomWatch.Complaints(message, open, today))];
    }
}
