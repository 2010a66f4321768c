using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Columns;

/// <summary>A value that is one JSON string.</summary>
internal abstract class JsonWord<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}

internal sealed class IdJson<T>() : JsonWord<Id<T>>(id => id.ToString(), Id<T>.Parse);

internal sealed class InstantJson() : JsonWord<Instant>(InstantRange.Write, InstantRange.Read);

internal sealed class LocalDateJson() : JsonWord<LocalDate>(
    LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value);

internal sealed class LocalDateTimeJson() : JsonWord<LocalDateTime>(
    LocalDateTimePattern.ExtendedIso.Format, text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);

internal sealed class PeriodJson() : JsonWord<Period>(
    PeriodPattern.Roundtrip.Format, text => PeriodPattern.Roundtrip.Parse(text).Value);

internal sealed class DurationJson() : JsonWord<Duration>(
    DurationPattern.Roundtrip.Format, text => DurationPattern.Roundtrip.Parse(text).Value);

internal sealed class WindowJson() : JsonWord<Window>(DomainText.Write, DomainText.Window);

internal sealed class PreferredTimeJson() : JsonWord<PreferredTime>(
    time => time.ToString(), DomainText.PreferredTime);
