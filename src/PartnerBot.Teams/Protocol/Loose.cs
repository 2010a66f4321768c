using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.Teams.Protocol;

/// <summary>Any JSON value where the protocol promises no shape: what cards send back, what entities hold.</summary>
/// <remarks>It is read whole with the activity, so that broken text in it is found at the door, not later.</remarks>
/// <param name="Text">A string as it is, a number or a truth value as written; null for anything else.</param>
/// <param name="Fields">The fields of an object; null for anything else.</param>
[JsonConverter(typeof(LooseConverter))]
internal sealed record Loose(string? Text, IReadOnlyDictionary<string, Loose>? Fields)
{
    /// <summary>Null.</summary>
    public static readonly Loose Nothing = new(null, null);

    /// <summary>The values of a list; empty for anything else.</summary>
    public IReadOnlyList<Loose> Items { get; init; } = [];

    /// <summary>The field of that name; <see cref="Nothing"/> where there is none.</summary>
    public Loose this[string name] => Fields is not null && Fields.TryGetValue(name, out var field) ? field : Nothing;
}

/// <summary>Reads a <see cref="Loose"/> value.</summary>
internal sealed class LooseConverter : JsonConverter<Loose>
{
    public override bool HandleNull => true;

    public override Loose Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new Loose(reader.GetString(), null);
            case JsonTokenType.Number:
                return new Loose(Encoding.UTF8.GetString(reader.HasValueSequence
                    ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence)
                    : reader.ValueSpan), null);
            case JsonTokenType.True:
                return new Loose("true", null);
            case JsonTokenType.False:
                return new Loose("false", null);
            case JsonTokenType.StartObject:
                return new Loose(null, ReadFields(ref reader, options));
            case JsonTokenType.StartArray:
                return Loose.Nothing with { Items = ReadItems(ref reader, options) };
            default:
                reader.Skip();
                return Loose.Nothing;
        }
    }

    public override void Write(Utf8JsonWriter writer, Loose value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Loose values are only read.");

    private List<Loose> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = new List<Loose>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, typeof(Loose), options));
        }

        return items;
    }

    private Dictionary<string, Loose> ReadFields(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var fields = new Dictionary<string, Loose>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            // A2001: property names are unique; with two of one name, readers would differ on which counts.
            if (!fields.TryAdd(name, Read(ref reader, typeof(Loose), options)))
            {
                throw new JsonException("A property is there twice.");
            }
        }

        return fields;
    }
}
