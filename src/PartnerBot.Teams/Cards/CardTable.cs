using System.Collections.Immutable;
using System.Text.Json;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Cards;

/// <summary>Writes a table.</summary>
/// <remarks>As a Table (1.5), not as columns side by side: only a Table tells a screen reader which heading a cell
/// stands under, and Teams draws it on every platform that draws 1.5.</remarks>
internal static class CardTable
{
    public static void Write(Utf8JsonWriter json, TablePart table)
    {
        if (table.Headings.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "Table"u8);
        WriteColumns(json, table);
        json.WriteStartArray("rows"u8);
        WriteRow(json, table.Headings, Look.Strong);
        foreach (var row in table.Rows)
        {
            WriteRow(json, row, Look.Plain);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A column of names wants more room than one of numbers, within reason.
    private static void WriteColumns(Utf8JsonWriter json, TablePart table)
    {
        json.WriteStartArray("columns"u8);
        for (var column = 0; column < table.Headings.Length; column++)
        {
            var longest = table.Rows.Append(table.Headings)
                .Max(row => column < row.Length ? row[column].Length : 0);
            json.WriteStartObject();
            json.WriteNumber("width"u8, Math.Clamp(longest / 8, 1, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ImmutableArray<string> cells, Look look)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TableRow"u8);
        json.WriteStartArray("cells"u8);
        foreach (var cell in cells)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "TableCell"u8);
            json.WriteStartArray("items"u8);
            TextBlock.Write(json, cell, look);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
