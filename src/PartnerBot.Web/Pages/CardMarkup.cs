using PartnerBot.Chat;

namespace PartnerBot.Web.Pages;

/// <summary>A neutral card as a form: its buttons send the phrase they stand for.</summary>
internal static class CardMarkup
{
    // As long as "D-2026-014".
    private const int ShortName = 10;

    // Enter in a field presses a form's first button (HTML, "implicit submission"), unless that one is disabled.
    private static readonly Html NoButtonByEnter = Html.Of($"""<button disabled hidden></button>""");

    public static Html Draw(View view, string messageId, Card card)
    {
        var fields = card.Parts.OfType<InputPart>().ToList();
        return Html.Of($"""
            <form class="card" method="post" action="/press" data-card>
            {view.HiddenFields()}
            <input type="hidden" name="messageId" value="{messageId}">
            {NoButtonByEnter}
            <h2>{Html.Words(card.Title)}</h2>
            {card.Parts.Select((part, index) => Part(part, $"{messageId}-{index}", card, fields))}
            {Buttons(card, fields)}
            </form>
            """);
    }

    private static Html Part(CardPart part, string id, Card card, List<InputPart> fields) => part switch
    {
        TextPart text => Text(text),
        HeadingPart heading => Html.Of($"<h3>{Html.Words(heading.Text)}</h3>"),
        FactsPart facts => Html.Of($"""<dl class="facts">{facts.Facts.Select(Fact)}</dl>"""),
        ChoicePart choice => Choice(choice, id, fields),
        TablePart table => Table(table, card.Title),
        InputPart input => InputMarkup.Draw(input, id),
        _ => Html.Nothing,
    };

    private static Html Text(TextPart text) => text.Tone switch
    {
        Tone.Subtle => Html.Of($"""<p class="subtle" dir="auto">{Html.Prose(text.Text)}</p>"""),
        Tone.Strong => Html.Of($"""<p dir="auto"><strong>{Html.Prose(text.Text)}</strong></p>"""),
        Tone.Good => Html.Of($"""
            <p class="good"><span class="sign" aria-hidden="true">✓</span> {Html.Words(text.Text)}</p>
            """),
        Tone.Warning => Html.Of($"""
            <p class="warning"><span class="sign" aria-hidden="true">!</span>
            <span class="hidden">Needs a look:</span> {Html.Words(text.Text)}</p>
            """),
        _ => Html.Of($"""<p dir="auto">{Html.Prose(text.Text)}</p>"""),
    };

    private static Html Fact(Fact fact) => Html.Of($"""
        <div><dt>{Html.Words(fact.Name)}</dt><dd>{Html.Words(fact.Value)}</dd></div>
        """);

    private static Html Choice(ChoicePart choice, string id, List<InputPart> fields) => Html.Of($"""
        <div class="choice" role="group" aria-labelledby="{id}">
        <p id="{id}"><strong>{Html.Words(choice.Label)}</strong> <small>{Html.Words(choice.Note)}</small></p>
        <div class="answers">{ButtonMarkup.Draw(choice.Buttons, fields)}</div>
        </div>
        """);

    private static Html Table(TablePart table, string title) => Html.Of($"""
        <div class="table" role="region" tabindex="0" aria-label="Table: {title}"><table class="{Begin(table)}">
        <thead><tr>{table.Headings.Select(Heading)}</tr></thead>
        <tbody>{table.Rows.Select(row => Row(row))}</tbody>
        </table></div>
        """);

    // A first column of numbers wants no more room than they take; one of names may go on to a second line.
    private static string Begin(TablePart table) =>
        table.Rows.All(row => row.Length == 0 || row[0].Length <= ShortName) ? "numbered" : "named";

    private static Html Heading(string heading) => Html.Of($"""<th scope="col">{Html.Words(heading)}</th>""");

    private static Html Row(IEnumerable<string> cells) => Html.Of($"<tr>{cells.Select(Cell)}</tr>");

    private static Html Cell(string cell, int column) => column == 0
        ? Html.Of($"""<th scope="row">{Html.Words(cell)}</th>""")
        : Html.Of($"<td>{Html.Words(cell)}</td>");

    private static Html Buttons(Card card, List<InputPart> fields) => card.Buttons.IsEmpty
        ? Html.Nothing
        : Html.Of($"""<div class="buttons">{ButtonMarkup.Draw(card.Buttons, fields)}</div>""");
}
