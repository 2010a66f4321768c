using System.Text;
using System.Text.Json.Nodes;

namespace PartnerBot.Teams.Tests.Fuzzing;

/// <summary>Spoils things by chance, the same way for the same seed.</summary>
public sealed class Mutations(int seed)
{
    // Stands for half a character, which the tests' own JSON cannot hold.
    private const string Half = "@half@";

    private static readonly string[] Nasty =
    [
        "null", "true", "7", "-1", "1e400", "-0.0", "123456789012345678901234567890", "\"\"", "\"..\"", "\"message\"",
        "\"invoke\"", "\"28:x\"", "\"https://evil.example/\"", "\"http://169.254.169.254/\"", "\"\\u0000\"",
        $"\"{Half}\"", "\"\\u202Ex\"", "\"<at>x</at>\"", "\"{{DATE(2026-01-01T00:00:00Z)}}\"", "\"a\\nb\"", "[]",
        "[[[]]]", "[null]", "{}", "{\"id\":null}", "{\"id\":{}}", "{\"say\":\"help\"}", "\"adaptiveCard/action\"",
        "\"msteams\"", "\"channel\"", "{\"action\":{\"data\":{\"say\":\"status\"}}}",
        "\"99999999-1111-4000-8000-00000000000b\"",
    ];

    private static readonly string[] Names =
        ["type", "id", "text", "value", "from", "conversation", "channelData", "serviceUrl", "entities", "name", "x"];

    private readonly Random _chance = new(seed);

    /// <summary>The body of a request, one to four times spoiled.</summary>
    public byte[] Body(string json)
    {
        var node = JsonNode.Parse(json)!;
        for (var times = _chance.Next(0, 4); times > 0; times--)
        {
            Shape(node);
        }

        var text = Written(node);
        text = _chance.Next(5) == 0 ? Doubled(text) : text;
        var bytes = Encoding.UTF8.GetBytes(text);
        return _chance.Next(3) == 0 ? Bytes(bytes) : bytes;
    }

    /// <summary>The header of a request, from one that was good. Never the good one.</summary>
    public string Authorization(string good)
    {
        var spoiled = _chance.Next(10) switch
        {
            0 => good.Remove(_chance.Next(good.Length)),
            1 => good.Insert(_chance.Next(good.Length), ((char)_chance.Next(33, 127)).ToString()),
            2 => Pick(["", "Bearer", "Basic ", "Bearer  ", "\tBearer "]) + good["Bearer ".Length..],
            3 => string.Join('.', good.Split('.').OrderBy(_ => _chance.Next())),
            4 => good + Pick([".", " ", "=", ".x", ", " + good]),
            5 => Claim(good, 0),
            6 => Claim(good, 1),
            7 => good[..(good.LastIndexOf('.') + 1)] + Convert.ToBase64String(Random(_chance.Next(300))),
            8 => Encoding.Latin1.GetString(Random(_chance.Next(200))).Replace('\r', ' ').Replace('\n', ' '),
            _ => Flipped(good),
        };
        return spoiled == good ? good + "x" : spoiled;
    }

    // Another value for a field of the token's header or claims, with the signature of the old ones.
    private string Claim(string good, int part)
    {
        var parts = good["Bearer ".Length..].Split('.');
        var json = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[part]))!;
        Shape(json);
        parts[part] = Scene.TestIssuer.Part(Written(json));
        return "Bearer " + string.Join('.', parts);
    }

    private static string Written(JsonNode node) =>
        node.ToJsonString().Replace(Half, "\\ud800", StringComparison.Ordinal);

    private string Flipped(string text)
    {
        var letters = text.ToCharArray();
        // Within the parts that are signed: the last letter of a signature has bits that mean nothing.
        letters[_chance.Next(0, text.LastIndexOf('.'))] ^= (char)(1 << _chance.Next(5));
        return new string(letters);
    }

    private void Shape(JsonNode node)
    {
        var places = PlacesIn(node).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, key) = places[_chance.Next(places.Count)];
        switch (_chance.Next(6))
        {
            case 0:
                Remove(parent, key);
                break;
            case 1 when parent is JsonObject fields:
                fields[Pick(Names)] = JsonNode.Parse(Pick(Nasty));
                break;
            case 2:
                Put(parent, key, new string('x', 1 << _chance.Next(16)));
                break;
            case 3:
                Put(parent, key, Scene.Forgeries.Deep(1 << _chance.Next(1, 7)));
                break;
            default:
                Put(parent, key, JsonNode.Parse(Pick(Nasty)));
                break;
        }
    }

    private string Doubled(string json)
    {
        var at = json.IndexOf(',', _chance.Next(json.Length));
        return at < 0 ? json + json : json[..at] + $",\"{Pick(Names)}\":{Pick(Nasty)}" + json[at..];
    }

    private byte[] Bytes(byte[] bytes)
    {
        var at = _chance.Next(bytes.Length);
        switch (_chance.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. Random(_chance.Next(1, 16)), .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. bytes[_chance.Next(at, bytes.Length)..]];
            default:
                bytes[at] = (byte)_chance.Next(256);
                return bytes;
        }
    }

    private byte[] Random(int length)
    {
        var bytes = new byte[length];
        _chance.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] of) => of[_chance.Next(of.Length)];

    private static IEnumerable<(JsonNode Parent, object Key)> PlacesIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            PlacesIn(field.Value).Prepend((Parent: (JsonNode)fields, Key: (object)field.Key))),
        JsonArray items => items.SelectMany((item, index) =>
            PlacesIn(item).Prepend((Parent: (JsonNode)items, Key: (object)index))),
        _ => [],
    };

    private static void Remove(JsonNode parent, object key)
    {
        if (parent is JsonArray items)
        {
            items.RemoveAt((int)key);
        }
        else
        {
            parent.AsObject().Remove((string)key);
        }
    }

    private static void Put(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonArray items)
        {
            items[(int)key] = value;
        }
        else
        {
            parent[(string)key] = value;
        }
    }
}
