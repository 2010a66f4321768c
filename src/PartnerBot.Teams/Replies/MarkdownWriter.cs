using System.Buffers;
using System.Text;

namespace PartnerBot.Teams.Replies;

/// <summary>Writes plain text as Markdown that reads the same.</summary>
/// <remarks>As few escapes as will do: a client that knows no Markdown shows each one as a backslash.</remarks>
internal static class MarkdownWriter
{
    /// <summary>What may start markup; text without any of them is Markdown as it stands.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<|~&#>+-=.)\n");

    private static readonly SearchValues<char> AlwaysMarks = SearchValues.Create("\\`*_[]<|");
    private static readonly SearchValues<char> MarksAtTheStart = SearchValues.Create("#>+-=");

    /// <summary>Escapes what would be markup: links, emphasis, code, lists, headings, quotes, entities.</summary>
    public static string Escape(string text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // One line break is a space in Markdown; two are a break.
            AppendLine(markdown.Length == 0 ? markdown : markdown.Append("\n\n"), line);
        }

        return markdown.ToString();
    }

    private static void AppendLine(StringBuilder markdown, string line)
    {
        var ordinalEnds = OrdinalEnds(line);
        for (var at = 0; at < line.Length; at++)
        {
            if (IsMark(line, at) || at == ordinalEnds)
            {
                markdown.Append('\\');
            }

            markdown.Append(line[at]);
        }
    }

    private static bool IsMark(string line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '~' when next == '~' => true,
            '&' => char.IsAsciiLetter(next) || next == '#',
            var letter => AlwaysMarks.Contains(letter) || (at == 0 && MarksAtTheStart.Contains(letter)),
        };
    }

    // "1." and "1)" at the start of a line would number a list, and a list would number itself.
    private static int OrdinalEnds(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' ? digits : -1;
    }
}
