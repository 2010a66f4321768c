using System.Net;
using System.Text.Json.Nodes;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>Every field of every recorded activity, each with every kind of wrong value in its place.</summary>
public sealed class MangledActivityTests
{
    private static readonly string[] WrongValues =
        ["null", "7", "-1.5e300", "true", "\"\"", "\"..\"", "\"\\u0000/\\u202E<at>x</at>\"", "[]", "[[null]]", "{}",
         "{\"id\":{}}"];

    [Theory]
    [InlineData("personal-message")]
    [InlineData("group-message")]
    [InlineData("channel-message")]
    [InlineData("card-submit")]
    [InlineData("card-execute")]
    [InlineData("channel-execute")]
    [InlineData("personal-members")]
    [InlineData("channel-install")]
    public async Task Whatever_is_wrong_with_an_activity_it_is_no_failure_of_ours(string recorded)
    {
        await using var teams = await Scene.Teams.StartAsync();
        teams.Desk.Says(Reply.Say("I heard you."));
        List<string> failures = [];
        foreach (var path in PathsOf(teams.Recorded(recorded)))
        {
            foreach (var wrong in WrongValues)
            {
                using var response = await teams.PostAsync(Mangle(teams.Recorded(recorded), path, wrong));
                if (response.StatusCode >= HttpStatusCode.InternalServerError
                    && response.StatusCode != HttpStatusCode.NotImplemented)
                {
                    failures.Add($"{string.Join('.', path)} = {wrong}: {response.StatusCode}");
                }
            }
        }

        Assert.Empty(failures);
        Assert.All(
            teams.Connector.Received,
            sent => Assert.StartsWith("/_connector/v3/", sent.Target, StringComparison.Ordinal));
    }

    private static JsonObject Mangle(JsonObject activity, string[] path, string wrong)
    {
        JsonNode at = activity;
        foreach (var step in path[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        }

        if (at is JsonArray items)
        {
            items[int.Parse(path[^1])] = JsonNode.Parse(wrong);
        }
        else
        {
            at[path[^1]] = JsonNode.Parse(wrong);
        }

        return activity;
    }

    private static IEnumerable<string[]> PathsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Below(field.Key, field.Value)),
        JsonArray list => list.SelectMany((item, index) => Below($"{index}", item)),
        _ => [],
    };

    private static IEnumerable<string[]> Below(string name, JsonNode? node) =>
        PathsOf(node).Select(path => (string[])[name, .. path]).Prepend([name]);
}
