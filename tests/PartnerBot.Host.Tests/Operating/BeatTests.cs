using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Testing;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>What every beat of the real host does besides what is due.</summary>
public sealed class BeatTests
{
    [Fact]
    public async Task Once_a_day_it_is_asked_about_rooms_that_were_quiet_for_a_month()
    {
        var elsewhere = new FakeMessenger("elsewhere");
        await using var host = new RunningHost { Besides = elsewhere };
        host.CreateClient();
        var chat = new RoomAddress("elsewhere", "chat", RoomKind.Personal);
        var maya = new Speaker("elsewhere", "maya") { Email = "maya.thornton@axis.example" };
        var hello = new Incoming(IncomingKind.Said, "hello", maya, chat, "help");
        await host.Get<IFrontDesk>().HearAsync(hello, CancellationToken.None);
        elsewhere.Trouble = _ => new Delivery(DeliveryOutcome.TryLater); // nothing unasked gets there meanwhile

        await host.BeatAsync();
        Assert.Empty(elsewhere.LookedInto);

        var clock = host.Get<IMovableClock>();
        clock.MoveTo(clock.GetCurrentInstant() + Duration.FromDays(31));
        await host.BeatAsync();
        await host.BeatAsync();
        Assert.Equal([chat.Id], elsewhere.LookedInto);
    }
}
