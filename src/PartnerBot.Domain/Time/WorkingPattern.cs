using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>The days of the week on which an organisation works, and its hours on each, by its own clocks.</summary>
/// <remarks>Written "Mon-Wed 09:30-16:30, Thu 10:00-14:00": in whole minutes, one stretch a day, 09:00-17:00 where no
/// hours are given. Two patterns with the same days and hours are equal.</remarks>
public sealed partial class WorkingPattern : IEquatable<WorkingPattern>
{
    private static readonly Hours Usual = new(new LocalTime(9, 0), new LocalTime(17, 0));

    private readonly ImmutableSortedDictionary<IsoDayOfWeek, Hours> week;

    private readonly string text;

    private WorkingPattern(ImmutableSortedDictionary<IsoDayOfWeek, Hours> week)
    {
        this.week = week;
        text = Write(week);
    }

    /// <summary>Monday to Friday, 09:00 to 17:00.</summary>
    public static WorkingPattern Weekdays { get; } =
        new(DayNames.Week.Take(5).ToImmutableSortedDictionary(day => day, _ => Usual));

    /// <summary>Reads "Mon-Wed 09:30-16:30, Thu 10:00-14:00"; false when a part is not understood, ends before it
    /// begins, or names a day again.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out WorkingPattern? pattern)
    {
        pattern = null;
        var week = ImmutableSortedDictionary.CreateBuilder<IsoDayOfWeek, Hours>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (Part().Match(part) is not { Success: true } match || ReadHours(match) is not { } hours
                || DayNames.Read(match.Groups["days"].Value) is not { IsEmpty: false } days
                || days.Any(week.ContainsKey))
            {
                return false;
            }

            week.AddRange(days.Select(day => KeyValuePair.Create(day, hours)));
        }

        pattern = new WorkingPattern(week.ToImmutable());
        return true;
    }

    public bool WorksOn(IsoDayOfWeek day) => week.ContainsKey(day);

    /// <summary>True when all of it falls into the hours of its day. Never past midnight.</summary>
    public bool Covers(LocalDateTime starts, Duration length) =>
        week.TryGetValue(starts.DayOfWeek, out var hours)
        && hours.From <= starts.TimeOfDay
        && length <= Duration.FromNanoseconds(hours.Until.NanosecondOfDay - starts.NanosecondOfDay);

    public bool Equals(WorkingPattern? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as WorkingPattern);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <summary>"Mon-Wed 09:30-16:30, Thu 10:00-14:00"; <see cref="TryParse"/> reads an equal pattern back.</summary>
    public override string ToString() => text;

    private static Hours? ReadHours(Match match)
    {
        if (!match.Groups["from"].Success)
        {
            return Usual;
        }

        return ClockText.Read(match.Groups["from"].Value) is { } from
            && ClockText.Read(match.Groups["until"].Value) is { } until && from < until ? new Hours(from, until) : null;
    }

    private static string Write(ImmutableSortedDictionary<IsoDayOfWeek, Hours> week) =>
        string.Join(", ", week
            .GroupBy(day => day.Value, day => day.Key)
            .Select(days => $"{DayNames.Write(days)} {days.Key}"));

    [GeneratedRegex(
        @"^(?<days>[\p{L}/–\- ]+?)(\s+(?<from>\d{1,2}:\d{2})\s*[-–]\s*(?<until>\d{1,2}:\d{2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    private readonly record struct Hours(LocalTime From, LocalTime Until)
    {
        public override string ToString() => $"{ClockText.Write(From)}-{ClockText.Write(Until)}";
    }
}
