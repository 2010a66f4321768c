using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>A time of day on some days of the week at which a series likes to meet, by the partnership's clocks.
/// </summary>
/// <remarks>Written "Tue-Thu 10:00" or "Mon/Wed 14:30", in whole minutes. Two with the same days and time are equal, in
/// whatever order the days were given.</remarks>
/// <param name="Days">At least one.</param>
/// <param name="At">When the meeting begins.</param>
public sealed record PreferredTime(ImmutableArray<IsoDayOfWeek> Days, LocalTime At)
{
    /// <summary>Monday first, each once.</summary>
    public ImmutableArray<IsoDayOfWeek> Days { get; } = [.. Days.Distinct().Order()];

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PreferredTime? preferred)
    {
        var said = (text ?? "").Trim();
        var gap = said.LastIndexOf(' ');
        preferred = gap > 0
            && DayNames.Read(said[..gap]) is { IsEmpty: false } days
            && ClockText.Read(said[(gap + 1)..]) is { } at ? new PreferredTime(days, at) : null;
        return preferred is not null;
    }

    /// <summary>Reads several, with commas between: "Tue-Thu 10:00, Wed 14:00". False when one is not understood.
    /// </summary>
    public static bool TryParseList(string? text, out ImmutableArray<PreferredTime> preferred)
    {
        var times = (text ?? "").Split(',').Select(part => TryParse(part, out var time) ? time : null).ToList();
        preferred = [.. times.OfType<PreferredTime>()];
        return preferred.Length == times.Count;
    }

    public bool Equals(PreferredTime? other) =>
        other is not null && At == other.At && Days.AsSpan().SequenceEqual(other.Days.AsSpan());

    public override int GetHashCode() => HashCode.Combine(At, Days.Length);

    /// <summary>"Tue-Thu 10:00"; <see cref="TryParse"/> reads an equal one back.</summary>
    public override string ToString() => $"{DayNames.Write(Days)} {ClockText.Write(At)}";
}
