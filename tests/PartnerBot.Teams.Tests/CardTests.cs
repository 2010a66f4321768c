using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.Chat;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests;

/// <summary>What a neutral card becomes. The approved files are what Teams is sent, and are checked with the official
/// renderer in the end-to-end tests.</summary>
public sealed class CardTests
{
    private const int MostBytes = 28 * 1024;

    private static readonly JsonSerializerOptions AsSent =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_poll_for_one_person() => await ApproveAsync("personal-poll", Some.PersonalPoll);

    [Fact]
    public async Task A_tally_for_everybody() => await ApproveAsync("tally", Some.Tally);

    [Fact]
    public async Task A_form() => await ApproveAsync("form", Some.Form);

    [Fact]
    public async Task A_card_is_never_sent_with_text_beside_it()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentAsync(Reply.Show("Noted: yes to Tuesday.", Some.Tally));

        Assert.Equal(["type", "summary", "attachments"], sent.AsObject().Select(field => field.Key));
        Assert.Equal("Noted: yes to Tuesday.", sent["summary"]!.GetValue<string>());
        var attachment = Assert.Single(sent["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment["contentType"]!.GetValue<string>());
        Assert.Equal("Noted: yes to Tuesday.", attachment["content"]!["body"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task People_are_called_in_a_card_by_marks_that_stand_in_it()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var reply = Reply.Show(Some.Tally) with { Calls = [new Speaker("teams", "29:bo") { Name = "Bo & Co" }] };

        var card = (await teams.SentAsync(reply))["attachments"]![0]!["content"]!;

        Assert.Equal("<at>Bo Co</at>:", card["body"]![0]!["text"]!.GetValue<string>());
        var entity = Assert.Single(card["msteams"]!["entities"]!.AsArray())!;
        Assert.Equal("<at>Bo Co</at>", entity["text"]!.GetValue<string>());
        Assert.Equal("29:bo", entity["mentioned"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(5, "5")]
    [InlineData(6, "3 3")]
    [InlineData(11, "4 4 3")]
    public async Task Buttons_stand_in_rows_that_every_client_draws(int buttons, string rows)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var card = new Card("Marks", "Give a mark.")
        {
            Buttons = [.. Enumerable.Range(1, buttons).Select(mark => new Button($"{mark}", $"pulse answer {mark}"))],
        };

        var sent = await teams.SentCardAsync(card);

        Assert.Equal(rows, string.Join(' ', All(sent, "ActionSet").Select(row => row["actions"]!.AsArray().Count)));
    }

    [Theory]
    [InlineData("https://partners.example/feed.ics", true)]
    [InlineData("http://127.0.0.1:3978/feed.ics", true)]
    [InlineData("http://partners.example/feed.ics", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/feed.ics", false)]
    [InlineData("", false)]
    public async Task Only_a_page_can_be_opened(string address, bool shown)
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentCardAsync(new Card("A", "B") { Buttons = [Button.Link("Open", address)] });

        Assert.Equal(shown, All(sent, "Action.OpenUrl").Any());
        Assert.Equal(shown, All(sent, "ActionSet").Any());
    }

    [Fact]
    public async Task Only_a_button_that_asks_for_an_input_waits_for_the_inputs()
    {
        await using var teams = await Scene.Teams.StartAsync();

        var actions = All(await teams.SentCardAsync(Some.Form), "Action.Execute").ToList();

        Assert.Equal([null, "none"], actions.Select(action => action["associatedInputs"]?.GetValue<string>()));
    }

    public static TheoryData<string, Card> Huge => new()
    {
        { "many slots", Big([.. Enumerable.Range(1, 200).Select(Slot)]) },
        { "one long text", Big([new TextPart(new string('x', 100_000))]) },
        { "many texts", Big([.. Enumerable.Range(1, 500).Select(n => new TextPart($"{n}. {new string('é', 300)}"))]) },
        { "a long table", Big([new TablePart(["A"], [.. Enumerable.Repeat<ImmutableArray<string>>(["x"], 900)])]) },
        { "many facts", Big([new FactsPart([.. Enumerable.Repeat(new Fact("N", new string('y', 900)), 99)])]) },
        { "one endless choice", Big([new ChoicePart("L", "N", [.. Enumerable.Repeat(new Button("B", "b"), 900)])]) },
        { "endless phrases", Big([]) with { Buttons = [new Button("B", new string('b', 40_000))] } },
        { "endless title", new Card(new string('t', 40_000), new string('s', 40_000)) { ShownBy = "status" } },
        { "many inputs", Big([.. Enumerable.Range(1, 900).Select(n => new InputPart($"i{n}", "I", InputKind.Line))]) },
    };

    [Theory]
    [MemberData(nameof(Huge))]
    public async Task A_card_that_is_too_large_is_cut_and_says_so(string what, Card card)
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentCardAsync(card);

        var bytes = Encoding.UTF8.GetByteCount(sent.ToJsonString(AsSent));
        Assert.True(bytes <= MostBytes, $"{what}: {bytes} bytes");
        Assert.Contains("Type “status”", sent.ToJsonString(AsSent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_cut_keeps_its_buttons_its_inputs_and_as_much_as_fits()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var card = Big([.. Enumerable.Range(1, 200).Select(Slot), new InputPart("what", "What", InputKind.Line)]);

        var sent = await teams.SentCardAsync(card);

        Assert.InRange(All(sent, "Container").Count(), 20, 100);
        Assert.Single(All(sent, "Input.Text"));
        Assert.Contains(All(sent, "Action.Execute"), action => action["title"]!.GetValue<string>() == "Status");
    }

    [Fact]
    public async Task A_card_without_a_phrase_that_shows_it_points_at_help()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var card = Big([.. Enumerable.Range(1, 200).Select(Slot)]) with { ShownBy = "" };

        var sent = await teams.SentCardAsync(card);

        Assert.Contains("Type “help”", sent.ToJsonString(AsSent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Said.", "Summary.", "Said.")]
    [InlineData("", "Summary.", "Summary.")]
    [InlineData("", "", "Title")]
    public async Task A_notification_always_says_something(string text, string summary, string preview)
    {
        await using var teams = await Scene.Teams.StartAsync();

        var sent = await teams.SentAsync(Reply.Show(text, new Card("Title", summary)));

        Assert.Equal(preview, sent["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_card_may_be_bare()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var card = new Card("Bare", "")
        {
            Parts = [new TextPart(" "), new FactsPart([]), new TablePart([], []), new ChoicePart("", "", [])],
        };

        var block = Assert.Single(All(await teams.SentCardAsync(card), "TextBlock"));
        Assert.Equal("Bare", block["text"]!.GetValue<string>());
    }

    private static Card Big(ImmutableArray<CardPart> parts) => new("Big", "A big card.")
    {
        ShownBy = "status",
        Parts = parts,
        Buttons = [new Button("Status", "status")],
    };

    private static CardPart Slot(int number) => new ChoicePart($"Slot {number}", "Nobody yet.",
    [
        new Button("Yes", $"poll answer 4 {number} yes"), new Button("No", $"poll answer 4 {number} no"),
    ]);

    private static async Task ApproveAsync(string name, Card card)
    {
        await using var teams = await Scene.Teams.StartAsync();
        Approved.Matches(name, await teams.SentCardAsync(card));
    }

    private static IEnumerable<JsonObject> All(JsonNode node, string type)
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray list => list,
            _ => [],
        };
        var self = node is JsonObject one && one["type"] is JsonValue value && value.GetValue<string>() == type
            ? new[] { one }
            : [];
        return self.Concat(children.OfType<JsonNode>().SelectMany(child => All(child, type)));
    }
}
