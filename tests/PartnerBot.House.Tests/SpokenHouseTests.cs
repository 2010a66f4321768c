using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Features;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using Rungs = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.House.Tests;

/// <summary>What the house says: every phrase has help that works, every reminder a writer, every refusal a name of
/// its own.</summary>
public sealed class SpokenHouseTests
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddLogging()
        .AddStore(StoreOptions.InMemory)
        .AddSingleton(new PublicAddress(new Uri("https://bot.example.org")))
        .AddFeatures()
        .BuildServiceProvider();

    private static RouteBook Book => Services.GetRequiredService<RouteBook>();

    private static IEnumerable<Route> Routes => Book.Features.SelectMany(feature => feature.Routes);

    [Fact]
    public void Every_phrase_has_help() => Assert.Empty(
        Routes.Where(route => route.Phrase.Help.Length is < 10 or > 100).Select(route => route.Phrase.Pattern));

    [Fact]
    public void Every_example_is_read_as_its_own_phrase()
    {
        var book = new PhraseBook(Routes.Select(route => route.Phrase));
        var wrong = Routes.Where(route => book.Read(
            route.Phrase.Example, [], ImmutableDictionary<string, string>.Empty) is not Understood understood
            || understood.Phrase != route.Phrase);

        Assert.Empty(wrong.Select(route => $"{route.Phrase.Example} is not {route.Phrase.Pattern}"));
    }

    [Fact]
    public void Every_rung_has_one_writer()
    {
        var written = Services.GetServices<INoteWriter>().SelectMany(writer => writer.Rungs).ToList();

        Assert.Equal(Rungs.All.Order(), written.Order());
    }

    [Fact]
    public void Every_refusal_has_a_code_of_its_own_and_a_sentence()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes()
            .Where(type => !type.IsGenericTypeDefinition)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!).ToList();

        Assert.NotEmpty(refusals);
        Assert.Equal(refusals.Count, refusals.Select(refusal => refusal.Code).Distinct().Count());
        Assert.All(refusals, refusal => Assert.Matches("^[A-Z].{20,}[a-z.]$", refusal.Sentence));
    }

    [Theory]
    [InlineData(typeof(Refusal))]
    [InlineData(typeof(Card))]
    [InlineData(typeof(IWriter))]
    public void Every_public_type_says_what_it_is(Type one)
    {
        var file = Path.ChangeExtension(one.Assembly.Location, ".xml");
        var said = XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("summary") is not null || member.Element("inheritdoc") is not null)
            .Select(member => (string?)member.Attribute("name")).ToHashSet();
        var silent = one.Assembly.GetExportedTypes()
            .Where(type => type.Namespace?.Contains("Migrations", StringComparison.Ordinal) == false && !type.IsNested)
            .Where(type => !said.Contains($"T:{type.FullName}"));

        Assert.Empty(silent.Select(type => type.FullName));
    }

    [Fact]
    public void The_list_of_commands_is_what_can_be_said()
    {
        var path = Path.Combine(House.Root, "docs", "commands.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, CommandList());
        }

        Assert.Equal(CommandList(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    // A menu in Teams sends its title as it stands.
    [Fact]
    public void Every_command_in_the_menus_of_Teams_can_be_said()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(House.Root, "manifest", "manifest.json")))!;
        var titles = manifest["bots"]![0]!["commandLists"]!.AsArray()
            .SelectMany(list => list!["commands"]!.AsArray()).Select(command => (string)command!["title"]!).ToList();
        var book = new PhraseBook(Routes.Select(route => route.Phrase));

        Assert.NotEmpty(titles);
        Assert.DoesNotContain(
            titles, title => book.Read(title, [], ImmutableDictionary<string, string>.Empty) is not Understood);
    }

    [Fact]
    public async Task Every_table_is_on_the_privacy_map()
    {
        var writer = Services.GetRequiredService<IWriter>();
        var tables = await writer.ReadAsync(
            (db, _) => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>()
                .ToList()),
            CancellationToken.None);
        var map = await File.ReadAllTextAsync(Path.Combine(House.Root, "docs", "what-we-store.md"));

        Assert.NotEmpty(tables);
        Assert.DoesNotContain(tables, table => !map.Contains($"| `{table}` |", StringComparison.Ordinal));
    }

    private static string CommandList()
    {
        var text = new StringBuilder("""
            # All that can be said

            In Teams this is a message to the bot, with or without the slash and the @mention; on the local page
            you just type it. Words in braces are yours; what stands in square brackets may be left out. This list
            is made from the phrases themselves, and a test holds it true.

            """.ReplaceLineEndings("\n"));
        foreach (var feature in Book.Features)
        {
            text.Append($"\n## {feature.Title}\n\n| say | what it does | for example | who |\n|---|---|---|---|\n");
            foreach (var route in feature.Routes)
            {
                var pattern = route.Phrase.Pattern.Replace("|", "\\|", StringComparison.Ordinal);
                var (help, example) = (route.Phrase.Help, route.Phrase.Example);
                text.Append($"| `{pattern}` | {help} | `{example}` | {WhoMay(route.Access)} |\n");
            }
        }

        return text.ToString();
    }

    private static string WhoMay(Access access) => access switch
    {
        Access.Coordinator => "coordinators",
        Access.Lead => "coordinators and the lead",
        _ => "everybody",
    };
}
