using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerBot.Teams.Replies;

/// <summary>Makes what people wrote safe to show in Teams, each kind of place in its own way.</summary>
internal static partial class Wording
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        "<\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013"
        + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u2028\u2029"
        + "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uE000\uE001");

    /// <summary>For plain text: no mention that was not made, no control characters, and nothing that turns the rest
    /// of the line around. Right-to-left names read well without such help (UAX 9).</summary>
    public static string Plain(string text)
    {
        var clean = InField(text);
        return clean.Contains('<') ? AtTag().Replace(clean, "‹") : clean;
    }

    /// <summary>For what stands in a field to be filled in, where nothing is markup and what comes back should be what
    /// was there: no control characters, and nothing that turns the line around.</summary>
    public static string InField(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n' || !Suspect.Contains(letter) || letter == '<')
            {
                clean.Append(letter);
            }
            else if (letter == '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    /// <summary>For the places of a card that are not Markdown: plain, on one line, and without the "{{DATE(...)}}"
    /// that cards fill in.</summary>
    public static string OnCard(string text) => WithoutMacros(Plain(text)).Replace('\n', ' ');

    /// <summary>For the places of a card that are Markdown: shown as it was written.</summary>
    public static string Markdown(string text)
    {
        var plain = WithoutMacros(Plain(text));
        return plain.AsSpan().ContainsAny(MarkdownWriter.Marks) || char.IsWhiteSpace(plain.FirstOrDefault())
            ? MarkdownWriter.Escape(plain)
            : plain;
    }

    /// <summary>For the HTML subset that Teams calls "xml".</summary>
    public static string Xml(string text) => Plain(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("\n", "<br/>");

    /// <summary>At most so many characters, the last an ellipsis where something was cut.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    // A word joiner (U+2060) shows as nothing and keeps two braces apart.
    private static string WithoutMacros(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? text.Replace("{", "{\u2060") : text;

    // "<at>" and "</at>" in any writing; "<attendees" is a word.
    [GeneratedRegex(@"<(?=\s*/?\s*at(?![a-z0-9]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();
}
