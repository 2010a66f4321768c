using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PartnerBot.Chat.Documents;

/// <summary>Words that people wrote, as they can stand in a document: they show as they are, and are never
/// markup.</summary>
public static class Markup
{
    private const string Special = @"\`*_{}[]()<>#+-.!|~&";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>CommonMark 2.4: a backslash before punctuation; on one line.</summary>
    public static string Markdown(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var letter in words.ReplaceLineEndings(" "))
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                text.Append('\\');
            }

            text.Append(letter);
        }

        return text.ToString();
    }

    /// <summary>The text of an element, kept apart from the writing direction of what stands around it.</summary>
    public static string Html(string words) => $"<bdi>{Encoder.Encode(words)}</bdi>";

    /// <summary>Our own words, or a title: nothing around them to keep apart.</summary>
    public static string PlainHtml(string words) => Encoder.Encode(words);
}
