using System.Net;
using System.Text.RegularExpressions;
using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Extensions;

/// <summary>The message on which somebody chose an action of ours: its words and where it stands.</summary>
internal static partial class MessagePayload
{
    private const int LongestText = 400;
    private const int LongestLink = 1000;
    private const int MostRead = 20_000;

    /// <summary>Null when there is no message.</summary>
    public static QuotedMessage? Read(Loose payload)
    {
        if (payload.Fields is null)
        {
            return null;
        }

        var subject = payload["subject"].Text;
        var text = string.IsNullOrWhiteSpace(subject) ? Plain(payload["body"]) : SpokenText.WithoutMarkers(subject);
        return new QuotedMessage(Wording.Cut(text, LongestText), Link(payload["linkToMessage"]));
    }

    private static string Plain(Loose body)
    {
        var content = body["content"].Text ?? "";
        content = content.Length > MostRead ? content[..MostRead] : content;
        var words = body["contentType"].Text == "html"
            ? WebUtility.HtmlDecode(Tag().Replace(WithinWords().Replace(content, ""), " "))
            : content;
        var plain = SpokenText.WithoutMarkers(words);
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Link(Loose link) =>
        link.Text is { Length: > 0 and <= LongestLink } said
        && Uri.TryCreate(said, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
            ? address.AbsoluteUri
            : "";

    // What only changes how letters look ends no word: "<b>heating</b>?".
    [GeneratedRegex("</?(?:a|at|b|code|em|i|s|span|strong|sub|sup|u)(?:\\s[^<>]{0,2000})?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithinWords();

    // The bound keeps a page of open brackets from costing time.
    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
