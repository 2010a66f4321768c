using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Reminders;

/// <summary>An app that is deleted for a whole organisation tells nobody: rooms in which nothing was said for a month
/// are asked about.</summary>
public sealed class QuietRoomsTests
{
    private static readonly Delivery Deleted =
        new(DeliveryOutcome.RoomGone) { Reason = "BotNotInConversationRoster" };

    private static readonly Delivery Later = new(DeliveryOutcome.TryLater) { Reason = "429" };

    [Fact]
    public async Task A_chat_that_is_gone_is_known_before_anything_is_lost_in_it()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "help");
        talk.Messenger.OutOfReach.Add(Scene.EmailOf("bob"));
        talk.Messenger.Trouble = room => room.Id == talk.PersonalRoom("bob").Id ? Deleted : null;

        await LookAfterAsync(talk, Duration.FromDays(31));
        talk.Messenger.Trouble = _ => null;

        Assert.Equal([talk.PersonalRoom("bob").Id], talk.Messenger.LookedInto);
        Assert.Contains(
            "Bob | the chat with me | The app is not there for them",
            await talk.SaysAsync("ann", "status delivery"),
            StringComparison.Ordinal);
        await talk.TickAsync();
        Assert.DoesNotContain(talk.Messenger.Messages, message =>
            message.Unasked && message.Room.Id == talk.PersonalRoom("bob").Id);
        await talk.SaysAsync("bob", "help"); // the app is back
        Assert.DoesNotContain(
            "the chat with me", await talk.SaysAsync("ann", "status delivery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_room_that_is_gone_is_told_to_the_coordinator()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysInRoomAsync("ann", "room here");
        talk.Messenger.Trouble = room => room.Id == talk.SharedRoom().Id ? Deleted : null;

        await LookAfterAsync(talk, Duration.FromDays(31));

        Assert.Contains(
            "group | the room | I can no longer speak there.",
            await talk.SaysAsync("ann", "status delivery"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_somebody_spoke_or_was_told_something_within_the_month_nobody_asks()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "help");
        await talk.SaysAsync("cat", "help");
        await talk.SaysAsync("dan", "help");
        await LookAfterAsync(talk, Duration.FromDays(8));
        talk.Messenger.Trouble = room => room.Id == talk.PersonalRoom("bob").Id ? null : Later; // Bob is told something
        await talk.TickAsync();
        talk.Messenger.Trouble = _ => null;
        await talk.SaysAsync("cat", "help");

        await LookAfterAsync(talk, Duration.FromDays(24));

        Assert.Equal([talk.PersonalRoom("dan").Id], talk.Messenger.LookedInto);
    }

    [Fact]
    public async Task Who_speaks_while_it_is_asked_is_there()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "help");
        talk.Messenger.Trouble = _ =>
        {
            talk.SaysAsync("bob", "help").GetAwaiter().GetResult();
            return Deleted;
        };

        await LookAfterAsync(talk, Duration.FromDays(31));

        Assert.Single(talk.Messenger.LookedInto);
        Assert.DoesNotContain(
            "the chat with me", await talk.SaysAsync("ann", "status delivery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_channel_says_is_good_for_another_month()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "help");

        await LookAfterAsync(talk, Duration.FromDays(31));
        await LookAfterAsync(talk, Duration.FromDays(29));
        Assert.Single(talk.Messenger.LookedInto);

        await LookAfterAsync(talk, Duration.FromDays(2));
        Assert.Equal(2, talk.Messenger.LookedInto.Count);
    }

    [Fact]
    public async Task A_few_are_asked_about_in_a_day_the_longest_quiet_first()
    {
        using var talk = await Talk.WithAsync();
        await talk.ChangeAsync(db => db.Rooms.AddRange(Enumerable.Range(1, 12).Select(number =>
            new Room(Id<Room>.New(Some.Monday), "teams", $"a:{number:D2}", "personal", DaysLater(number))
            {
                PersonId = db.People.First(person => person.Name == "Bob").Id,
            })));

        await LookAfterAsync(talk, Duration.FromDays(60));
        await LookAfterAsync(talk, Duration.FromHours(1));
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"a:{number:D2}"), talk.Messenger.LookedInto);

        await LookAfterAsync(talk, Duration.FromDays(1));
        Assert.Equal(["a:11", "a:12"], talk.Messenger.LookedInto.Skip(10));
    }

    [Fact]
    public async Task A_channel_that_has_no_time_is_left_alone_until_the_next_day()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "help");
        await talk.SaysAsync("cat", "help");
        talk.Messenger.Trouble = _ => Later;

        await LookAfterAsync(talk, Duration.FromDays(31));
        Assert.Single(talk.Messenger.LookedInto);

        talk.Messenger.Trouble = _ => null;
        await LookAfterAsync(talk, Duration.FromDays(1));
        Assert.Equal(3, talk.Messenger.LookedInto.Count);
        Assert.DoesNotContain(
            "the chat with me", await talk.SaysAsync("ann", "status delivery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_of_nobody_that_the_bot_works_for_is_none_of_its_business()
    {
        using var talk = await Talk.WithAsync();
        await talk.ChangeAsync(db => db.Rooms.Add(
            new Room(Id<Room>.New(Some.Monday), "teams", "a:stranger", "personal", Some.Monday)));

        await LookAfterAsync(talk, Duration.FromDays(31));

        Assert.Empty(talk.Messenger.LookedInto);
    }

    private static Instant DaysLater(int days) => Some.Monday + Duration.FromDays(days);

    private static Task LookAfterAsync(Talk talk, Duration length)
    {
        talk.Clock.MoveTo(talk.Clock.GetCurrentInstant() + length);
        return talk.Get<QuietRooms>().OnceADayAsync(CancellationToken.None);
    }
}
