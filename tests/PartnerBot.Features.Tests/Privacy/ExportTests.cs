using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat.Documents;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Privacy;

/// <summary>Everything that is kept about somebody, in one document, for those who may read it.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task It_has_what_somebody_did_and_where_they_were_named()
    {
        using var talk = await PrivacyScene.LivedInAsync();

        var text = await ReadAsync(talk, "feed-uma quill", "about-me.json");

        string[] wanted =
        [
            "Uma Quill", "uma quill@example.org", "17:30-09:00", "Rota of Uma Quill", "Ask uma quill@example.org first",
            "Buy a van", "Uma Quill drives", "Paint the door", "Thank Uma Quill", "user:uma quill", "poll answer 1",
        ];
        Assert.All(wanted, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    // Whatever table comes later: a row in which an id of theirs stands, in a column or in a list, is in the export.
    [Fact]
    public async Task Every_row_of_every_table_that_means_them_is_in_it()
    {
        using var talk = await PrivacyScene.LivedInAsync();
        var exported = await ReadAsync(talk, "feed-uma quill", "about-me.json");
        var (person, member) = await talk.LookAsync(async db =>
        {
            var person = await db.People.FirstAsync(one => one.Name == PrivacyScene.Name);
            return (person.Id, (await db.Members.FirstAsync(one => one.PersonId == person.Id)).Id);
        });
        var tables = (await Kept.AllOfAsync(talk)).Split("\n\n")
            .Where(table => table.Contains(person.ToString(), StringComparison.Ordinal)
                || table.Contains(member.ToString(), StringComparison.Ordinal))
            .Select(table => table.TrimStart('\n').Split('\n')[0]).ToList();

        Assert.Contains("date_polls", tables);
        Assert.Contains("changes", tables);
        Assert.All(tables, table => Assert.Contains($"\"{table}\":", exported, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_what_belongs_to_others_it_has_only_the_parts_that_are_theirs()
    {
        using var talk = await PrivacyScene.LivedInAsync();
        await talk.SaysAsync("bob", "poll answer 1 1 if need be");
        await talk.SaysAsync("bob", "vote 1 against because it is too dear");
        var bob = await talk.LookAsync(async db =>
        {
            var person = await db.People.FirstAsync(one => one.Name == "Bob");
            return (await db.Members.FirstAsync(one => one.PersonId == person.Id)).Id;
        });

        var text = await ReadAsync(talk, "feed-uma quill", "about-me.json");

        Assert.DoesNotContain("too dear", text, StringComparison.Ordinal);
        var poll = JsonNode.Parse(text)!["partnerships"]![0]!["tables"]!["date_polls"]!.ToJsonString();
        Assert.DoesNotContain(bob.ToString(), poll, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_read_as_well_with_names_in_the_place_of_ids()
    {
        using var talk = await PrivacyScene.LivedInAsync();

        var text = await ReadAsync(talk, "feed-uma quill", "about-me.md");

        Assert.Contains("## Axis Youth Hub", text, StringComparison.Ordinal);
        Assert.Contains("organisation id: Basement", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_reads_it_without_what_is_private()
    {
        using var talk = await PrivacyScene.LivedInAsync();
        var answer = await talk.SaysAsync("ann", "privacy export Uma Quill");
        var name = answer[answer.IndexOf("about-", StringComparison.Ordinal)..].Split('.')[0];

        var text = await ReadAsync(talk, "feed-ann", $"{name}.json");

        Assert.Contains("Uma Quill drives", text, StringComparison.Ordinal);
        Assert.DoesNotContain("feed-uma", text, StringComparison.Ordinal);
        Assert.DoesNotContain("chat:", text, StringComparison.Ordinal);
        Assert.Null(await FindAsync(talk, "feed-bob", $"{name}.json"));
        Assert.Null(await FindAsync(talk, "feed-uma quill", $"{name}.json"));
    }

    [Fact]
    public async Task A_coordinator_does_not_read_by_it_what_is_hidden_from_them()
    {
        using var talk = await PrivacyScene.LivedInAsync();
        await talk.SaysAsync("uma quill", "decision propose We look for another lead hidden-from kdyt");
        await talk.SaysAsync("uma quill", "agenda add The lead of next year hidden kdyt");
        var answer = await talk.SaysAsync("ann", "privacy export Uma Quill");
        var name = answer[answer.IndexOf("about-", StringComparison.Ordinal)..].Split('.')[0];

        var text = await ReadAsync(talk, "feed-ann", $"{name}.json");

        Assert.DoesNotContain("another lead", text, StringComparison.Ordinal);
        Assert.DoesNotContain("next year", text, StringComparison.Ordinal);
        var own = await ReadAsync(talk, "feed-uma quill", "about-me.json");
        Assert.Contains("another lead", own, StringComparison.Ordinal);
        Assert.Contains("next year", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partnership_cannot_read_it()
    {
        using var talk = await PrivacyScene.LivedInAsync(Some.Mind);
        var answer = await talk.SaysAsync("ann", "privacy export Uma Quill");
        var name = answer[answer.IndexOf("about-", StringComparison.Ordinal)..].Split('.')[0];

        Assert.Null(await FindAsync(talk, "feed-zoe", $"{name}.json"));
        Assert.DoesNotContain("Quill", await ReadAsync(talk, "feed-zoe", "about-me.json"), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(Talk talk, string token, string name) =>
        (await FindAsync(talk, token, name))!.Text;

    private static Task<Document?> FindAsync(Talk talk, string token, string name) =>
        talk.Get<IDocumentDesk>().ReadAsync(token, name, CancellationToken.None);
}
