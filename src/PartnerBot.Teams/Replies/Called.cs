using System.Text;
using System.Text.Json;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Replies;

/// <summary>Somebody whom a message calls by name, so that Teams tells them.</summary>
/// <remarks>Teams refuses a message whose mention does not stand in the text letter by letter, and an ampersand is
/// enough for that: the label is a name cut down to what cannot go wrong. Labels are unique within a
/// message.</remarks>
/// <param name="Label">What stands in the text.</param>
/// <param name="Id">The person's Teams id; empty for somebody of another channel: named, but not told.</param>
internal sealed record Called(string Label, string Id)
{
    // Nobody reads a longer row of names. Who comes after these reads the words like everybody in the room.
    private const int Most = 50;
    private const int LongestLabel = 60;

    /// <summary>The mark in the text.</summary>
    public string Marker => Id.Length > 0 ? $"<at>{Label}</at>" : Label;

    /// <summary>Those people, each with a label of their own.</summary>
    public static IReadOnlyList<Called> All(IReadOnlyList<Speaker> people)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var each = people.DistinctBy(person => (person.Channel, person.Id)).Take(Most);
        return [.. each.Select(person => Call(person, taken))];
    }

    /// <summary>Everybody's mark, one after another, with a colon behind the last.</summary>
    public static string Line(IReadOnlyList<Called> called) =>
        $"{string.Join(", ", called.Select(one => one.Marker))}:";

    /// <summary>The entities that go with the marks.</summary>
    public static void WriteEntities(Utf8JsonWriter json, IReadOnlyList<Called> called)
    {
        json.WriteStartArray("entities"u8);
        foreach (var one in called.Where(one => one.Id.Length > 0))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "mention"u8);
            json.WriteString("text"u8, one.Marker);
            json.WriteStartObject("mentioned"u8);
            json.WriteString("id"u8, one.Id);
            json.WriteString("name"u8, one.Label);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Called Call(Speaker person, HashSet<string> taken)
    {
        var label = Sanitise(person.Name);
        var unique = label;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{label} {number}";
        }

        return new Called(unique, person.Channel == TeamsChannel.Name ? person.Id : "");
    }

    private static string Sanitise(string name)
    {
        var label = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (label.Length < LongestLabel && (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '.'))
            {
                label.Append(rune);
            }
        }

        var words = label.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "Member" : string.Join(' ', words);
    }
}
