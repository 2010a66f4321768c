using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>Whatever people write, and wherever the bot shows it: it forges no mention, no link, no card, no button and
/// no Markdown.</summary>
public sealed partial class ForgeryTests
{
    private const string Evil = "https://evil.example";

    private static readonly string[] Hostile =
    [
        "<at>CEO</at>", "</at><at>CEO", "<AT>CEO</AT>", "< at >CEO</ at >", "<at id=\"0\">CEO</at>",
        "<at\u00A0x>CEO</at>",
        "&lt;at&gt;CEO&lt;/at&gt;", "&#60;at&#62;CEO", "<at>Ann Archer</at>", "<<at>at>CEO</at>", "<at\n>CEO</at>",
        $"[click]({Evil})", $"[click]( {Evil} )", $"[x]: {Evil}", $"![pixel]({Evil}/p.png)", $"<{Evil}>",
        $"<a href=\"{Evil}\">click</a>", $"<img src=\"{Evil}\">", "[a][b]", "[click](javascript:alert(1))",
        "**bold** __bold__ *it* _it_", "# Heading", "## ", "> quote", "- item", "* item", "1. item",
        "***", "---", "`code`",
        "```\ncode\n```", "~~gone~~", "| a | b |\n|---|---|", "Title\n===", "Title\n---", "\tcode", "    code",
        "<script>alert(1)</script>", "<b>b</b>", "<!-- -->", "\\[click\\](x)", "\\", "line\r\nline", "a\u2028b\u2029c",
        "{{DATE(2026-01-01T00:00:00Z, SHORT)}}", "{{TIME(2026-01-01T00:00:00Z)}}", "{{{{x}}}}", "${name}",
        "\u202Egnp.exe", "\u2066a\u2069", "\u0000\u0007\u001B[31m", "\uE0000\uE001", "\uD800",
        "\"},{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}", "\",\"isVisible\":false,\"x\":\"",
        "@everyone", "Ann\n\nPartnerBot: approved",
    ];

    public static TheoryData<string> Strings => [.. Hostile.Select(Uri.EscapeDataString).Distinct()];

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task Nothing_is_forged(string escaped)
    {
        var wrote = Uri.UnescapeDataString(escaped);
        await using var teams = await Scene.Teams.StartAsync();

        Check(await teams.SentAsync(Reply.Say(wrote)), called: 0);
        Check(await teams.SentAsync(Calling(Reply.Say(wrote), wrote)), called: 2);
        Check(await teams.SentAsync(Calling(Reply.Show(wrote, Everything(wrote)), wrote)), called: 2);
        Check(await teams.SentAsync(Reply.Show(wrote, Huge(wrote))), called: 0);
        Check(await InlineAsync(teams, "card-execute", Reply.Say(wrote)), called: 0);
        Check(await InlineAsync(teams, "card-execute", Reply.Show(Everything(wrote))), called: 0);
        Check(await InlineAsync(teams, "extension-open", Reply.Say(wrote)), called: 0);
        Check(await InlineAsync(teams, "extension-open", Reply.Show(Everything(wrote))), called: 0);
        var hit = new SearchHit(wrote, wrote, Everything(wrote));
        teams.Search.Answers = _ => Task.FromResult(new SearchAnswer([hit], ""));
        Check(await PostAsync(teams, "extension-query"), called: 0);
        teams.Search.Answers = _ => Task.FromResult(new SearchAnswer([], wrote));
        Check(await PostAsync(teams, "extension-query"), called: 0);
    }

    private static Reply Calling(Reply reply, string wrote) => reply with
    {
        Calls = [new Speaker("teams", "29:1") { Name = wrote }, new Speaker("teams", "29:2") { Name = "Ann Archer" }],
    };

    private static Card Everything(string wrote) => new(wrote, wrote)
    {
        ShownBy = wrote,
        Parts =
        [
            new TextPart(wrote), new TextPart(wrote, Tone.Warning), new HeadingPart(wrote),
            new FactsPart([new Fact(wrote, wrote)]),
            new TablePart([wrote, "b"], [[wrote, wrote]]),
            new ChoicePart(wrote, wrote, [new Button(wrote, "help") { Hint = wrote }]),
            new InputPart("line", wrote, InputKind.Line) { Value = wrote, Required = true },
            new InputPart("lines", wrote, InputKind.Lines) { Value = wrote },
            new InputPart("choice", wrote, InputKind.Choice) { Choices = [new InputChoice(wrote, "v")], Value = "v" },
        ],
        Buttons = [new Button(wrote, "help") { Hint = wrote }, Button.Link(wrote, wrote)],
    };

    private static Card Huge(string wrote) => Everything(wrote) with
    {
        Parts = [.. Enumerable.Repeat(0, 200).SelectMany(_ => Everything(wrote).Parts)],
    };

    private static async Task<JsonNode> InlineAsync(Scene.Teams teams, string recorded, Reply reply)
    {
        teams.Desk.Says(reply);
        return await PostAsync(teams, recorded);
    }

    private static async Task<JsonNode> PostAsync(Scene.Teams teams, string recorded)
    {
        using var response = await teams.PostAsync(teams.Recorded(recorded));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? new JsonObject();
    }

    private static void Check(JsonNode sent, int called)
    {
        var marks = 0;
        foreach (var (where, text) in StringsOf(sent, ""))
        {
            marks += where.EndsWith("entities.text", StringComparison.Ordinal) ? 1 : 0;
            CheckText(where, text, sent["textFormat"]?.GetValue<string>());
        }

        Assert.Equal(called, marks);
        Assert.All(Objects(sent), CheckObject);
    }

    private static void CheckText(string where, string text, string? format)
    {
        Assert.DoesNotMatch(Unseen(), text);
        var isMarkdown = where.EndsWith("body.text", StringComparison.Ordinal)
            || where.EndsWith("items.text", StringComparison.Ordinal)
            || where.EndsWith("facts.title", StringComparison.Ordinal)
            || where.EndsWith("facts.value", StringComparison.Ordinal);
        var isField = where.EndsWith(".value", StringComparison.Ordinal) && !isMarkdown;
        if (!isField)
        {
            // Cards alone fill anything in.
            var isOnCard = where is not (".text" or ".composeExtension.text");
            Assert.False(isOnCard && text.Contains("{{", StringComparison.Ordinal), $"{where}: {text}");
            var ours = text.Replace("<at>Ann Archer</at>", "", StringComparison.Ordinal);
            Assert.DoesNotMatch(Mention(), OwnMark().Replace(ours, ""));
        }

        if (isMarkdown)
        {
            Assert.DoesNotMatch(Markup(), OwnMark().Replace(text, ""));
        }

        if (where == ".text" && format == "xml")
        {
            Assert.DoesNotMatch(Tag(), OwnMark().Replace(text, "").Replace("<br/>", "", StringComparison.Ordinal));
        }
    }

    // Only what the bot itself writes: its phrases, and no link that is not https.
    private static void CheckObject(JsonObject thing)
    {
        var type = thing["type"] is JsonValue named ? named.ToString() : "";
        Assert.DoesNotContain("evil", type, StringComparison.Ordinal);
        Assert.NotEqual("false", thing["isVisible"]?.ToString());
        if (thing["data"] is JsonObject data)
        {
            Assert.Equal("help", data["say"]!.GetValue<string>());
            Assert.All(data, field => Assert.Contains(field.Key, (string[])["say", "rev"]));
        }

        if (thing["url"] is { } url)
        {
            Assert.StartsWith("https://", url.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Where, string Text)> StringsOf(JsonNode? node, string where) => node switch
    {
        JsonObject fields => fields.SelectMany(field => StringsOf(field.Value, $"{where}.{field.Key}")),
        JsonArray list => list.SelectMany(item => StringsOf(item, where)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(where, text)],
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Objects(field.Value)).Prepend(fields),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    // What cannot be seen and does something: controls, and what turns a line around (UAX 9).
    [GeneratedRegex(@"[\u0000-\u0009\u000B-\u001F\u007F\u2028\u2029\u202A-\u202E\u2066-\u2069\uE000\uE001]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<\s*/?\s*at(?![a-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    // The bot's own marks: letters, digits, blanks, hyphens and points.
    [GeneratedRegex(@"<at>[\p{L}\p{N} .-]+</at>")]
    private static partial Regex OwnMark();

    [GeneratedRegex(@"<[a-z/!]", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // An unescaped mark that Markdown knows; at a line's start, also those of lists, headings and quotes.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[`*_\[\]<|]|(?m)^(?:#{1,6}|[-+]|\d{1,9}[.)])[ \t]|^>|^={3,}$(?<=\S\n=+)|^\t")]
    private static partial Regex Markup();
}
