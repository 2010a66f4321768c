using System.Net;
using PartnerBot.Teams.Settings;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>How much one caller may ask for.</summary>
public sealed class TurnstileTests
{
    [Fact]
    public async Task Who_is_turned_away_too_often_is_not_looked_at_any_more()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync(new TeamsLimits { AddressRefusals = 3 });

        var came = await SendAsync(teams, 5, letter => letter.Authorization = _ => []);

        Assert.Equal([401, 401, 401, 429, 429], came);
        Assert.Equal([429], await SendAsync(teams, 1, _ => { }));
    }

    [Fact]
    public async Task One_address_sends_so_many_requests_and_no_more()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync(new TeamsLimits { AddressRequests = 2 });

        Assert.Equal([200, 200, 429], await SendAsync(teams, 3, _ => { }));
        Assert.Equal(2, teams.Desk.Heard.Count);
    }

    [Fact]
    public async Task One_conversation_says_so_much_and_another_is_not_held_up()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync(new TeamsLimits { ConversationActivities = 2 });

        Assert.Equal([200, 200, 429], await SendAsync(teams, 3, _ => { }));
        Assert.Equal([200], await SendAsync(teams, 1, letter => letter.Activity["conversation"]!["id"] = "a:other"));
    }

    [Fact]
    public async Task One_tenant_says_so_much()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync(new TeamsLimits { TenantActivities = 2 });
        var next = 0;

        var came = await SendAsync(teams, 3, letter => letter.Activity["conversation"]!["id"] = $"a:{next++}");

        Assert.Equal([200, 200, 429], came);
    }

    [Fact]
    public async Task Who_is_held_up_is_told_when_to_come_again()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync(new TeamsLimits { AddressRequests = 1 });
        await SendAsync(teams, 1, _ => { });

        using var response = await teams.SendAsync(teams.Letter("personal-message"));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(15), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task In_local_mode_nobody_counts()
    {
        await using var teams = await Scene.Teams.StartAsync(Patience.Local with
        {
            Limits = new TeamsLimits { AddressRequests = 1, ConversationActivities = 1 },
        });

        await teams.HearAsync(teams.Message("hello"));
        await teams.HearAsync(teams.Message("hello"));
    }

    private static async Task<List<int>> SendAsync(Scene.Teams teams, int times, Action<Letter> change)
    {
        List<int> came = [];
        for (var i = 0; i < times; i++)
        {
            var letter = teams.Letter("personal-message");
            change(letter);
            using var response = await teams.SendAsync(letter);
            came.Add((int)response.StatusCode);
        }

        return came;
    }
}
