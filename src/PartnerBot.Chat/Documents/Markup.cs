using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PartnerBot.Chat.Documents;

/// <summary>Words that people wrote, as they can stand in a document: they show as they are, and are never
/// markup.</summary>
public static class Markup
{
    private const string Special = @"\`*_[]<>#|~&";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>CommonMark 2.4: a backslash before punctuation that would mean something; on one line.</summary>
    public static string Markdown(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        var text = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            if (Special.Contains(line[at], StringComparison.Ordinal) || BeginsList(line, at))
            {
                text.Append('\\');
            }

            text.Append(line[at]);
        }

        return text.ToString();
    }

    // "- ", "+ ", "1. " and "1) " begin a list, but only where the line begins (CommonMark 5.2).
    private static bool BeginsList(string line, int at) => line[at] switch
    {
        '-' or '+' => at == 0,
        '.' or ')' => at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    /// <summary>The text of an element, kept apart from the writing direction of what stands around it.</summary>
    public static string Html(string words) => $"<bdi>{Encoder.Encode(words)}</bdi>";

    /// <summary>Our own words, or a title: nothing around them to keep apart.</summary>
    public static string PlainHtml(string words) => Encoder.Encode(words);
}
