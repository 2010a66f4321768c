using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests.Conformance;

/// <summary>With which status each kind of request leaves, and what it leads to: everything but who sent it and what
/// the fields hold.</summary>
public sealed class AdapterCases
{
    private const int MostBytes = 256 * 1024;

    private static readonly Case[] Table =
    [
        // The method is looked at before anything else; then the token; then the body.
        Left("a GET", HttpStatusCode.MethodNotAllowed, l => l.Method = HttpMethod.Get),
        Left("a PUT", HttpStatusCode.MethodNotAllowed, l => l.Method = HttpMethod.Put),
        Left("a PATCH", HttpStatusCode.MethodNotAllowed, l => l.Method = HttpMethod.Patch),
        Left("a DELETE", HttpStatusCode.MethodNotAllowed, l => l.Method = HttpMethod.Delete),
        Left("a method that nobody knows", HttpStatusCode.MethodNotAllowed, l => l.Method = new HttpMethod("BREW")),
        Left("a GET without a token", HttpStatusCode.MethodNotAllowed, l => (l.Method, l.Authorization) =
            (HttpMethod.Get, _ => [])),
        Left("no token and no JSON", HttpStatusCode.Unauthorized, l => Bare(l).Body = "hello"u8.ToArray()),
        Left("no token and an empty body", HttpStatusCode.Unauthorized, l => Bare(l).Body = []),
        Left("no token and a text", HttpStatusCode.Unauthorized, l => Bare(l).ContentType = "text/plain"),
        Left("no token and a megabyte", HttpStatusCode.Unauthorized, l => Bare(l).Body = new byte[1024 * 1024]),
        // The body's kind and size.
        Left("a text", HttpStatusCode.UnsupportedMediaType, l => l.ContentType = "text/plain"),
        Left("a form", HttpStatusCode.UnsupportedMediaType, l => l.ContentType = "application/x-www-form-urlencoded"),
        Left("no type", HttpStatusCode.UnsupportedMediaType, l => l.ContentType = ""),
        Left("JSON in Latin-1", HttpStatusCode.UnsupportedMediaType, l =>
            l.ContentType = "application/json; charset=iso-8859-1"),
        Left("JSON in UTF-16", HttpStatusCode.UnsupportedMediaType, l =>
            l.ContentType = "application/json; charset=utf-16"),
        Taken("JSON without a charset", l => l.ContentType = "application/json"),
        Taken("JSON in capitals", l => l.ContentType = "Application/JSON; Charset=UTF-8"),
        Left("a body of 256 KB and a byte", HttpStatusCode.RequestEntityTooLarge, l => Pad(l, MostBytes + 1)),
        Left("a megabyte", HttpStatusCode.RequestEntityTooLarge, l => l.Body = new byte[1024 * 1024]),
        Taken("a body of 256 KB", l => Pad(l, MostBytes)),
        Left("an empty body", HttpStatusCode.BadRequest, l => l.Body = []),
        // Each type of activity (1.3), told to nobody unless it concerns us.
        Taken("a message", _ => { }),
        Taken("an installation", _ => { }) with { Recorded = "personal-install" },
        Taken("an installation in a channel", _ => { }) with { Recorded = "channel-install" },
        Taken("an upgrade", l => l.Activity["action"] = "add-upgrade") with { Recorded = "personal-install" },
        Taken("an uninstallation", _ => { }) with { Recorded = "uninstall" },
        Left("the first half of an upgrade", HttpStatusCode.OK, l => l.Activity["action"] = "remove-upgrade")
            with { Recorded = "uninstall" },
        Left("an installation of a kind that nobody knows", HttpStatusCode.OK, l => l.Activity["action"] = "move")
            with { Recorded = "personal-install" },
        Taken("the bot is added to a chat", _ => { }) with { Recorded = "personal-members" },
        Taken("the bot is added to a team", _ => { }) with { Recorded = "channel-members" },
        Taken("a channel gets another name", _ => { }) with { Recorded = "channel-renamed" },
        Left("a reaction", HttpStatusCode.OK, _ => { }) with { Recorded = "reaction" },
        .. PassedOver("typing", "event", "messageUpdate", "messageDelete", "endOfConversation", "command",
            "commandResult", "handoff", "trace", "suggestion", "contactRelationUpdate", "deleteUserData",
            "somethingFrom2030"),
        Taken("a message that wants its answer in the response", l => l.Activity["deliveryMode"] = "expectReplies"),
        // Invokes.
        Taken("a press", _ => { }) with { Recorded = "card-execute" },
        Taken("a press in a channel", _ => { }) with { Recorded = "channel-execute" },
        Taken("a press of the older kind", _ => { }) with { Recorded = "card-submit" },
        Taken("an action on a message", _ => { }) with { Recorded = "extension-open" },
        Taken("a form that was filled in", _ => { }) with { Recorded = "extension-submit" },
        new("a search", HttpStatusCode.OK, Effect.LookedUp, _ => { }) { Recorded = "extension-query" },
        .. NotDone("signin/verifyState", "signin/tokenExchange", "task/submit", "config/fetch", "fileConsent/invoke",
            "composeExtension/queryLink", "composeExtension/selectItem", "composeExtension/setting",
            "message/submitAction", "adaptivecard/action", "application/search", ""),
        Left("an invoke without a name", HttpStatusCode.NotImplemented, l => l.Activity.Remove("name"))
            with { Recorded = "card-execute" },
        .. Malformed("null", "7", "\"yes\"", "[]", "{}", """{"action":null}""", """{"action":"yes"}""",
            """{"action":[{"data":{}}]}"""),
    ];

    public static TheoryData<string> Names => [.. Table.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Whatever_comes(string name) => Table.Single(one => one.Name == name).RunAsync();

    private static Case Taken(string name, Action<Letter> change) =>
        new(name, HttpStatusCode.OK, Effect.Heard, change);

    private static Case Left(string name, HttpStatusCode status, Action<Letter> change) =>
        new(name, status, Effect.Nothing, change);

    private static IEnumerable<Case> PassedOver(params string[] types) =>
        types.Select(type => Left($"type {type}", HttpStatusCode.OK, l => l.Activity["type"] = type));

    private static IEnumerable<Case> NotDone(params string[] names) => names.Select(name =>
        Left($"invoke '{name}'", HttpStatusCode.NotImplemented, l => l.Activity["name"] = name) with
        {
            Recorded = "card-execute",
        });

    private static IEnumerable<Case> Malformed(params string[] values) => values.Select(value =>
        Left($"a press with the value {value}", HttpStatusCode.BadRequest, l =>
            l.Activity["value"] = JsonNode.Parse(value)) with
        {
            Recorded = "card-execute",
        });

    private static Letter Bare(Letter letter)
    {
        letter.Authorization = _ => [];
        return letter;
    }

    private static void Pad(Letter letter, int bytes)
    {
        letter.Activity["padding"] = "";
        var missing = bytes - Encoding.UTF8.GetByteCount(letter.Activity.ToJsonString());
        letter.Activity["padding"] = new string('x', missing);
    }
}
