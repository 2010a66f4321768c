using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests.Fuzzing;

/// <summary>A hundred thousand spoiled requests and more, the same in every run: none is a failure of ours, none takes
/// long, and none is heard that should not be.</summary>
public sealed class FuzzTests
{
    private const int Bodies = 60_000;
    private const int SignedBodies = 25_000;
    private const int Tokens = 25_000;

    // Not one takes a hundredth of that, even on a machine with other things to do.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Recorded =
    [
        "personal-message", "group-message", "channel-message", "card-submit", "card-execute", "channel-execute",
        "personal-members", "channel-install", "uninstall", "extension-open", "extension-submit", "extension-query",
    ];

    [Fact]
    public async Task Nothing_that_is_sent_is_a_failure_of_ours()
    {
        await using var bot = await FuzzedBot.StartAsync(TeamsMode.Local);
        var activities = Activities("http://127.0.0.1:9/_connector");

        var came = await ThrowAsync(Bodies, async seed =>
        {
            var body = new Mutations(seed).Body(activities[seed % activities.Length]);
            return (await SendAsync(bot, body, null), body);
        });

        // It would be no test if everything were turned away, or nothing.
        Assert.InRange(came[200], Bodies / 10, Bodies - 1);
        Assert.InRange(came[400], Bodies / 10, Bodies - 1);
        Assert.InRange(bot.Desk.Heard, Bodies / 20, Bodies);
    }

    [Fact]
    public async Task What_is_signed_is_heard_from_our_tenant_only_and_answered_where_it_was_signed_for()
    {
        await using var bot = await FuzzedBot.StartAsync(TeamsMode.Channel);
        bot.Desk.MayHear = IsOurs;
        var activities = Activities(Scene.Teams.ServiceUrl);
        var good = GoodHeader();

        var came = await ThrowAsync(SignedBodies, async seed =>
        {
            var body = new Mutations(seed).Body(activities[seed % activities.Length]);
            return (await SendAsync(bot, body, good), body);
        });

        Assert.Empty(bot.Desk.Wrong.Take(3));
        Assert.InRange(bot.Desk.Heard, SignedBodies / 20, SignedBodies);
        Assert.InRange(came[403], SignedBodies / 100, SignedBodies);
    }

    [Fact]
    public async Task Nobody_with_a_spoiled_token_is_heard()
    {
        await using var bot = await FuzzedBot.StartAsync(TeamsMode.Channel);
        var activities = Activities(Scene.Teams.ServiceUrl);
        var good = GoodHeader();
        Assert.Equal(200, await SendAsync(bot, Encoding.UTF8.GetBytes(activities[0]), good));

        var came = await ThrowAsync(Tokens, async seed =>
        {
            var header = new Mutations(seed).Authorization(good);
            var body = Encoding.UTF8.GetBytes(activities[seed % activities.Length]);
            return (await SendAsync(bot, body, header), Encoding.UTF8.GetBytes(header));
        });

        Assert.Equal([401], came.Keys);
        Assert.Equal(1, bot.Desk.Heard);
    }

    private static bool IsOurs(Incoming incoming) =>
        incoming.Room.Tenant.Equals(Scene.Teams.Tenant, StringComparison.OrdinalIgnoreCase)
        && JsonNode.Parse(incoming.Room.Reference)!["serviceUrl"]!.GetValue<string>().TrimEnd('/')
            == Scene.Teams.ServiceUrl.TrimEnd('/');

    private static string[] Activities(string serviceUrl) =>
    [
        .. Recorded.Select(name => Path.Combine(AppContext.BaseDirectory, "Fixtures", name + ".json"))
            .Select(path => JsonNode.Parse(File.ReadAllText(path))!.AsObject())
            .Select(activity =>
            {
                activity["serviceUrl"] = serviceUrl;
                return activity.ToJsonString()
                    .Replace("28:partnerbot", "28:" + Scene.Teams.AppId, StringComparison.Ordinal);
            }),
    ];

    private static string GoodHeader()
    {
        var letter = new Letter([], SystemClock.Instance.GetCurrentInstant());
        return $"Bearer {Forgeries.Good(letter)}";
    }

    // 501 is what an invoke that the bot does not do is answered with; it is the one exception.
    private static async Task<ConcurrentDictionary<int, int>> ThrowAsync(
        int times, Func<int, Task<(int Status, byte[] Sent)>> send)
    {
        var came = new ConcurrentDictionary<int, int>();
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForAsync(0, times, async (seed, _) =>
        {
            var (status, sent) = await send(seed);
            came.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (status >= 500 && status != 501)
            {
                failures.Enqueue($"seed {seed}: {status} for {Encoding.UTF8.GetString(sent)}");
            }
        });
        Assert.Empty(failures.Take(3));
        Assert.Equal(times, came.Values.Sum());
        return came;
    }

    private static async Task<int> SendAsync(FuzzedBot bot, byte[] body, string? authorization)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await bot.PostAsync(body, authorization, patience.Token);
    }
}
