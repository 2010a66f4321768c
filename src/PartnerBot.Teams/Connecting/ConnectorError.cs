using System.Text.Json;

namespace PartnerBot.Teams.Connecting;

/// <summary>What the connector says went wrong; it has three ways of saying it.</summary>
/// <param name="Code">Letters only; empty when it gave none.</param>
/// <param name="Message">For us to look into, never to show or to log.</param>
internal sealed record ConnectorError(string Code, string Message)
{
    private const int LongestCode = 64;

    private static readonly ConnectorError None = new("", "");

    /// <summary>Reads <c>{"error":{code,message}}</c>, <c>{"message"}</c> or, JSON within a string,
    /// <c>{"errorCode","message":"{\"subCode\"...}"}</c>; a page of HTML says nothing.</summary>
    public static ConnectorError Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string in it is no Unicode text.
            return None;
        }
    }

    public bool Mentions(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static ConnectorError Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return None;
        }

        if (root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
        {
            return new ConnectorError(Letters(Word(error, "code")), Word(error, "message"));
        }

        var message = Word(root, "message");
        return message.StartsWith('{')
            ? Read(System.Text.Encoding.UTF8.GetBytes(message)) with { Code = SubCode(message) }
            : new ConnectorError("", message);
    }

    private static string SubCode(string message)
    {
        using var json = JsonDocument.Parse(message);
        return Letters(Word(json.RootElement, "subCode"));
    }

    private static string Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString()! : "";

    private static string Letters(string code) =>
        new([.. code.Where(char.IsAsciiLetterOrDigit).Take(LongestCode)]);
}
