using System.Text.Json.Nodes;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>What people wrote is shown as they wrote it, wherever it stands, and does nothing.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("[x](https://evil.example)", "\\[x\\](https://evil.example)")]
    [InlineData("![x](https://evil.example/pixel.png)", "!\\[x\\](https://evil.example/pixel.png)")]
    [InlineData("**bold** _it_ `code` ~~gone~~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~~gone\\~~")]
    [InlineData("back\\slash", "back\\\\slash")]
    // A space that does not break makes no list, no heading, and no backslash where Markdown is not read.
    [InlineData("# Heading", "#\u00A0Heading")]
    [InlineData("### Heading", "###\u00A0Heading")]
    [InlineData("- item", "-\u00A0item")]
    [InlineData("+ item", "+\u00A0item")]
    [InlineData("* item", "\\* item")]
    [InlineData("1. first", "1.\u00A0first")]
    [InlineData("12) twelfth", "12)\u00A0twelfth")]
    [InlineData("1.", "1\\.")]
    [InlineData("-", "\\-")]
    [InlineData("##", "#\\#")]
    [InlineData("> quote", "\\> quote")]
    [InlineData("---", "\\---")]
    [InlineData("- - -", "-\u00A0- -")]
    [InlineData("a\nb\n\n  - c", "a\n\nb\n\n-\u00A0c")]
    [InlineData("    code", "code")]
    [InlineData("<b>bold</b>", "\\<b>bold\\</b>")]
    [InlineData("&lt;at&gt; &#60;", "\\&lt;at\\&gt; \\&#60;")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<at>CEO</at>", "‹at>CEO‹/at>")]
    [InlineData("< / AT >CEO", "‹ / AT >CEO")]
    [InlineData("<<at>at>", "\\<‹at>at>")]
    [InlineData("<attendees>", "\\<attendees>")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "{\u2060{\u2060DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("{{{DATE(2026-01-01T00:00:00Z)}}}", "{\u2060{\u2060{\u2060DATE(2026-01-01T00:00:00Z)}}}")]
    [InlineData("Ann\u202Egnp.exe", "Anngnp.exe")]
    [InlineData("\u2067Ann\u2069\u0007\u0000\u001B[31m", "Ann\\[31m")]
    [InlineData("\uE0000\uE001", "0")]
    // Left as it is: nothing here is markup, and a client without Markdown would show the backslashes.
    [InlineData("Tuesday 14 April, 10:00–12:00 (Europe/London).", "Tuesday 14 April, 10:00–12:00 (Europe/London).")]
    [InlineData("10.30 or 3.5, -5 degrees, +44 20, #3", "10.30 or 3.5, -5 degrees, +44 20, #3")]
    [InlineData("-5 degrees", "-5 degrees")]
    [InlineData("+44 20 7946 0000", "+44 20 7946 0000")]
    [InlineData("#3 of 4", "#3 of 4")]
    [InlineData("10.30", "10.30")]
    [InlineData("Mind & Body, 3 > 2, ~5 minutes, C#, 50% off!", "Mind & Body, 3 > 2, ~5 minutes, C#, 50% off!")]
    [InlineData("أحمد 👩🏽‍💻 Zoë", "أحمد 👩🏽‍💻 Zoë")]
    public async Task On_a_card(string wrote, string markdown)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var card = new Card(wrote, "Summary")
        {
            Parts =
            [
                new TextPart(wrote), new HeadingPart(wrote), new FactsPart([new Fact(wrote, wrote)]),
                new TablePart([wrote], [[wrote]]), new ChoicePart(wrote, wrote, []),
            ],
        };

        var body = (await teams.SentCardAsync(card))["body"]!;

        Assert.All([.. Texts(body, "text"), .. Texts(body, "title"), .. Texts(body, "value")], text =>
            Assert.Equal(markdown, text));
        Assert.Equal(9, Texts(body, "text").Count() + Texts(body, "title").Count() + Texts(body, "value").Count());
    }

    [Theory]
    [InlineData("[x](https://evil.example) **b**", "[x](https://evil.example) **b**")] // no Markdown there
    [InlineData("<at>CEO</at>", "‹at>CEO‹/at>")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "{\u2060{\u2060DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("a\u202Eb\nc", "ab c")]
    public async Task On_a_button_and_an_input(string wrote, string shown)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var card = new Card("Title", wrote)
        {
            Parts = [new InputPart("a", wrote, InputKind.Choice) { Choices = [new InputChoice(wrote, "v")] }],
            Buttons = [new Button(wrote, "help") { Hint = wrote }],
        };

        var sent = await teams.SentCardAsync(card);

        Assert.Equal(shown, sent["fallbackText"]!.GetValue<string>());
        Assert.Equal([shown], Texts(sent, "label"));
        Assert.Equal([shown, shown], Texts(sent, "tooltip"));
        Assert.Equal([shown, shown, shown], Texts(sent, "title"));
    }

    [Theory]
    [InlineData("[x](https://evil.example) <b>&amp;", "[x](https://evil.example) <b>&amp;")]
    [InlineData("<at>CEO</at> said", "‹at>CEO‹/at> said")]
    [InlineData("line one\r\nline two", "line one\nline two")]
    [InlineData("a\u202Eb\u0000", "ab")]
    public async Task In_plain_words(string wrote, string shown)
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentAsync(Reply.Say(wrote));

        Assert.Equal((shown, "plain"), (sent["text"]!.GetValue<string>(), sent["textFormat"]!.GetValue<string>()));
        Assert.Null(sent["entities"]);
    }

    [Fact]
    public async Task In_words_that_call_people()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var reply = Reply.Say("<at>CEO</at> & <b>x</b>\nplease answer") with
        {
            Calls =
            [
                Person("29:1", "Ann Archer"), Person("29:2", "Ann Archer"), Person("29:1", "Ann Archer"),
                Person("29:3", "</at><at>CEO"), Person("29:4", "🎉"), Person("29:5", "Mind & Co (UK)"),
                new Speaker("web", "ann@k.example") { Name = "Web Ann" },
            ],
        };

        var sent = await teams.SentAsync(reply);

        Assert.Equal(
            "<at>Ann Archer</at>, <at>Ann Archer 2</at>, <at>atatCEO</at>, <at>Member</at>, <at>Mind Co UK</at>, "
            + "Web Ann: ‹at&gt;CEO‹/at&gt; &amp; &lt;b&gt;x&lt;/b&gt;<br/>please answer",
            sent["text"]!.GetValue<string>());
        Assert.Equal("xml", sent["textFormat"]!.GetValue<string>());
        Assert.All(Texts(sent["entities"]!, "text"), mark =>
            Assert.Contains(mark, sent["text"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_words_are_cut_where_a_letter_ends()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentAsync(Reply.Say(string.Concat(Enumerable.Repeat("😀", 5000))));

        var text = sent["text"]!.GetValue<string>();
        Assert.InRange(text.Length, 3990, 4000);
        Assert.EndsWith("😀…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_short_and_on_one_line()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentAsync(Reply.Show("first\n" + new string('x', 400), new Card("A", "B")));

        Assert.Equal(200, sent["summary"]!.GetValue<string>().Length);
        Assert.StartsWith("first x", sent["summary"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static Speaker Person(string id, string name) => new("teams", id) { Name = name };

    private static IEnumerable<string> Texts(JsonNode node, string name) => node switch
    {
        JsonObject fields => fields.Where(field => field.Value is not null).SelectMany(field =>
            field.Key == name && field.Value is JsonValue value
                ? [value.GetValue<string>()]
                : Texts(field.Value!, name)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(item => Texts(item, name)),
        _ => [],
    };
}
