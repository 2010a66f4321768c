using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store.Columns;

namespace PartnerBot.Store.Personal;

/// <summary>Finds somebody's name and address in what people wrote, as whole words, and takes them out.</summary>
/// <remarks>A name of one word may be a word of the language as well ("Grace"), so it must have its capitals; a name of
/// several words, and an address, need not.</remarks>
internal sealed class NameInText(Person person)
{
    private readonly Regex[] named =
    [
        .. new[] { person.Name, person.Email }.OfType<string>().Where(word => word.Length > 0).Select(AsWords),
    ];

    public bool IsIn(string text) => named.Any(one => one.IsMatch(text));

    /// <summary>The same text without the name; the same string where it was not there.</summary>
    /// <param name="text">Plain words, or a JSON object or list with words in it.</param>
    public string TakeOut(string text)
    {
        if (!MayBeIn(text))
        {
            return text;
        }

        return Json.Find(text) is { } json ? WriteJson(TakeOut(json)) : TakeOutOfWords(text);
    }

    // JSON writes a quotation mark within a name in another way.
    private bool MayBeIn(string text) => IsIn(text) || (text is ['[' or '{', ..] && text.Contains('\\'));

    private string TakeOutOfWords(string text) =>
        named.Aggregate(text, (rest, one) => one.Replace(rest, Person.FormerName));

    private JsonNode? TakeOut(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(one => TakeOut(one))]),
        JsonObject thing => new JsonObject(thing.Select(one => KeyValuePair.Create(one.Key, TakeOut(one.Value)))),
        JsonValue value when value.TryGetValue<string>(out var words) => JsonValue.Create(TakeOutOfWords(words)),
        _ => node?.DeepClone(),
    };

    private static string WriteJson(JsonNode? json) => json!.ToJsonString(Json.Relaxed);

    private static Regex AsWords(string name) => new(
        $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])",
        RegexOptions.CultureInvariant
            | (name.Contains(' ', StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal)
                ? RegexOptions.IgnoreCase
                : RegexOptions.None));
}
