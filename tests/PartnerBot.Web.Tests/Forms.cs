using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PartnerBot.Web.Tests;

/// <summary>Finds forms and reads them as a browser does.</summary>
internal static class Forms
{
    public static IHtmlFormElement Compose(this IHtmlDocument page) =>
        (IHtmlFormElement)page.QuerySelector("form[action='/say']")!;

    public static IHtmlFormElement LastCard(this IHtmlDocument page) =>
        (IHtmlFormElement)page.QuerySelectorAll("form[action='/press']")[^1];

    /// <summary>The words of every message in the room, cards left out.</summary>
    public static IEnumerable<string> Words(this IHtmlDocument page) =>
        page.QuerySelectorAll(".messages .words").Select(words => words.TextContent);

    public static IElement Button(this IParentNode where, string label) =>
        where.QuerySelectorAll("button").Single(button => button.TextContent.Trim('✓', ' ') == label);

    public static (string Name, string Value) Press(this IParentNode where, string label) =>
        ("says", where.Button(label).GetAttribute("value")!);

    public static IEnumerable<(string Name, string Value)> FieldsOf(
        IHtmlFormElement form, (string Name, string Value)[] filledIn)
    {
        var standing = form.Elements.Where(field => field is not IHtmlButtonElement)
            .Select(field => (Name: field.GetAttribute("name")!, Value: Value(field)));
        return standing.Where(field => filledIn.All(filled => filled.Name != field.Name)).Concat(filledIn);
    }

    private static string Value(IElement field) => field switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement choice => choice.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };
}
