using PartnerBot.Chat;
using PartnerBot.Web.Rooms;

namespace PartnerBot.Web.Pages;

/// <summary>What was said in a room, one list item a message.</summary>
internal static class MessageList
{
    /// <param name="view">Who looks.</param>
    /// <param name="said">All that was said, oldest first; what others alone may see is left out.</param>
    /// <param name="after">Only what is younger than this version is drawn.</param>
    public static IEnumerable<Html> Draw(View view, IEnumerable<PageMessage> said, long after)
    {
        var when = "";
        foreach (var message in said.Where(message => message.IsSeenBy(view.Who.Email)))
        {
            if (message.Version > after)
            {
                yield return Message(view, message, message.When == when ? Html.Nothing : When(message));
            }

            when = message.When;
        }
    }

    /// <summary>Said once for all that was said at that time.</summary>
    private static Html When(PageMessage message) => Html.Of($"""<p class="when">{message.When}</p>""");

    private static Html Message(View view, PageMessage message, Html when) => Html.Of($"""
        <li id="m-{message.Id}" class="{Side(view, message)}" data-heard="{Name(view, message)}: {message.Reply.Text}">
        {when}
        <p class="by"><strong>{Html.Words(Name(view, message))}</strong>{OnlyYou(message)}</p>
        {(message.WasPressed ? Html.Nothing : Words(message.Reply))}
        {(message.Reply.Card is { } card ? CardMarkup.Draw(view, message.Id, card) : Html.Nothing)}
        {(message.WasPressed ? Words(message.Reply) : Html.Nothing)}
        </li>

        """);

    private static string Side(View view, PageMessage message) =>
        message.IsByTheBot ? "bot" : message.From == view.Who.Email ? "mine" : "other";

    private static string Name(View view, PageMessage message) =>
        message.IsByTheBot ? "PartnerBot" : message.From == view.Who.Email ? "You" : message.FromName;

    private static Html OnlyYou(PageMessage message) =>
        message.OnlyFor.Length == 0 ? Html.Nothing : Html.Of($""" <small class="only">Only you can see this</small>""");

    /// <summary>Who is called, and the words. A card's own summary is for channels that cannot show the card.</summary>
    private static Html Words(Reply reply)
    {
        var words = reply.Card is { } card && card.Summary == reply.Text ? "" : reply.Text;
        return words.Length == 0 && reply.Calls.Count == 0
            ? Html.Nothing
            : Html.Of($"""<p class="words" dir="auto">{reply.Calls.Select(Call)}{Html.Prose(words)}</p>""");
    }

    private static Html Call(Speaker who) => Html.Of($"""<strong class="call">@{Html.Words(who.Name)}</strong> """);
}
