using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

/// <summary>Values as a table writes them.</summary>
internal static class Read
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    public static LocalDateTime Local(string text) =>
        LocalDateTimePattern.GeneralIso.Parse($"{text}:00").GetValueOrThrow();

    /// <summary>"2026-03-29T00:59Z".</summary>
    public static Instant Instant(string text) => Local(text.TrimEnd('Z')).InUtc().ToInstant();

    public static Cadence Cadence(string text) =>
        Domain.Time.Cadence.TryParse(text, out var cadence) ? cadence : throw new FormatException(text);

    public static QuietHours Quiet(string text) =>
        QuietHours.TryParse(text, out var quiet) ? quiet : throw new FormatException(text);

    public static WorkingPattern Pattern(string text) =>
        WorkingPattern.TryParse(text, out var pattern) ? pattern : throw new FormatException(text);
}
