using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace PartnerBot.Store.Columns;

/// <summary>Fixed width, UTC, seven decimals: as text it sorts by time.</summary>
internal sealed class InstantText() : ValueConverter<Instant, string>(
    instant => InstantRange.Write(instant), text => InstantRange.Read(text));

/// <summary>PostgreSQL's timestamptz, which knows microseconds. The two ends become its infinities.</summary>
internal sealed class InstantStamp() : ValueConverter<Instant, DateTime>(
    instant => InstantRange.ToStamp(instant), stamp => InstantRange.FromStamp(stamp));

/// <summary>A database knows the years 1 to 9999. Anything before is its first instant and anything after its last;
/// those two are read as the first and last instants there are.</summary>
internal static class InstantRange
{
    private static readonly Instant First =
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));
    private static readonly Instant Last =
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

    public static string Write(Instant instant) => Clamp(instant).ToString("O", CultureInfo.InvariantCulture);

    public static Instant Read(string text) => Widen(
        DateTime.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));

    public static DateTime ToStamp(Instant instant)
    {
        var stamp = Clamp(instant);
        return stamp == DateTime.MaxValue ? stamp : stamp.AddTicks(-(stamp.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static Instant FromStamp(DateTime stamp) => Widen(DateTime.SpecifyKind(stamp, DateTimeKind.Utc));

    private static DateTime Clamp(Instant instant) =>
        Instant.Max(First, Instant.Min(Last, instant)).ToDateTimeUtc();

    private static Instant Widen(DateTime stamp) =>
        stamp == DateTime.MinValue ? Instant.MinValue
        : stamp == DateTime.MaxValue ? Instant.MaxValue
        : Instant.FromDateTimeUtc(stamp);
}
