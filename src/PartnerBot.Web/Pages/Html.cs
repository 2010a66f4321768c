using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PartnerBot.Web.Pages;

/// <summary>Markup. What stands in the source is taken as it is; whatever is put into a hole is encoded, unless it is
/// <see cref="Html"/> already. So a page cannot forget to encode what people wrote.</summary>
internal readonly struct Html
{
    public static readonly Html Nothing = new("");

    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Of(HtmlText text) => new(text.ToString());

    /// <summary>Words that people wrote, kept apart from the writing direction of what stands around them.</summary>
    public static Html Words(string words) => Of($"<bdi>{words}</bdi>");

    public override string ToString() => _markup ?? "";
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
