using System.Text;

namespace PartnerBot.Chat.Calendars;

/// <summary>The lines of an iCalendar text (RFC 5545 3.1).</summary>
internal sealed class ContentLines
{
    /// <summary>In octets of UTF-8, without the line break.</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder text = new(1_024);

    /// <summary>Adds a line whose value needs no escaping.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A line is folded between characters, never within one; the blank of the next line counts.
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>Adds a line with a TEXT value (RFC 5545 3.3.11). Line breaks of every kind become <c>\n</c>, tabs
    /// blanks; other control characters are dropped, and half of a surrogate pair becomes U+FFFD.</summary>
    public void AddText(string name, string value)
    {
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(rune);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                default:
                    escaped.Append(Rune.IsControl(rune) ? "" : rune.ToString());
                    break;
            }
        }

        Add(name, escaped.ToString());
    }

    /// <inheritdoc cref="AddText"/>
    public void AddTextUnlessEmpty(string name, string value)
    {
        if (value.Length > 0)
        {
            AddText(name, value);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
