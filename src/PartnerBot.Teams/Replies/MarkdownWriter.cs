using System.Buffers;
using System.Text;

namespace PartnerBot.Teams.Replies;

/// <summary>Writes plain text as Markdown that reads the same.</summary>
/// <remarks>As few backslashes as will do: a client that knows no Markdown shows each one.</remarks>
internal static class MarkdownWriter
{
    /// <summary>What may start markup; text without any of them is Markdown as it stands.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<|~&#>+-.)\n");

    private const char NoBreakSpace = '\u00A0';

    private static readonly SearchValues<char> AlwaysMarks = SearchValues.Create("\\`*_[]<|");

    /// <summary>Takes the meaning from what would be markup: links, emphasis, code, lists, headings, quotes,
    /// entities.</summary>
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
        for (var at = AppendStart(markdown, line); at < line.Length; at++)
        {
            if (IsMark(line, at))
            {
                markdown.Append('\\');
            }

            markdown.Append(line[at]);
        }
    }

    // "1. ", "- " and "# " are a list or a heading because of the space, and nothing with a space that does not break.
    private static int AppendStart(StringBuilder markdown, string line)
    {
        var marker = MarkerLength(line);
        if (marker == 0)
        {
            return 0;
        }

        if (marker < line.Length && line[marker] == ' ')
        {
            markdown.Append(line, 0, marker).Append(NoBreakSpace);
            return marker + 1;
        }

        if (marker == line.Length)
        {
            markdown.Append(line, 0, marker - 1).Append('\\').Append(line[marker - 1]);
            return marker;
        }

        return 0;
    }

    private static int MarkerLength(string line)
    {
        if (line[0] is '-' or '+')
        {
            return 1;
        }

        var hashes = line.AsSpan().IndexOfAnyExcept('#');
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return hashes != 0 ? (hashes < 0 ? line.Length : hashes)
            : digits is > 0 and < 10 && line[digits] is '.' or ')' ? digits + 1
            : 0;
    }

    private static bool IsMark(string line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '~' => next == '~',
            '&' => char.IsAsciiLetter(next) || next == '#',
            '>' => at == 0,
            '-' => at == 0 && next == '-',
            var letter => AlwaysMarks.Contains(letter),
        };
    }
}
