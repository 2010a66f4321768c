using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Domain.Time;

/// <summary>A time of day in whole minutes, by the 24-hour clock.</summary>
internal static class ClockText
{
    private static readonly LocalTimePattern Written = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalTimePattern Lenient = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads "09:30" and "9:30"; null for anything else.</summary>
    public static LocalTime? Read(string text) =>
        Lenient.Parse(text) is { Success: true, Value: var time } ? time : null;

    public static string Write(LocalTime time) => Written.Format(time);
}
