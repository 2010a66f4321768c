namespace PartnerBot.Domain.Time;

/// <summary>Nations as people and files write them.</summary>
public static class NationWords
{
    /// <summary>What <see cref="Read"/> takes, for a sentence that asks for one.</summary>
    public const string Expected = "England and Wales, Scotland or Northern Ireland";

    /// <summary>"England and Wales", "Wales", "Northern Ireland"; null for anything else.</summary>
    public static Nation? Read(string text) =>
        text.Trim().ToLowerInvariant().Replace('-', ' ').Replace("&", "and", StringComparison.Ordinal) switch
        {
            "england and wales" or "england" or "wales" => Nation.EnglandAndWales,
            "scotland" => Nation.Scotland,
            "northern ireland" => Nation.NorthernIreland,
            _ => null,
        };

    /// <summary>"England and Wales".</summary>
    public static string InWords(this Nation nation) => nation switch
    {
        Nation.EnglandAndWales => "England and Wales",
        Nation.Scotland => "Scotland",
        _ => "Northern Ireland",
    };
}
