using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Reminders;

/// <summary>What becomes of a message that does not get through, and of those behind it.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task A_reminder_of_which_nobody_knows_whether_it_arrived_is_said_again()
    {
        using var talk = await Talk.WithAsync();
        var bob = talk.PersonalRoom("bob").Id;
        talk.Messenger.Trouble = Once(bob, DeliveryOutcome.Unknown);

        await talk.TickAsync();
        Assert.Empty(await talk.HearsAsync("bob"));
        await talk.ForwardAsync(Period.FromMinutes(1));

        Assert.Contains("which dates suit Our Way?", await talk.HearsAsync("bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_of_which_nobody_knows_whether_it_arrived_is_left_and_the_coordinator_can_see_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        talk.Messenger.Trouble = Once(talk.SharedRoom().Id, DeliveryOutcome.Unknown);

        await talk.TickAsync();
        await talk.ForwardAsync(Period.FromHours(3));

        Assert.DoesNotContain("which dates", await talk.RoomHearsAsync(), StringComparison.Ordinal);
        var status = await talk.SaysAsync("ann", "status delivery");
        Assert.Contains("It may have arrived or not, and I do not say it twice.", status, StringComparison.Ordinal);
        Assert.Contains("a date poll", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_host_died_is_said()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        talk.Messenger.Trouble = Once(talk.SharedRoom().Id, DeliveryOutcome.TryLater);
        await talk.TickAsync();
        await talk.ChangeAsync(db =>
        {
            foreach (var post in db.Posts.Where(post => post.Kind == PostKind.Announce))
            {
                (post.State, post.LeasedUntil) = (PostState.Sending, talk.Clock.GetCurrentInstant());
            }
        });

        await talk.Get<Ticks>().RecoverAsync(default);

        Assert.Contains("which dates suit your organisation?", await talk.RoomHearsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poisoned_message_silences_nobody_and_is_given_up_in_the_end()
    {
        using var talk = await Talk.WithAsync();
        var bob = talk.PersonalRoom("bob").Id;
        talk.Messenger.Trouble = room => room.Id == bob ? throw new InvalidOperationException("poison") : null;

        await talk.TickAsync();
        foreach (var who in new[] { "ann", "cat", "dan" })
        {
            Assert.NotEmpty(await talk.HearsAsync(who));
        }

        await talk.ForwardToAsync("2026-03-03T12:00");
        Assert.Contains(
            "It could not be sent (InvalidOperationException).",
            await talk.SaysAsync("ann", "status delivery"),
            StringComparison.Ordinal);
        talk.Messenger.Trouble = _ => null;
        await talk.ForwardToAsync("2026-03-04T12:00");
        Assert.Contains("which dates suit Our Way?", await talk.HearsAsync("bob"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_turned_out_to_be_elsewhere_is_spoken_in_there()
    {
        using var talk = await Talk.WithAsync();
        var old = talk.PersonalRoom("bob");
        var moved = old with { Id = "a:new", Reference = "the new way" };
        talk.Messenger.Trouble = Once(
            old.Id, new Delivery(DeliveryOutcome.Said, "m-1") { MovedTo = moved });

        await talk.TickAsync();
        await talk.ForwardToAsync("2026-03-04T12:00");

        var last = talk.Messenger.Messages.Last(message => message.Room.Id == "a:new");
        Assert.Equal("the new way", last.Room.Reference);
        Assert.DoesNotContain(talk.Messenger.Messages, message => message.Room.Id == old.Id);
    }

    [Fact]
    public async Task A_late_answer_stands_with_what_it_answers_and_a_reminder_does_not()
    {
        using var talk = await Talk.WithAsync();
        var asked = talk.Said("ann", "meeting list") with { AnswerTo = "thread 7" };

        await talk.Get<IFrontDesk>().HearAsync(asked, default);
        await talk.ForwardAsync(Period.FromMinutes(1));

        Assert.Contains(talk.Messenger.Messages, message => message.AnswerTo == "thread 7");
        Assert.Contains(talk.Messenger.Messages, message => message is { AnswerTo: "", Unasked: true });
    }

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(2, 0, 4)]
    [InlineData(3, 0, 8)]
    [InlineData(4, 0, 16)]
    [InlineData(5, 30, 60)]
    [InlineData(7, 900, 1800)]
    [InlineData(10, 10800, 21600)]
    public void The_pauses_grow_and_no_two_posts_come_back_together(int attempt, int least, int most)
    {
        var posts = Enumerable.Range(0, 200).Select(_ => Id<Post>.New(Some.Monday)).ToList();
        var backoff = new Backoff(7);

        var pauses = posts.ConvertAll(post => backoff.After(post, attempt)!.Value.TotalSeconds);

        Assert.All(pauses, pause => Assert.InRange(pause, least, most));
        Assert.True(pauses.Distinct().Count() > 190);
        Assert.InRange(pauses.Average(), least + ((most - least) * 0.4), least + ((most - least) * 0.6));
        Assert.Equal(pauses, posts.ConvertAll(post => new Backoff(7).After(post, attempt)!.Value.TotalSeconds));
        Assert.NotEqual(pauses, posts.ConvertAll(post => new Backoff(8).After(post, attempt)!.Value.TotalSeconds));
        Assert.Null(backoff.After(posts[0], Backoff.MostAttempts));
    }

    private static Func<RoomAddress, Delivery?> Once(string room, DeliveryOutcome outcome) =>
        Once(room, new Delivery(outcome) { Reason = "fake" });

    private static Func<RoomAddress, Delivery?> Once(string room, Delivery delivery)
    {
        var left = 1;
        return address => address.Id == room && left-- > 0 ? delivery : null;
    }
}
