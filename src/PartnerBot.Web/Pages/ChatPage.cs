using PartnerBot.Web.Rooms;

namespace PartnerBot.Web.Pages;

/// <summary>One person in one room: what was said there, and a box to say more.</summary>
internal static class ChatPage
{
    public static Html Draw(View view, IReadOnlyList<PageMessage> said, long version, string clock) => Layout.Draw(
        $"{view.Room.Name} – {view.Who.Name} – PartnerBot", clock, Person(view.Who), Html.Of($"""
            <div class="chat">
            {Rooms(view)}
            <main id="main" tabindex="-1" data-address="{view.Address}" data-version="{version}">
            <header class="room"><h1>{Html.Words(view.Room.Name)}</h1><p>{Html.Words(view.Room.About)}</p></header>
            <ol class="messages" aria-label="Messages" data-messages>{MessageList.Draw(view, said, after: 0)}</ol>
            {Nothing()}
            <div id="latest"></div>
            <p class="hidden" role="status" data-news></p>
            {Compose(view)}
            </main>
            </div>
            """));

    private static Html Person(Visitor who) => Html.Of($"""
        <p class="who"><span>You are <strong>{Html.Words(who.Name)}</strong>
        <small>{Html.Words(string.Join(" · ", who.Seats.Select(seat => seat.Says).Distinct()))}</small></span>
        <a class="button" href="/">Switch person</a></p>
        """);

    private static Html Rooms(View view) => Html.Of($"""
        <nav class="rooms" aria-label="Rooms"><ul>
        {view.Who.Rooms.Select(room => Room(view, room))}
        </ul></nav>
        """);

    private static Html Room(View view, PageRoom room) => Html.Of($"""
        <li><a href="{View.AddressOf(view.Who, room)}"{(room.Id == view.Room.Id ? Here : Html.Nothing)}>
        {Html.Words(room.Name)} <small>{Html.Words(room.About)}</small></a></li>
        """);

    private static Html Here => Html.Of($" aria-current=\"page\"");

    /// <summary>Hidden by the style sheet as soon as something stands above it.</summary>
    private static Html Nothing() => Html.Of($"""
        <div class="empty"><h2>Nothing has been said here yet</h2>
        <p>Say <kbd>help</kbd> to see what PartnerBot can do.</p></div>
        """);

    private static Html Compose(View view) => Html.Of($"""
        <form class="compose" method="post" action="/say" data-compose>
        {view.HiddenFields()}
        <label for="text">Type what you would type in Teams, for example: help</label>
        <div><textarea id="text" name="text" rows="1" required autocomplete="off" dir="auto"
        aria-describedby="keys"></textarea>
        <button class="primary">Send</button></div>
        <p id="keys" class="keys" hidden data-keys><kbd>Enter</kbd> sends,
        <kbd>Shift</kbd> + <kbd>Enter</kbd> starts a new line.</p>
        <noscript><p>New messages appear when you <a href="{view.Address}#latest">look again</a>.</p></noscript>
        <p class="trouble" role="alert" data-trouble></p>
        </form>
        """);
}
