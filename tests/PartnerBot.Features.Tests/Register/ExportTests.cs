using System.Text.Json;
using PartnerBot.Chat.Documents;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Register;

/// <summary>The register as a file, for whoever holds the link.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task The_links_are_given_to_one_person_alone()
    {
        using var talk = await Talk.WithAsync();

        var links = await talk.SaysAsync("bob", "export decisions");

        foreach (var ending in new[] { "csv", "md", "json" })
        {
            Assert.Contains($"https://bot.example.org/documents/feed-bob/decisions-axis.{ending}", links,
                StringComparison.Ordinal);
        }

        Assert.Equal(
            "The links are yours alone, so please ask me for them in a personal chat.",
            await talk.SaysInRoomAsync("bob", "export decisions"));
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_decision_and_lines_end_as_RFC_4180_says()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record Share \"the\" van, and a café because it saves; a lot");

        var csv = await ReadAsync(talk, "bob", "decisions-axis.csv");

        var lines = csv.Split("\r\n");
        Assert.StartsWith("\uFEFFNumber,Decision,Status,Reasons,Class,", csv, StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        Assert.StartsWith(
            "D-2026-001,\"Share \"\"the\"\" van, and a café\",agreed on Monday 2 March 2026,\"it saves; a lot\",",
            lines[1],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3 vans")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")] // full-width
    public async Task Nothing_that_people_wrote_is_run_by_a_spreadsheet(string text)
    {
        var scene = Some.Axis;
        using var talk = await Talk.WithAsync(scene);
        await talk.ChangeAsync(db => db.Decisions.Add(Written(scene, text)));

        var csv = await ReadAsync(talk, "bob", "decisions-axis.csv");

        var cell = csv.Split("\r\n")[1]["D-2026-001,".Length..].TrimStart('"');
        Assert.StartsWith($"'{text[0]}", cell, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Markdown_words_are_words_and_no_markup()
    {
        var scene = Some.Axis;
        using var talk = await Talk.WithAsync(scene);
        await talk.ChangeAsync(db => db.Decisions.Add(Written(scene, "# *Bold*\n<script> [x](http://evil.example)")));

        var text = await ReadAsync(talk, "bob", "decisions-axis.md");

        Assert.Contains(
            "## D-2026-001: \\# \\*Bold\\* \\<script\\> \\[x\\](http://evil.example)\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_it_can_be_read_by_other_programs()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "decision record Share the café because it's “near” <b>");

        using var json = JsonDocument.Parse(await ReadAsync(talk, "bob", "decisions-axis.json"));

        var decision = Assert.Single(json.RootElement.GetProperty("decisions").EnumerateArray());
        Assert.Equal("D-2026-001", decision.GetProperty("number").GetString());
        Assert.Equal("Share the café", decision.GetProperty("decision").GetString());
        Assert.Equal("it's “near” <b>", decision.GetProperty("reasons").GetString());
        Assert.Equal("2026-03-02", decision.GetProperty("decidedOn").GetString());
    }

    [Fact]
    public async Task An_empty_register_is_a_file_as_well()
    {
        using var talk = await Talk.WithAsync();

        Assert.Equal("\uFEFFNumber,Decision\r\n", await ReadAsync(talk, "bob", "decisions-axis.csv"));
        Assert.Contains("Nothing has been decided yet.", await ReadAsync(talk, "bob", "decisions-axis.md"),
            StringComparison.Ordinal);
        Assert.Contains("\"decisions\": []", await ReadAsync(talk, "bob", "decisions-axis.json"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_holds_only_what_its_reader_may_see()
    {
        using var talk = await Talk.WithAsync(Some.Axis
            .WithOrganisation("mencap", "Mencap", Tier.Wider).WithPerson("Wes", "mencap"));
        await talk.SaysAsync("ann", "decision record Rent a hall");
        await talk.SaysAsync("ann", "decision record Core matters seen-by core");
        await talk.SaysAsync("ann", "decision record Buy from Basement hidden-from basement");

        foreach (var ending in new[] { "csv", "md", "json" })
        {
            Assert.Equal("1 2 3", await SeenAsync("bob", ending));
            Assert.Equal("1 2", await SeenAsync("cat", ending));
            Assert.Equal("1 3", await SeenAsync("wes", ending));
        }

        async Task<string> SeenAsync(string who, string ending)
        {
            var text = await ReadAsync(talk, who, $"decisions-axis.{ending}");
            return string.Join(' ', Enumerable.Range(1, 3)
                .Where(number => text.Contains($"D-2026-00{number}", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("feed-zoe", "decisions-axis.csv")] // takes no part there
    [InlineData("feed-nobody", "decisions-axis.csv")]
    [InlineData("feed-bob", "decisions-mind.csv")]
    [InlineData("feed-bob", "decisions-.csv")]
    [InlineData("feed-bob", "decisions.csv")]
    [InlineData("feed-bob", "decisions-axis.exe")]
    [InlineData("feed-bob", "decisions-AXIS.csv")]
    [InlineData("feed-bob", "../decisions-axis.csv")]
    public async Task Nobody_else_gets_anything(string token, string name)
    {
        using var talk = await Talk.WithAsync(Some.Axis, Some.Mind);

        Assert.Null(await talk.Get<IDocumentDesk>().ReadAsync(token, name, CancellationToken.None));
    }

    [Fact]
    public async Task Who_has_left_reads_nothing_any_more()
    {
        using var talk = await Talk.WithAsync();
        await talk.SaysAsync("ann", "member leave cat");

        Assert.Null(
            await talk.Get<IDocumentDesk>().ReadAsync("feed-cat", "decisions-axis.csv", CancellationToken.None));
    }

    private static async Task<string> ReadAsync(Talk talk, string who, string name)
    {
        var document = await talk.Get<IDocumentDesk>().ReadAsync($"feed-{who}", name, CancellationToken.None);
        Assert.Equal(name, document?.Name);
        return document!.Text;
    }

    // Not from the chat, where words are cleaned first.
    private static Decision Written(Scene scene, string text)
    {
        var (partnership, member) = (scene.Partnership, scene.Member("ann"));
        var usual = DecisionClass.Usual(partnership.Id, Some.Monday)[0];
        return new Decision(
            Id<Decision>.New(Some.Monday), 1, partnership, text, usual, member.Id, Some.Monday);
    }
}
