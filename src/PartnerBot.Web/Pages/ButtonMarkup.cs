using PartnerBot.Chat;

namespace PartnerBot.Web.Pages;

/// <summary>One button of a card: the phrase travels with it and is shown nowhere.</summary>
internal static class ButtonMarkup
{
    /// <param name="button">The button.</param>
    /// <param name="fields">The inputs of its card.</param>
    /// <param name="isAnswered">True when one of the buttons beside it is the answer that stands.</param>
    public static Html Draw(Button button, IEnumerable<InputPart> fields, bool isAnswered) => button.Opens is { } address
        ? Link(button, address)
        : Html.Of($"""
            <button name="says" value="{button.Says}"{Style(button)}{Name(button)}{Pressed(button, isAnswered)}
            {Needs(button, fields)}>{Tick(button)}{Html.Words(button.Label)}</button>
            """);

    /// <summary>Only what the web itself opens: never <c>javascript:</c>, <c>data:</c> or an app's own scheme.</summary>
    private static Html Link(Button button, string address) => IsWebAddress(address)
        ? Html.Of($"""
            <a class="button" href="{address}" target="_blank" rel="noopener noreferrer"{Name(button)}>
            {Html.Words(button.Label)}<span aria-hidden="true"> ↗</span></a>
            """)
        : Html.Nothing;

    private static bool IsWebAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static Html Style(Button button) => button.Style switch
    {
        ButtonStyle.Primary => Html.Of($" class=\"primary\""),
        ButtonStyle.Destructive => Html.Of($" class=\"destructive\""),
        _ => Html.Nothing,
    };

    private static Html Name(Button button) =>
        button.Hint.Length == 0 ? Html.Nothing : Html.Of($" aria-label=\"{button.Hint}\"");

    /// <summary>Buttons of which none was ever chosen may not be answers at all, so they are not called "not pressed".</summary>
    private static Html Pressed(Button button, bool isAnswered) => (button.Chosen, isAnswered) switch
    {
        (true, _) => Html.Of($" aria-pressed=\"true\""),
        (_, true) => Html.Of($" aria-pressed=\"false\""),
        _ => Html.Nothing,
    };

    /// <summary>A button whose phrase takes no input that must be filled does not wait for one.</summary>
    private static Html Needs(Button button, IEnumerable<InputPart> fields) =>
        fields.Any(field => field.Required && button.Says.Contains($"{{{field.Id}}}", StringComparison.Ordinal))
            ? Html.Nothing
            : Html.Of($" formnovalidate");

    private static Html Tick(Button button) =>
        button.Chosen ? Html.Of($"""<span class="tick" aria-hidden="true">✓</span> """) : Html.Nothing;
}
