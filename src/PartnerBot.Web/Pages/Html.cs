using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PartnerBot.Web.Pages;

/// <summary>Markup. What stands in the source is taken as it is; whatever is put into a hole is encoded, unless it is
/// <see cref="Html"/> already. So a page cannot forget to encode what people wrote.</summary>
internal readonly partial struct Html
{
    public static readonly Html Nothing = new("");

    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Of(HtmlText text) => new(text.ToString());

    /// <summary>Words that people wrote, kept apart from the writing direction of what stands around them.</summary>
    public static Html Words(string words) => Of($"<bdi>{Prose(words)}</bdi>");

    /// <summary>A paragraph of its own, in which the bot may say again what people wrote: what turns letters round to
    /// the end of the paragraph (UAX #9 2.1, 2.2 and 2.4) is left out. Arabic and Hebrew need none of it.</summary>
    public static Html Prose(string words) => Of($"{Turning().Replace(words, "")}");

    public override string ToString() => _markup ?? "";

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Turning();
}

/// <summary>The encoder behind <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (formattedCount * 32));

    public void AppendLiteral(string ours) => _text.Append(ours);

    public void AppendFormatted(string theirs) => _text.Append(Encoder.Encode(theirs));

    public void AppendFormatted(long number) => _text.Append(number);

    public void AppendFormatted(Html piece) => _text.Append(piece.ToString());

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces)
        {
            _text.Append(piece.ToString());
        }
    }

    public override string ToString() => _text.ToString();
}
