using System.Net;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>Behind a proxy everybody seems to come from the proxy, unless the bot is told to believe it about who
/// called.</summary>
public sealed class ProxyTests
{
    private static readonly (string, string)[] InTeams =
    [
        ("PartnerBot:Mode", "Teams"),
        ("PartnerBot:PublicAddress", "https://bot.example.org"),
        ("PartnerBot:Teams:AppId", "8d6f2f6c-3b41-4d0e-8a57-2c94e1b7d3f5"),
        ("PartnerBot:Teams:TenantId", "3c1d9b52-6a0f-4f0b-9a83-5d2e7c4b1a60"),
        ("PartnerBot:Teams:AppType", "UserAssignedManagedIdentity"),
        ("PartnerBot:Teams:Limits:Refused", "6"),
    ];

    [Fact]
    public async Task Who_knocks_too_often_is_turned_away_and_nobody_else_is()
    {
        await using var host = new RunningHost([.. InTeams, ("FORWARDEDHEADERS_ENABLED", "true")]);

        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(host, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockOnceAsync(host, "198.51.100.9"));
    }

    [Fact]
    public async Task A_bot_that_stands_alone_believes_nobody_about_who_they_are()
    {
        await using var host = new RunningHost(InTeams);

        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(host, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockOnceAsync(host, "198.51.100.9"));
    }

    // As often as may be, and once more.
    private static async Task<HttpStatusCode> KnockAsync(RunningHost host, string address)
    {
        for (var times = 0; times < 6; times++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await KnockOnceAsync(host, address));
        }

        return await KnockOnceAsync(host, address);
    }

    private static async Task<HttpStatusCode> KnockOnceAsync(RunningHost host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await host.CreateClient().SendAsync(request);
        return answer.StatusCode;
    }
}
