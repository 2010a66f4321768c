using NodaTime;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Features.Reminders;

namespace PartnerBot.Testing;

/// <content>Time, and what the bot says of its own accord.</content>
public sealed partial class Talk
{
    /// <summary>Does all that is due now.</summary>
    public Task TickAsync() => Get<Ticks>().AllAsync(CancellationToken.None);

    /// <summary>Moves time on by this much on the calendar, doing in order everything that falls due on the
    /// way.</summary>
    public Task ForwardAsync(Period by)
    {
        var zone = scenes[0].Partnership.Zone;
        var target = Clock.GetCurrentInstant().InZone(zone).LocalDateTime + by;
        return MoveToAsync(target.InZoneLeniently(zone).ToInstant());
    }

    /// <summary>Moves time on to "2026-03-31T09:00" by the first partnership's clocks, doing in order everything that
    /// falls due on the
    /// way.</summary>
    public Task ForwardToAsync(string local) => MoveToAsync(scenes[0].At(local));

    /// <summary>Moves time on, and nothing is done on the way: the host was down.</summary>
    public void ClockTo(string local) => Clock.MoveTo(scenes[0].At(local));

    /// <summary>What was said unasked to somebody in their personal chat since a test last asked, as it stands now;
    /// "" for nothing.
    /// Does first what is due now.</summary>
    public Task<string> HearsAsync(string who) => HearsInAsync(PersonalRoom(who).Id);

    /// <inheritdoc cref="HearsAsync"/>
    public Task<string> RoomHearsAsync(string room = Group) => HearsInAsync(SharedRoom(room).Id);

    /// <summary>The newest card in somebody's personal chat, as it stands now. Does first what is due in the next
    /// seconds, so that cards are
    /// brought up to date.</summary>
    public Task<string> SeesAsync(string who) => SeesInAsync(PersonalRoom(who).Id);

    /// <inheritdoc cref="SeesAsync"/>
    public Task<string> RoomSeesAsync(string room = Group) => SeesInAsync(SharedRoom(room).Id);

    private Task MoveToAsync(Instant target) => Get<TimeMachine>().MoveToAsync(target, CancellationToken.None);

    private async Task<string> HearsInAsync(string room)
    {
        await TickAsync();
        var unasked = Messenger.Messages.Where(message => message.Room.Id == room && message.Unasked).ToList();
        var fresh = unasked.Skip(heard.GetValueOrDefault(room));
        heard[room] = unasked.Count;
        return string.Join("\n---\n", fresh.Select(message => Rendering.Of(message.Reply)));
    }

    private async Task<string> SeesInAsync(string room)
    {
        await MoveToAsync(Clock.GetCurrentInstant() + Duration.FromSeconds(2));
        return NewestCardIn(room) is { } card ? Rendering.Of(card.Reply) : "";
    }

    private FakeMessage? NewestCardIn(string room) =>
        Messenger.Messages.LastOrDefault(message => message.Room.Id == room && message.Reply.Card is not null);
}
