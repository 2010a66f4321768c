using System.Text.RegularExpressions;

namespace PartnerBot.Domain.Partnerships;

/// <summary>E-mail addresses as the roster keeps them.</summary>
/// <remarks>Looks for slips, not for everything that RFC 5322 3.4.1 allows: an address that people use for their work
/// is a name, an @ and a domain with a dot.</remarks>
public static partial class EmailAddress
{
    /// <summary>What an address looks like, for a sentence that asks for one.</summary>
    public const string Expected = "an e-mail address such as ann@kdyt.example";

    // RFC 5321 4.5.3.1.3, without the angle brackets.
    private const int Longest = 254;

    /// <summary>The address in lower case, without the "mailto:" or the angle brackets it was copied with; null when it
    /// cannot be one.</summary>
    public static string? Read(string text)
    {
        var address = text.Trim().TrimStart('<').TrimEnd('>').ToLowerInvariant();
        address = address.StartsWith("mailto:", StringComparison.Ordinal) ? address["mailto:".Length..] : address;
        return address.Length <= Longest && Shape().IsMatch(address) ? address : null;
    }

    [GeneratedRegex(
        @"^[^\s@<>()\[\],;:""\\\p{C}]+@[\p{L}\p{Nd}]+(-+[\p{L}\p{Nd}]+)*(\.[\p{L}\p{Nd}]+(-+[\p{L}\p{Nd}]+)*)+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
