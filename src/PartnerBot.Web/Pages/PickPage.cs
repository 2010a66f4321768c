using PartnerBot.Chat;

namespace PartnerBot.Web.Pages;

/// <summary>Who are you? Everybody in the roster, by partnership and organisation.</summary>
internal static class PickPage
{
    public static Html Draw(IReadOnlyList<Persona> everybody, string find, string clock) =>
        Draw(everybody, find, clock, Html.Nothing);

    /// <summary>The same, for an address that nobody has or a room that is not theirs.</summary>
    public static Html DrawStranger(IReadOnlyList<Persona> everybody, string email, string clock) =>
        Draw(everybody, "", clock, Html.Of($"""
            <p class="notice" role="alert">I do not know {Html.Words(email)} here, so nothing was done.
            Please pick somebody from the list.</p>
            """));

    private static Html Draw(IReadOnlyList<Persona> everybody, string find, string clock, Html notice) =>
        Layout.Draw("Who are you? – PartnerBot", clock, Html.Nothing, Html.Of($"""
            <main id="main" class="pick" tabindex="-1">
            {notice}
            <h1>Who are you?</h1>
            <p class="lead">Pick somebody and talk to PartnerBot as they would. Open a second tab to be somebody else
            at the same time.</p>
            {(everybody.Count == 0 ? Empty() : People(everybody, find))}
            </main>
            """));

    private static Html Empty() => Html.Of($"""
        <div class="empty"><h2>Nobody is here yet</h2>
        <p>Load a partnership from a file, then look again:</p>
        <pre><code>dotnet run --project src/PartnerBot.Host -- import FILE.yaml</code></pre></div>
        """);

    private static Html People(IReadOnlyList<Persona> everybody, string find)
    {
        var found = everybody.Where(person => Matches(person, find)).ToList();
        return Html.Of($"""
            <form class="find" role="search" method="get" action="/">
            <label for="find">Find a person or an organisation</label>
            <div><input id="find" name="find" type="search" value="{find}" autocomplete="off" data-find>
            <button class="find-button">Find</button></div>
            <p role="status" data-found>{Count(found.Count, everybody.Count)}</p>
            </form>
            {found.GroupBy(person => person.Group).Select(Partnership)}
            """);
    }

    private static string Count(int found, int all) =>
        found > 0 ? $"{found} of {all} people" : "Nobody is called that. Try fewer letters.";

    private static Html Partnership(IGrouping<string, Persona> partnership) => Html.Of($"""
        <section class="partnership" data-group>
        <h2>{Html.Words(partnership.Key)}</h2>
        <ul class="organisations">
        {partnership.GroupBy(Organisation).Select(Organisation)}
        </ul>
        </section>
        """);

    private static Html Organisation(IGrouping<string, Persona> organisation) => Html.Of($"""
        <li class="organisation" data-group>
        <h3>{Html.Words(organisation.Key)}</h3>
        <ul>{organisation.Select(Person)}</ul>
        </li>
        """);

    private static Html Person(Persona person) => Html.Of($"""
        <li data-person="{person.Name} {person.Says} {person.Email}">
        <a href="{View.AddressOf(person)}">{Html.Words(person.Name)} <small>{Html.Words(Role(person))}</small></a>
        </li>
        """);

    private static bool Matches(Persona person, string find) =>
        $"{person.Name} {person.Says} {person.Email}".Contains(find.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Organisation(Persona person)
    {
        var comma = person.Says.LastIndexOf(", ", StringComparison.Ordinal);
        return person.Party.Length > 0 ? person.Party : comma < 0 ? person.Says : person.Says[..comma];
    }

    /// <summary>What they are there, without the organisation that stands above them.</summary>
    private static string Role(Persona person)
    {
        var organisation = Organisation(person);
        return person.Says.StartsWith(organisation, StringComparison.Ordinal)
            ? person.Says[organisation.Length..].TrimStart(',', ' ')
            : person.Says;
    }
}
