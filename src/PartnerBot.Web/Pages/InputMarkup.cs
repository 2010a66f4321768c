using PartnerBot.Chat;

namespace PartnerBot.Web.Pages;

/// <summary>Something to fill in, with its label always in sight.</summary>
internal static class InputMarkup
{
    public static Html Draw(InputPart input, string id) => Html.Of($"""
        <div class="field"><label for="{id}">{Html.Words(input.Label)}{Required(input)}</label>
        {Field(input, id)}</div>
        """);

    private static Html Field(InputPart input, string id)
    {
        var shared = Html.Of($"id=\"{id}\" name=\"{Posted.InputPrefix}{input.Id}\"{Must(input)}");
        return input.Kind switch
        {
            // The line end after the tag is not part of the value: one that the value begins with would be lost.
            InputKind.Lines => Html.Of($"<textarea {shared} rows=\"3\" dir=\"auto\">\n{input.Value}</textarea>"),
            InputKind.Date => Html.Of($"""<input type="date" {shared} value="{input.Value}">"""),
            InputKind.Time => Html.Of($"""<input type="time" {shared} value="{input.Value}">"""),
            InputKind.Choice => Html.Of($"<select {shared}>{Unchosen(input)}{Options(input)}</select>"),
            _ => Html.Of($"""<input type="text" {shared} value="{input.Value}" autocomplete="off" dir="auto">"""),
        };
    }

    /// <summary>While none of the choices stands, nobody should seem to have chosen the first.</summary>
    private static Html Unchosen(InputPart input) => input.Choices.Any(choice => choice.Value == input.Value)
        ? Html.Nothing
        : Html.Of($"""<option value="">Please choose</option>""");

    private static IEnumerable<Html> Options(InputPart input) =>
        input.Choices.Select(choice => choice.Value == input.Value
        ? Html.Of($"""<option value="{choice.Value}" selected>{Html.Prose(choice.Label)}</option>""")
        : Html.Of($"""<option value="{choice.Value}">{Html.Prose(choice.Label)}</option>"""));

    private static Html Must(InputPart input) => input.Required ? Html.Of($" required") : Html.Nothing;

    private static Html Required(InputPart input) =>
        input.Required ? Html.Of($""" <small>(needed)</small>""") : Html.Nothing;
}
