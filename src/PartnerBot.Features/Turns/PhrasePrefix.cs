namespace PartnerBot.Features.Turns;

/// <summary>"axis: meeting list": the partnership that a phrase is about, for people who are in several.</summary>
public static class PhrasePrefix
{
    /// <summary>What a button of a card about this partnership says.</summary>
    public static string With(string partnershipKey, string phrase) => $"{partnershipKey}: {phrase}";

    /// <summary>Takes the prefix off; the key is null where there is none.</summary>
    public static (string? Key, string Phrase) Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var key = colon > 0 ? text[..colon].Trim().TrimStart('/').ToLowerInvariant() : "";
        return key.Length is > 0 and <= 40 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? (key, text[(colon + 1)..])
            : (null, text);
    }
}
