using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Register;

/// <summary>A partnership in which one organisation needs its board.</summary>
internal static class Gated
{
    /// <summary>Our Way needs its board for money; it meets on Thursday 19 March and Thursday 16 April 2026, with
    /// papers ten days before.</summary>
    public static async Task<Talk> AtOurWayAsync()
    {
        var talk = await Talk.WithAsync();
        await talk.SaysAsync("bob", "board dates our-way are 16 April, 19 March");
        await talk.SaysAsync("bob", "board papers our-way 10 days before");
        await talk.SaysAsync("bob", "board gate our-way for money");
        return talk;
    }
}
