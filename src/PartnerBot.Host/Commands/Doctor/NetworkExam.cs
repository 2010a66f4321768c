using System.Runtime.CompilerServices;
using NodaTime;
using PartnerBot.Teams;
using PartnerBot.Teams.Connecting;

namespace PartnerBot.Host.Commands.Doctor;

/// <summary>Looks at what the bot needs from Microsoft, at this machine's clock, and whether the bot can be reached
/// from outside.</summary>
internal static class NetworkExam
{
    // The channel's tokens may be five minutes off; a clock that is half a minute off is on its way there.
    private static readonly Duration Wrong = Duration.FromMinutes(4);
    private static readonly Duration Odd = Duration.FromSeconds(30);

    public static async IAsyncEnumerable<Finding> LookAsync(
        HostSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var parts = new ServiceCollection()
            .AddLogging()
            .AddTeams(settings.Teams)
            .BuildServiceProvider();
        var teams = parts.GetRequiredService<TeamsCheckUp>();
        var keys = await teams.CountKeysAsync(ct);
        yield return keys is null
            ? Finding.Fault("channel keys", $"https://{teams.KeysHost} cannot be reached, so nobody from Teams can be "
                + "let in. Allow the container to reach it over https (port 443).")
            : Finding.Ok("channel keys", $"{teams.KeysHost} publishes {keys}");
        yield return await teams.HasTokenAsync(ct)
            ? Finding.Ok("credentials", "Microsoft gives the bot a token of its own")
            : Finding.Fault("credentials", "Microsoft gives the bot no token, so it cannot answer. Check the app id, "
                + "the tenant id and the app type; make a new client secret if the old one has run out (they do), "
                + $"and allow https to {settings.Teams.App!.Addresses.Login.Host}.");
        yield return Compare(await teams.ReadClockAsync(ct));
        yield return await ReachAsync(settings.Address.Root, ct);
    }

    private static Finding Compare(Instant? theirs)
    {
        if (theirs is null)
        {
            return Finding.Attention("clock", "nobody outside could be asked for the time. Once the network is there, "
                + "run doctor again.");
        }

        var gap = SystemClock.Instance.GetCurrentInstant() - theirs.Value;
        var off = Duration.Max(gap, -gap);
        var seconds = (long)off.TotalSeconds;
        return off > Wrong
            ? Finding.Fault("clock", $"this machine's clock is {seconds} seconds off, and tokens are refused. Switch "
                + "on time synchronisation (NTP) on the machine that runs the container.")
            : off > Odd
                ? Finding.Attention("clock", $"this machine's clock is {seconds} seconds off. Switch on NTP.")
                : Finding.Ok("clock", "agrees with Microsoft's to some seconds");
    }

    private static async Task<Finding> ReachAsync(Uri root, CancellationToken ct)
    {
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
            using var answer = await http.GetAsync(new Uri(root, "/health/live"), ct);
            return answer.IsSuccessStatusCode
                ? Finding.Ok("address", $"the bot answers at https://{root.Host}")
                : Finding.Attention("address", $"https://{root.Host} answers, but not as the bot does "
                    + $"({(int)answer.StatusCode}). Does the proxy pass requests on to it, and does it run?");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return Finding.Attention("address", $"nobody answers at https://{root.Host} from here. Check the DNS name, "
                + "the certificate and the proxy; some networks cannot reach their own outside address.");
        }
    }
}
