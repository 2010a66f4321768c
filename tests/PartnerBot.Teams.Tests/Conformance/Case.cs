using System.Net;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests.Conformance;

/// <summary>What a request may lead to.</summary>
public enum Effect
{
    /// <summary>Nobody heard of it, and nothing was sent.</summary>
    Nothing,

    /// <summary>The front desk heard it, once.</summary>
    Heard,

    /// <summary>Something was looked up; the front desk heard nothing.</summary>
    LookedUp,
}

/// <summary>One line of the conformance table: how a request differs from one of Teams that is good, and what comes of
/// it at the real endpoint.</summary>
/// <param name="Name">Of the difference; unique.</param>
/// <param name="Status">With which it leaves.</param>
/// <param name="Effect">What it leads to.</param>
/// <param name="Change">Makes the difference.</param>
public sealed record Case(string Name, HttpStatusCode Status, Effect Effect, Action<Letter> Change)
{
    /// <summary>What is different in the world, such as an issuer that is down; from before the bot starts.</summary>
    public Action<TestIssuer> World { get; init; } = _ => { };

    /// <summary>The recorded activity that it differs from.</summary>
    public string Recorded { get; init; } = "personal-message";

    /// <summary>Sends it, and sees.</summary>
    public async Task RunAsync()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync(world: World);
        var letter = teams.Letter(Recorded);
        Change(letter);

        using var response = await teams.SendAsync(letter);

        Assert.Equal(Status, response.StatusCode);
        Assert.Equal(Effect == Effect.Heard ? 1 : 0, teams.Desk.Heard.Count);
        Assert.Equal(Effect == Effect.LookedUp, teams.Search.WasAsked);
        Assert.Empty(teams.Network.Strayed);
        if (Status is not HttpStatusCode.OK)
        {
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }
}
