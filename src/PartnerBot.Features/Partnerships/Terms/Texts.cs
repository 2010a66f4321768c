using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>Reads the small things that settings are made of. Null is what was not understood.</summary>
public static class Texts
{
    /// <summary>What a name may be, to end a sentence.</summary>
    public const string ExpectedName = "a name of at most 100 characters";

    /// <summary>What a date may be, to end a sentence.</summary>
    public const string ExpectedDate = "a date such as 2026-04-14 or 14 April 2026";

    private const int LongestName = 100;
    private const int LongestNote = 1_000;

    // In files a date must mean the same on whatever day the file is read, so there is no "next Tuesday" in them.
    private static readonly LocalDatePattern[] Dates =
    [
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu"),
    ];

    /// <summary>On one line and without characters that show nothing.</summary>
    public static string? Name(string text) =>
        Say.Plain(text).Trim() is { Length: > 0 and <= LongestName } name ? name : null;

    /// <summary>A few sentences on one line; may be empty.</summary>
    public static string? Note(string text) => Say.Plain(text).Trim() is { Length: <= LongestNote } note ? note : null;

    /// <summary>The same; empty for "none".</summary>
    public static string? NoteOrNone(string text) => NoneWords.Are(text) ? "" : Note(text);

    public static LocalDate? Date(string text) => Dates
        .Select(pattern => pattern.Parse(text.Trim()))
        .Where(parsed => parsed.Success)
        .Select(parsed => (LocalDate?)parsed.Value)
        .FirstOrDefault();

    public static Period? Period(string text) =>
        DateWords.ReadPeriod(text) is PeriodRead read ? read.Period : null;

    /// <summary>At most half a day: nobody meets for longer.</summary>
    public static Duration? Length(string text) =>
        DateWords.ReadDuration(text) is LengthRead read && read.Length <= Duration.FromHours(12) ? read.Length : null;

    public static int? Number(string text, int least, int most) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && least <= number && number <= most ? number : null;

    public static bool? YesOrNo(string text) => text.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "on" => true,
        "no" or "false" or "off" => false,
        _ => null,
    };

    /// <summary>An Entra object id in the form in which Teams sends it.</summary>
    public static string? EntraObjectId(string text) =>
        Guid.TryParseExact(text.Trim(), "D", out var id) ? id.ToString("D") : null;
}
