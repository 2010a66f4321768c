using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests.Conformance;

/// <summary>What an activity must be made of, and what it may bring along (Bot Framework activity schema
/// 3.1).</summary>
public sealed class SchemaCases
{
    private static readonly Case[] Table =
    [
        // JSON (RFC 8259).
        .. Bad("no JSON", "", " ", "null", "7", "[]", "\"message\"", "{", "{}", "{'type':'message'}", "hello"),
        BadBody("a comma too many", body => body[..^1] + ",}"),
        BadBody("something after the end", body => body + " x"),
        BadBody("two activities", body => body + body),
        BadBody("a byte order mark", body => "\uFEFF" + body),
        BadBody("a comment", body => "/* hello */" + body),
        BadBody("half an activity", body => body[..(body.Length / 2)]),
        BadBody("half a character", body => With(body, "\"text\":\"\\ud800\"", "text")),
        BadBody("a number like none", body => With(body, "\"value\":01")),
        BadBody("not a number", body => With(body, "\"value\":NaN")),
        // A2001: which of the two would count?
        BadBody("two service addresses", body => With(body, "\"serviceUrl\":\"https://evil.example/\"")),
        BadBody("two tenants", body => With(body, "\"conversation\":{\"id\":\"a:x\"}")),
        BadBody("two types", body => With(body, "\"type\":\"typing\"")),
        BadBody("two of a name in what a card sends", body => With(body, "\"value\":{\"say\":\"a\",\"say\":\"b\"}")),
        Good("a service address in other letters is another field", l =>
            l.Activity["ServiceUrl"] = "https://evil.example/"),
        Bad("deeper than 128", l => l.Activity["value"] = Forgeries.Deep(140)),
        Good("a hundred deep", l => l.Activity["value"] = Forgeries.Deep(100)),
        // The type.
        Bad("no type", l => l.Activity.Remove("type")),
        Bad("an empty type", l => l.Activity["type"] = ""),
        Bad("a type that is null", l => l.Activity["type"] = null),
        Bad("a type that is a number", l => l.Activity["type"] = 7),
        Ignored("a type in other letters", l => l.Activity["type"] = "Message"),
        // Ids.
        .. new[] { "id", "from", "conversation" }.Select(field => Bad($"no {field}", l => l.Activity.Remove(field))),
        .. new[] { "id", "from.id", "conversation.id" }.SelectMany(path => (Case[])
        [
            Bad($"{path} empty", l => Set(l, path, "")),
            Bad($"{path} null", l => Set(l, path, null)),
            Bad($"{path} a number", l => Set(l, path, 7)),
            Bad($"{path} a list", l => Set(l, path, new JsonArray())),
            Bad($"{path} points only", l => Set(l, path, "..")),
            Bad($"{path} endless", l => Set(l, path, new string('x', 2000))),
            Good($"{path} with signs of an address", l => Set(l, path, "a/../b?c=d#e%2F")),
            Good($"{path} of other letters", l => Set(l, path, "29:äß‮漢😀")),
        ]),
        // Fields of the wrong kind (A2003), where we read them.
        .. new[] { "text", "name", "replyToId", "action" }.Select(field =>
            Bad($"{field} that is an object", l => l.Activity[field] = new JsonObject())),
        .. new[] { "from", "recipient", "conversation", "channelData" }.Select(field =>
            Bad($"{field} that is a text", l => l.Activity[field] = "x")),
        .. new[] { "membersAdded", "membersRemoved", "entities" }.Select(field =>
            Bad($"{field} that is no list", l => l.Activity[field] = new JsonObject())),
        Bad("a group that is a text", l => Set(l, "conversation.isGroup", "yes")),
        // What may be absent, null or empty.
        .. new[] { "recipient", "entities", "replyToId", "value", "membersAdded", "text", "locale", "timestamp" }
            .Select(field => Good($"{field} null", l => l.Activity[field] = null)),
        Good("no words", l => l.Activity.Remove("text")),
        Good("a chat of a kind that nobody knows", l => Set(l, "conversation.conversationType", "hologram")),
        Good("a time that is none", l => l.Activity["timestamp"] = "yesterday"),
        Good("a time of 1970", l => l.Activity["timestamp"] = "1970-01-01T00:00:00Z"),
        Good("a zone that is none", l => l.Activity["localTimezone"] = "Middle-earth/Shire"),
        // What nobody knows is passed over (A2005, A2104).
        Good("fields that nobody knows", l => l.Activity["newIn2030"] = JsonNode.Parse("""{"a":[1,{"b":null}]}""")),
        Good("entities that nobody knows", l =>
            l.Activity["entities"] = JsonNode.Parse("""[{"type":"hologram","x":1},null,{"type":7},{}]""")),
        Good("a mention of nobody", l =>
            l.Activity["entities"] = JsonNode.Parse("""[{"type":"mention"},{"type":"mention","mentioned":"x"}]""")),
        Good("attachments of any kind", l =>
            l.Activity["attachments"] = JsonNode.Parse("""[7,null,{"contentType":1,"content":[]}]""")),
        Good("twenty thousand letters", l => l.Activity["text"] = new string('a', 20_000)),
        Good("letters that turn and hide", l => l.Activity["text"] = "\u202E\u200B\u0000\uE000 help"),
        Good("a name that is a mention", l => Set(l, "from.name", "</at><at>Ann</at>")),
        // In a room that is shared, what is not for the bot is not read.
        Good("called by name in a group", _ => { }) with { Recorded = "group-message" },
        Ignored("not called by name in a group", l => l.Activity.Remove("entities"))
            with { Recorded = "group-message" },
        Ignored("not called by name in a channel", l => l.Activity["entities"] = new JsonArray())
            with { Recorded = "channel-message" },
        Ignored("called by a name that only looks like one", l =>
        {
            l.Activity["text"] = "<at>PartnerBot</at> help";
            l.Activity["entities"] = new JsonArray();
        }) with { Recorded = "group-message" },
    ];

    public static TheoryData<string> Names => [.. Table.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Whatever_it_is_made_of(string name) => Table.Single(one => one.Name == name).RunAsync();

    private static Case Good(string name, Action<Letter> change) => new(name, HttpStatusCode.OK, Effect.Heard, change);

    private static Case Ignored(string name, Action<Letter> change) =>
        new(name, HttpStatusCode.OK, Effect.Nothing, change);

    private static Case Bad(string name, Action<Letter> change) =>
        new(name, HttpStatusCode.BadRequest, Effect.Nothing, change);

    private static IEnumerable<Case> Bad(string name, params string[] bodies) =>
        bodies.Select(body => BadBody($"{name}: {body}", _ => body));

    private static Case BadBody(string name, Func<string, string> change) =>
        Bad(name, l => l.Body = Encoding.UTF8.GetBytes(change(l.Activity.ToJsonString())));

    private static string With(string body, string field, string? inPlaceOf = null)
    {
        var activity = JsonNode.Parse(body)!.AsObject();
        if (inPlaceOf is not null)
        {
            activity.Remove(inPlaceOf);
        }

        return $"{activity.ToJsonString()[..^1]},{field}}}";
    }

    private static void Set(Letter letter, string path, JsonNode? value)
    {
        var steps = path.Split('.');
        JsonNode at = letter.Activity;
        foreach (var step in steps[..^1])
        {
            at = at[step]!;
        }

        at[steps[^1]] = value;
    }
}
