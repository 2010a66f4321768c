using System.Net;
using NodaTime;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>The channel's keys change, and the place where they are may be down; neither is a way to stop the
/// bot.</summary>
public sealed class KeyRingTests
{
    [Fact]
    public async Task Keys_are_fetched_once_for_everybody()
    {
        await using var teams = await Scene.Teams.StartInTenantAsync();

        var came = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(teams, TestKey.First)));

        Assert.All(came, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, teams.Network.Issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_believed_as_soon_as_somebody_signs_with_it()
    {
        await using var teams = await StartWithKeysAsync();
        teams.Clock.Advance(Duration.FromSeconds(15));
        teams.Network.Issuer.Keys = [TestKey.Second.Published("msteams")];

        Assert.Equal(HttpStatusCode.OK, await SendAsync(teams, TestKey.Second));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(teams, TestKey.First)); // it was taken back
    }

    [Fact]
    public async Task A_thousand_forged_names_make_one_fetch()
    {
        await using var teams = await StartWithKeysAsync();
        teams.Clock.Advance(Duration.FromSeconds(15));

        for (var round = 0; round < 50; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ForgeAsync(teams)));
        }

        Assert.Equal(2, teams.Network.Issuer.Fetches);
    }

    [Fact]
    public async Task A_forged_name_holds_up_nobody_whose_key_is_known()
    {
        await using var teams = await StartWithKeysAsync();
        teams.Clock.Advance(Duration.FromSeconds(15));
        var never = new TaskCompletionSource<HttpResponseMessage>();
        teams.Network.Issuer.Fails = () => never.Task;

        var forged = ForgeAsync(teams);
        var known = await SendAsync(teams, TestKey.First);

        Assert.Equal((HttpStatusCode.OK, false), (known, forged.IsCompleted));
        never.SetException(new HttpRequestException("Nobody there."));
        Assert.Equal(HttpStatusCode.Unauthorized, await forged);
    }

    [Fact]
    public async Task After_a_forged_name_a_new_key_waits_for_fifteen_seconds_and_no_more()
    {
        await using var teams = await StartWithKeysAsync();
        teams.Clock.Advance(Duration.FromSeconds(15));
        await ForgeAsync(teams);
        teams.Network.Issuer.Keys = [TestKey.First.Published("msteams"), TestKey.Second.Published("msteams")];

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(teams, TestKey.Second));
        teams.Clock.Advance(Duration.FromSeconds(15));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(teams, TestKey.Second));
    }

    [Fact]
    public async Task Keys_are_renewed_every_hour_while_the_old_ones_serve()
    {
        await using var teams = await StartWithKeysAsync();
        teams.Clock.Advance(Duration.FromHours(1));
        var renewed = new TaskCompletionSource();
        teams.Network.Issuer.Fails = () =>
        {
            renewed.TrySetResult();
            throw new HttpRequestException("Nobody there.");
        };

        Assert.Equal(HttpStatusCode.OK, await SendAsync(teams, TestKey.First));
        await renewed.Task;
        Assert.Equal(2, teams.Network.Issuer.Fetches);
    }

    [Theory]
    [InlineData(23, HttpStatusCode.OK)]
    [InlineData(24, HttpStatusCode.ServiceUnavailable)] // a key that was stolen would otherwise be good for ever
    public async Task While_the_issuer_is_down_its_keys_serve_for_a_day(int hours, HttpStatusCode status)
    {
        await using var teams = await StartWithKeysAsync();
        teams.Network.Issuer.Fails = Forgeries.Answering(500);
        teams.Clock.Advance(Duration.FromHours(hours));

        Assert.Equal(status, await SendAsync(teams, TestKey.First));
    }

    [Fact]
    public async Task While_nothing_is_known_callers_are_told_when_to_come_again_and_the_issuer_is_left_alone()
    {
        await using var teams =
            await Scene.Teams.StartInTenantAsync(world: issuer => issuer.Fails = Forgeries.Answering(500));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(teams, TestKey.First));
        teams.Clock.Advance(Duration.FromSeconds(15));
        var before = teams.Network.Issuer.Fetches;
        for (var i = 0; i < 10; i++)
        {
            using var response = await teams.SendAsync(teams.Letter("personal-message"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(15), response.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(1, teams.Network.Issuer.Fetches - before);
        teams.Network.Issuer.Fails = null;
        teams.Clock.Advance(Duration.FromSeconds(15));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(teams, TestKey.First));
    }

    [Fact]
    public async Task Whoever_reads_the_log_learns_whether_old_keys_serve_or_nobody_comes_in()
    {
        await using var without =
            await Scene.Teams.StartInTenantAsync(world: issuer => issuer.Fails = Forgeries.Answering(500));
        await SendAsync(without, TestKey.First);
        await using var with = await StartWithKeysAsync();
        with.Network.Issuer.Fails = Forgeries.Answering(500);
        with.Clock.Advance(Duration.FromHours(1));
        await ForgeAsync(with); // waits for the fetch
        with.Clock.Advance(Duration.FromHours(23));
        await SendAsync(with, TestKey.First);

        Assert.Contains("there are none, and nobody comes in", Assert.Single(KeysIn(without)));
        Assert.Collection(
            KeysIn(with),
            first => Assert.Contains("the old ones serve until ", first),
            second => Assert.Contains("there are none, and nobody comes in", second));
    }

    private static List<string> KeysIn(Scene.Teams teams) =>
        [.. teams.Logged.Where(line => line.Contains("keys of the channel could not", StringComparison.Ordinal))];

    private static async Task<Scene.Teams> StartWithKeysAsync()
    {
        var teams = await Scene.Teams.StartInTenantAsync();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(teams, TestKey.First));
        return teams;
    }

    private static Task<HttpStatusCode> SendAsync(Scene.Teams teams, TestKey key)
    {
        var letter = teams.Letter("personal-message");
        (letter.Key, letter.Header["kid"]) = (key, key.Id);
        return SendAsync(teams, letter);
    }

    private static Task<HttpStatusCode> ForgeAsync(Scene.Teams teams)
    {
        var letter = teams.Letter("personal-message");
        letter.Header["kid"] = $"forged-{Random.Shared.Next()}";
        return SendAsync(teams, letter);
    }

    private static async Task<HttpStatusCode> SendAsync(Scene.Teams teams, Letter letter)
    {
        using var response = await teams.SendAsync(letter);
        return response.StatusCode;
    }
}
