namespace PartnerBot.Web.Pages;

/// <summary>What every page has: the head, the banner and the frame of the content.</summary>
internal static class Layout
{
    /// <param name="title">For the tab, most particular part first.</param>
    /// <param name="clock">The bot's time in words; empty for none.</param>
    /// <param name="person">Who one is, in the banner; may be nothing.</param>
    /// <param name="content">What stands below the banner, with the page's one <c>main</c>.</param>
    public static Html Draw(string title, string clock, Html person, Html content) => Html.Of($"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="/page.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/page.css">
        <link rel="stylesheet" href="/controls.css">
        <link rel="stylesheet" href="/card.css">
        <script type="module" src="/page.js"></script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="banner">
        <a class="brand" href="/"><img src="/page.svg" alt="" width="28" height="28">PartnerBot</a>
        {Clock(clock)}
        {person}
        </header>
        {content}
        </body>
        </html>
        """);

    private static Html Clock(string clock) => clock.Length == 0
        ? Html.Nothing
        : Html.Of($"""<p class="clock">Bot’s time: <span data-clock>{clock}</span></p>""");
}
