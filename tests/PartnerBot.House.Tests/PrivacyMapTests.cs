using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBot.Store;
using PartnerBot.Store.Personal;

namespace PartnerBot.House.Tests;

/// <summary>docs/what-we-store.md says it to the field: its last part is made from the model.</summary>
public sealed class PrivacyMapTests
{
    private const string Heading = "## Field by field\n";

    [Fact]
    public async Task The_privacy_map_names_every_field()
    {
        var path = Path.Combine(House.Root, "docs", "what-we-store.md");
        var map = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var end = map.IndexOf(Heading, StringComparison.Ordinal);
        Assert.True(end > 0);
        var expected = map[..end] + await FieldsAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, expected);
            map = expected;
        }

        Assert.Equal(expected, map);
    }

    private static async Task<string> FieldsAsync()
    {
        using var writer = (IDisposable)StoreSetup.Open(StoreOptions.InMemory);
        var types = await ((IWriter)writer).ReadAsync(
            (db, _) => Task.FromResult(db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null)
                .OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList()),
            CancellationToken.None);
        var text = new StringBuilder(Heading + """

            This part is made from the program's own description of its tables, and a test holds it true. *Says who*
            is a field that means a person by an id, by itself or within a list; *words* is what people wrote, and so
            what can name somebody. An export looks at the first two columns, and an erasure clears them.

            | table | says who | words | everything else |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var type in types)
        {
            var columns = type.GetProperties().ToList();
            text.Append($"| `{type.GetTableName()}` | {Names(columns, PersonalColumns.MeansSomebody)} | "
                + $"{Names(columns, PersonalColumns.HoldsWords)} | "
                + $"{Names(columns, column => !Says(column))} |\n");
        }

        return text.ToString();
    }

    private static bool Says(IProperty column) =>
        PersonalColumns.MeansSomebody(column) || PersonalColumns.HoldsWords(column);

    private static string Names(List<IProperty> columns, Func<IProperty, bool> isWanted) => string.Join(
        ", ", columns.Where(isWanted).Select(column => column.GetColumnName()).Order(StringComparer.Ordinal));
}
