using System.Text;
using System.Text.RegularExpressions;

namespace PartnerBot.Chat.Tests.Calendars;

/// <summary>A line of a calendar, unfolded and taken apart; the value is as it was written.</summary>
internal sealed record StrictProperty(string Name, string Parameters, string Value)
{
    /// <summary>The value as TEXT (RFC 5545 3.3.11): nothing that has to be escaped may stand bare.</summary>
    public string Text
    {
        get
        {
            Assert.Matches(@"^(?:[^\\;,]|\\[\\;,nN])*$", Value);
            return Regex.Replace(Value, @"\\(.)", escape => escape.Value is @"\n" or @"\N" ? "\n" : escape.Value[1..]);
        }
    }
}

/// <summary>A component with its properties and the components in it.</summary>
internal sealed record StrictComponent(string Name)
{
    public List<StrictProperty> Properties { get; } = [];

    public List<StrictComponent> Components { get; } = [];

    /// <summary>The only property of this name.</summary>
    public StrictProperty this[string name] => Assert.Single(Properties, property => property.Name == name);

    public IEnumerable<StrictComponent> All(string name) => Components.Where(component => component.Name == name);
}

/// <summary>Reads iCalendar text and accepts nothing that RFC 5545 does not. Shares no code with the writer.</summary>
internal static class StrictCalendar
{
    /// <summary>What may stand in each component: "!" exactly once, "?" at most once.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        // 3.6, and RFC 7986 5 for the last two.
        ["VCALENDAR"] =
        [
            "PRODID!", "VERSION!", "METHOD?", "X-WR-CALNAME?", "X-PUBLISHED-TTL?", "NAME?", "REFRESH-INTERVAL?",
        ],
        // 3.6.1
        ["VEVENT"] =
        [
            "UID!", "DTSTAMP!", "DTSTART!", "DTEND!", "SEQUENCE!", "STATUS!", "SUMMARY!", "DESCRIPTION?", "LOCATION?",
            "TRANSP!",
        ],
        // 3.6.5
        ["VTIMEZONE"] = ["TZID!"],
        ["STANDARD"] = ["DTSTART!", "TZOFFSETFROM!", "TZOFFSETTO!", "TZNAME?", "RRULE?"],
        ["DAYLIGHT"] = ["DTSTART!", "TZOFFSETFROM!", "TZOFFSETTO!", "TZNAME?", "RRULE?"],
    };

    public static StrictComponent Read(string text)
    {
        var outside = new StrictComponent("");
        var open = new Stack<StrictComponent>([outside]);
        foreach (var property in Unfolded(text).Select(Property))
        {
            if (property.Name == "BEGIN")
            {
                var component = new StrictComponent(property.Value);
                open.Peek().Components.Add(component);
                open.Push(component);
            }
            else if (property.Name == "END")
            {
                Check(open.Peek());
                Assert.Equal(open.Pop().Name, property.Value);
            }
            else
            {
                open.Peek().Properties.Add(property);
            }
        }

        Assert.Same(outside, Assert.Single(open));
        Assert.Empty(outside.Properties);
        return Assert.Single(outside.Components, component => component.Name == "VCALENDAR");
    }

    /// <summary>3.1: every line ends with CRLF, has at most 75 octets, and is continued by a line that begins with a
    /// blank; folded between characters, though the standard would bear less.</summary>
    private static List<string> Unfolded(string text)
    {
        Assert.EndsWith("\r\n", text);
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Assert.DoesNotContain(line, char.IsControl);
            Assert.InRange(new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(line), 1, 75);
            if (line[0] == ' ')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static StrictProperty Property(string line)
    {
        var match = Regex.Match(line, @"^([A-Z-]+)((?:;[A-Z-]+=[^;:"",]+)*):(.*)$");
        Assert.True(match.Success, line);
        return new StrictProperty(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
    }

    private static void Check(StrictComponent component)
    {
        var allowed = Allowed[component.Name];
        foreach (var name in component.Properties.Select(property => property.Name))
        {
            Assert.Contains(allowed, each => each[..^1] == name);
            Assert.Single(component.Properties, property => property.Name == name);
        }

        foreach (var needed in allowed.Where(each => each.EndsWith('!')))
        {
            Assert.Contains(component.Properties, property => property.Name == needed[..^1]);
        }

        // 3.6: a calendar, and 3.6.5: a zone, holds at least one component.
        Assert.Equal(component.Name is "VCALENDAR" or "VTIMEZONE", component.Components.Count > 0);
    }
}
