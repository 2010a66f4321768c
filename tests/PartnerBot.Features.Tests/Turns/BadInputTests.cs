using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Turns;

/// <summary>Whatever people type, press or try gets a clear sentence, and changes nothing that it should not.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("meting list", "Did you mean one of these?")]
    [InlineData("make me a sandwich", "Say 'help' to see everything")]
    [InlineData("meeting move core to 04/05/2026 10:00", "could be 4 May or 5 April")]
    [InlineData("meeting move core to 31 April 10:00", "April")]
    [InlineData("meeting move core to 3 January 2020 10:00", "past")]
    [InlineData("meeting confirm core 29 March 2026 01:30", "clocks")]
    [InlineData("meeting confirm core 25 October 2026 01:30", "twice")]
    [InlineData("meeting confirm core 99", "no slot with that number")]
    [InlineData("meeting show cor partners", "I know no series called")]
    [InlineData("poll answer 9 1 yes", "There is no date poll 9")]
    [InlineData("poll answer 1 9 yes", "There is no slot with that number")]
    [InlineData("poll answer 1 perhaps tomorrow", "could not read that as answers")]
    [InlineData("poll record 1 1 yes for nobody in particular", "I know no partner called")]
    [InlineData("remind snooze a bit", "could not read that as a length of time")]
    [InlineData("remind snooze 3 years", "up to 4 weeks")]
    public async Task Words_that_do_not_work_get_a_sentence_that_helps(string said, string answered)
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        if (said.Contains("move", StringComparison.Ordinal))
        {
            await talk.SaysAsync("ann", "meeting confirm core 1");
        }

        var before = await talk.SaysAsync("ann", "meeting list");
        var reply = await talk.SaysAsync("ann", said);
        Assert.Contains(answered, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong", reply, StringComparison.Ordinal);
        Assert.Equal(before, await talk.SaysAsync("ann", "meeting list"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_too_many()
    {
        using var talk = await Talk.WithAsync();

        Assert.Contains(
            "longer than I can read",
            await talk.SaysAsync("ann", new string('x', 10_000)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<at>Ann</at> [click](https://evil.example) **bold**")]
    [InlineData("\u202Eright to left\u202C שלום مرحبا")]
    [InlineData("👩‍👩‍👧‍👦 🏳️‍🌈")]
    [InlineData("'; DROP TABLE members; --")]
    [InlineData("{who} {0} {{DATE(2026-01-01T00:00:00Z)}}")]
    public async Task Hostile_words_are_answered_like_any_others(string said)
    {
        using var talk = await Talk.WithAsync();

        var reply = await talk.SaysAsync("ann", said);
        Assert.Contains("I did not understand", reply, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', reply);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_and_changes_nothing()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        foreach (var said in new[] { "meeting list", "poll answer 1 1 yes", "axis: meeting list", "status" })
        {
            Assert.Contains("I do not know you yet", await talk.SaysAsync("mallory", said), StringComparison.Ordinal);
        }

        Assert.Contains("0 of 4 answered", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_of_another_partnership_cannot_reach_across()
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);
        await talk.TickAsync();

        Assert.Contains(
            "You do not take part in a partnership of that name",
            await talk.SaysAsync("zoe", "axis: meeting list"),
            StringComparison.Ordinal);
        Assert.Contains(
            "You do not take part in a partnership of that name",
            await talk.SaysAsync("yan", "axis: poll answer 1 1 yes"),
            StringComparison.Ordinal);
        Assert.Contains("0 of 4 answered", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_room_answers_only_its_own_partners()
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);
        await talk.SaysInRoomAsync("ann", "meeting list");

        Assert.Contains(
            "belongs to a partnership that you do not take part in",
            await talk.SaysInRoomAsync("zoe", "meeting list"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting cancel core", "Only a coordinator or the lead")]
    [InlineData("poll close 1", "Only a coordinator or the lead")]
    [InlineData("poll record 1 1 yes for our-way", "Only a coordinator")]
    public async Task Who_does_not_run_the_partnership_is_told_whom_to_ask(string said, string who)
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();

        Assert.Equal($"{who} can do that. Please ask Ann.", await talk.SaysAsync("bob", said));
    }

    [Fact]
    public async Task Somebody_who_left_is_a_stranger_again()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .With(scene => scene.Member("bob").Leave(new NodaTime.LocalDate(2026, 2, 1))));

        Assert.Contains("I do not know you yet", await talk.SaysAsync("bob", "meeting list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_is_answered_once()
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        var said = talk.Said("bob", "poll answer 1 1 yes");

        Assert.False((await talk.HearAsync(said)).IsNothing);
        Assert.True((await talk.HearAsync(said)).IsNothing);
    }

    [Fact]
    public async Task A_button_pressed_twice_says_the_same_twice()
    {
        using var talk = await Talk.WithAsync();
        await talk.HearsAsync("bob");

        var first = await talk.PressesAsync("bob", "Yes", "1.");
        Assert.Equal(first, await talk.PressesAsync("bob", "Yes", "1."));
        Assert.Contains("1 of 4 answered", await talk.SaysAsync("ann", "meeting list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("action add Send the rota by 6 March for Bob", "action show 2", "There is no action 2.")]
    [InlineData("agenda add Winter rota", "agenda change 2 length 5", "I know no item 2")]
    [InlineData("decision record We open on Saturdays", "decision show 2", "I see no decision 2")]
    public async Task A_press_that_a_channel_brings_twice_adds_once(string says, string asks, string expected)
    {
        using var talk = await Talk.WithAsync();
        await talk.TickAsync();
        var press = talk.Said("ann", says) with { Kind = IncomingKind.Pressed, AnswersInline = true };

        await talk.HearAsync(press);
        var again = await talk.HearAsync(press);

        Assert.Contains("I wrote it down once", again.Text, StringComparison.Ordinal);
        Assert.Contains(expected, await talk.SaysAsync("ann", asks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_after_the_close_says_how_things_stand()
    {
        using var talk = await Talk.WithAsync();
        await talk.HearsAsync("bob");
        var (bob, chat) = (talk.SpeakerOf("bob"), talk.PersonalRoom("bob"));
        var press = new Incoming(IncomingKind.Pressed, "late", bob, chat, "axis: poll answer 1 1 yes")
        {
            AnswersInline = true,
        };
        await talk.SaysAsync("ann", "meeting skip core");

        var reply = await talk.HearAsync(press);
        Assert.Contains("has closed, so nothing was changed", reply.Text, StringComparison.Ordinal);
        Assert.NotNull(reply.Card);
    }

    [Fact]
    public async Task A_card_of_an_older_version_gets_the_answer_of_a_mistyped_phrase()
    {
        using var talk = await Talk.WithAsync();
        var (bob, chat) = (talk.SpeakerOf("bob"), talk.PersonalRoom("bob"));
        var press = new Incoming(IncomingKind.Pressed, "old", bob, chat, "axis: vote-slot 1 yes")
        {
            AnswersInline = true,
        };

        Assert.Contains("I did not understand", (await talk.HearAsync(press)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_is_not_invited_cannot_answer()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .WithOrganisation("jobs", "Job Centre", Tier.Wider).WithPerson("Joe", "jobs"));
        await talk.TickAsync();

        Assert.Contains("not invited to this meeting", await talk.SaysAsync("joe", "poll answer 1 1 "
            + "yes"), StringComparison.Ordinal);
    }
}
