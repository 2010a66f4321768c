using PartnerBot.Chat;

namespace PartnerBot.Web.Pages;

/// <summary>Buttons of a card: the phrase travels with each, and is shown nowhere.</summary>
internal static class ButtonMarkup
{
    /// <param name="buttons">Those that stand side by side.</param>
    /// <param name="fields">The inputs of their card.</param>
    public static IEnumerable<Html> Draw(IReadOnlyList<Button> buttons, IReadOnlyList<InputPart> fields) =>
        buttons.Select(button => button.Opens is { } address
            ? Link(button, address)
            : Phrase(button, buttons, fields));

    private static Html Phrase(Button button, IEnumerable<Button> beside, IEnumerable<InputPart> fields) => Html.Of($"""
        <button name="says" value="{button.Says}"{Style(button)}{Name(button)}{Pressed(button, beside)}
        {Needs(button, fields)}>{Tick(button)}{Html.Words(button.Label)}</button>
        """);

    /// <summary>Only what the web itself opens: never <c>javascript:</c>, <c>data:</c> or an app.</summary>
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

    /// <summary>Buttons of which none is chosen may not be answers at all, so they are not called "not
    /// pressed".</summary>
    private static Html Pressed(Button button, IEnumerable<Button> beside) => button.Chosen
        ? Html.Of($" aria-pressed=\"true\"")
        : beside.Any(other => other.Chosen) ? Html.Of($" aria-pressed=\"false\"") : Html.Nothing;

    /// <summary>A button whose phrase takes no input that must be filled does not wait for one.</summary>
    private static Html Needs(Button button, IEnumerable<InputPart> fields) =>
        fields.Any(field => field.Required && button.Says.Contains($"{{{field.Id}}}", StringComparison.Ordinal))
            ? Html.Nothing
            : Html.Of($" formnovalidate");

    private static Html Tick(Button button) =>
        button.Chosen ? Html.Of($"""<span class="tick" aria-hidden="true">✓</span> """) : Html.Nothing;
}
