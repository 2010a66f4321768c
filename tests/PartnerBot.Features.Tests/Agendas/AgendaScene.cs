using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Agendas;

/// <summary>The core partners, and Wil of the wider partner Mind; the core meets on Thursday 19 March 2026, 10:00 to
/// 11:30.</summary>
internal static class AgendaScene
{
    public static Scene Axis => Some.Axis
        .WithOrganisation("mind", "Mind", Tier.Wider)
        .WithPerson("Wil", "mind")
        .WithSeries("wider", "Wider meeting", "P3M/P4M", "Wed 10:00", new(2026, 2, 18))
        .With(scene => scene.Series("wider").Tiers = [Tier.Lead, Tier.Core, Tier.Wider]);

    /// <summary>With the date set, and what was said about it heard.</summary>
    public static async Task<Talk> ScheduledAsync(Scene? scene = null)
    {
        var talk = await Talk.WithAsync(scene ?? Axis);
        await talk.SaysAsync("ann", "meeting confirm core Thu 19 March 10:00");
        await talk.TickAsync();
        await EverybodyHearsAsync(talk);
        return talk;
    }

    /// <summary>The same with a group chat that everybody in the partnership shares.</summary>
    public static async Task<Talk> SharedAsync(Scene? scene = null)
    {
        var talk = await ScheduledAsync(scene);
        await talk.SaysInRoomAsync("ann", "room here");
        return talk;
    }

    public static async Task EverybodyHearsAsync(Talk talk)
    {
        foreach (var who in new[] { "ann", "bob", "cat", "dan", "eve", "wil" })
        {
            await talk.HearsAsync(who);
        }
    }

    /// <summary>Everything that stands in a room, as text.</summary>
    public static string AllIn(Talk talk, RoomAddress room) => string.Join("\n---\n", talk.Messenger.Messages
        .Where(message => message.Room.Id == room.Id)
        .Select(message => Rendering.Of(message.Reply)));
}
