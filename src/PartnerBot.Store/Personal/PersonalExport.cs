using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store.Personal;

/// <summary>Everything that the tables hold about a person, table by table and field by field.</summary>
/// <remarks>It walks over the model itself, so that a table that comes later is in it without a thought. Of a row that
/// is about somebody else it takes only the parts that are about this person. Who may ask for it is not asked
/// here.</remarks>
public static class PersonalExport
{
    /// <summary>What belongs to nobody but them: who they are, and where they can be reached.</summary>
    /// <returns>By table; tables with nothing about them are not there.</returns>
    public static async Task<IReadOnlyDictionary<string, JsonArray>> ExportPersonAsync(
        this PartnerBotDb db, Person person, PersonalReader reader, CancellationToken ct)
    {
        var rows = await PersonalRows.OfPersonAsync(db, person, ct);
        var own = rows.Where(row =>
            row is not (Post { PartnershipId: not null } or CardCopy { PartnershipId: not null }));
        return Write(db, own, new PersonalRow(new Traces(person.Id, []), new NameInText(person), reader)
        {
            IsWhole = true,
        });
    }

    /// <summary>What one partnership keeps of them.</summary>
    /// <param name="reader">What they may not see is left out.</param>
    /// <inheritdoc cref="ExportPersonAsync"/>
    public static async Task<IReadOnlyDictionary<string, JsonArray>> ExportAsync(
        this PartnerBotDb db,
        Person person,
        Id<Partnership> partnership,
        PersonalReader reader,
        CancellationToken ct)
    {
        var rows = await PersonalRows.OfPartnershipAsync(db, partnership, ct);
        var seats = rows.OfType<Member>().Where(member => member.PersonId == person.Id).Select(member => member.Id);
        var unseen = rows.OfType<Decision>()
            .Where(one => !reader.Sees(one.Audience, one.HiddenFrom)).Select(one => one.Id).ToHashSet();
        var seen = rows.Where(row =>
            reader.IsOneself || row is not BoardWait wait || !unseen.Contains(wait.DecisionId));
        return Write(db, seen, new PersonalRow(new Traces(person.Id, [.. seats]), new NameInText(person), reader));
    }

    private static SortedDictionary<string, JsonArray> Write(
        PartnerBotDb db, IEnumerable<object> rows, PersonalRow writing)
    {
        var tables = new SortedDictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var type = db.Model.FindEntityType(row.GetType())!;
            if (writing.Write(type, row) is not { } written)
            {
                continue;
            }

            if (!tables.TryGetValue(type.GetTableName()!, out var table))
            {
                tables[type.GetTableName()!] = table = [];
            }

            table.Add((JsonNode)written);
        }

        return tables;
    }
}
