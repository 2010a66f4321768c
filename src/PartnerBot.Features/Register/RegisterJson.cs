using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Register;

/// <summary>The register as JSON (RFC 8259), for other programs. Names are those of the table, in camel case.</summary>
public static class RegisterJson
{
    // Letters of every script stay readable; what a web page could take for markup does not stand there.
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(Roster roster, IReadOnlyList<RegisterEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("partnership", roster.Partnership.Name);
            json.WriteStartArray("decisions");
            foreach (var entry in entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("number", entry.Label);
        json.WriteString("decision", entry.Text);
        foreach (var (name, value) in entry.Fields.Where(field => field.Value.Length > 0))
        {
            json.WriteString(NameOf(name), value);
        }

        json.WriteEndObject();
    }

    // "In the place of": "inThePlaceOf".
    private static string NameOf(string name)
    {
        var words = name.Split(' ');
        return string.Concat(words.Select((word, at) => at == 0
            ? word.ToLowerInvariant()
            : $"{char.ToUpperInvariant(word[0])}{word[1..]}"));
    }
}
