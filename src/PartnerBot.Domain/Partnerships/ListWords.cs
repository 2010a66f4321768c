namespace PartnerBot.Domain.Partnerships;

/// <summary>Lists as people write them: "a, b and c".</summary>
internal static class ListWords
{
    private static readonly string[] Separators = [",", ";", "&", "/", " and ", " or "];

    /// <summary>The parts without blanks around them; one empty part when there is nothing.</summary>
    public static string[] Split(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? [""] : parts;
    }
}
