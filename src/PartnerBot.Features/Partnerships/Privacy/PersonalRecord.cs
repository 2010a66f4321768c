using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>What is kept about one person, ready to be written as a document.</summary>
internal sealed class PersonalRecord(Person person, Instant now)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<(Roster Roster, IReadOnlyDictionary<string, JsonArray> Tables)> partnerships = [];

    /// <summary>Who they are, and where they can be reached.</summary>
    public required IReadOnlyDictionary<string, JsonArray> Person { get; init; }

    public void Add(Roster roster, IReadOnlyDictionary<string, JsonArray> tables) => partnerships.Add((roster, tables));

    public string ToJson() => new JsonObject
    {
        ["about"] = person.Name,
        ["written_at"] = now.ToString(),
        ["person"] = Write(Person),
        ["partnerships"] = new JsonArray([.. partnerships.Select(one => new JsonObject
        {
            ["name"] = one.Roster.Partnership.Name,
            ["tables"] = Write(one.Tables),
        })]),
    }.ToJsonString(Plain);

    public string ToMarkdown()
    {
        var text = new StringBuilder($"# What is kept about {Say.Plain(person.Name)}\n\nWritten at {now}. Ids of "
            + "organisations and people stand here by their names.\n\n## Who they are\n");
        Write(text, Person, []);
        foreach (var (roster, tables) in partnerships)
        {
            text.Append($"\n## {Say.Plain(roster.Partnership.Name)}\n");
            Write(text, tables, NamesIn(roster));
        }

        return text.ToString();
    }

    private static JsonObject Write(IReadOnlyDictionary<string, JsonArray> tables) =>
        new(tables.Select(table => KeyValuePair.Create(table.Key, (JsonNode?)table.Value.DeepClone())));

    private static void Write(
        StringBuilder text, IReadOnlyDictionary<string, JsonArray> tables, Dictionary<string, string> names)
    {
        foreach (var (table, rows) in tables)
        {
            text.Append($"\n### {Heading(table)}\n\n");
            foreach (var row in rows)
            {
                var said = row!.AsObject().Select(column =>
                    $"  - {Heading(column.Key)}: {Named(Flat(column.Value), names)}");
                text.Append($"- {Heading(table)}\n{string.Join('\n', said)}\n");
            }
        }
    }

    private static string Heading(string name) => name.Replace('_', ' ');

    private static string Flat(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue<string>(out var words) => Say.Plain(words),
        _ => Say.Plain(value.ToJsonString(Plain)),
    };

    private static string Named(string text, Dictionary<string, string> names) =>
        names.Aggregate(text, (rest, one) => rest.Replace(one.Key, one.Value, StringComparison.Ordinal));

    // Others are named as they are in the list of members, by the organisation for which they take part.
    private static Dictionary<string, string> NamesIn(Roster roster) => new(
    [
        KeyValuePair.Create(roster.Partnership.Id.ToString(), Say.Plain(roster.Partnership.Name)),
        .. roster.Organisations.Select(one => KeyValuePair.Create(one.Id.ToString(), Say.Plain(one.Name))),
        .. roster.People.Select(one => KeyValuePair.Create(one.Member.Id.ToString(), Say.Plain(one.Person.Name))),
    ]);
}
