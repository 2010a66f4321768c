using System.Text;

namespace PartnerBot.Features.Register;

/// <summary>The register as a table of comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
public static class RegisterCsv
{
    // Spreadsheets take a file for UTF-8 only when it begins like this.
    private const char ByteOrderMark = '\uFEFF';

    // A spreadsheet would work out what begins so, and people's words must never be run. The last are full-width.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static string Write(IReadOnlyList<RegisterEntry> entries)
    {
        var text = new StringBuilder().Append(ByteOrderMark);
        var names = entries.Count > 0 ? entries[0].Fields.Select(field => field.Name) : [];
        Append(text, ["Number", "Decision", .. names]);
        foreach (var entry in entries)
        {
            Append(text, [entry.Label, entry.Text, .. entry.Fields.Select(field => field.Value)]);
        }

        return text.ToString();
    }

    // RFC 4180 2.1, 2.6 and 2.7: lines end in CRLF, also the last; quotes are doubled within quotes.
    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value)
    {
        var safe = BeginsAFormula(value) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny("\",\r\n;") >= 0 || safe.Length != safe.Trim().Length
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool BeginsAFormula(string value) => value.Length > 0
        && (FormulaStarts.Contains(value[0]) || FormulaStarts.Contains(value.TrimStart().FirstOrDefault()));
}
