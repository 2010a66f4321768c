using System.Collections.Immutable;
using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>Days of the week in short: "Tue", "Tue-Thu", "Mon/Wed-Fri".</summary>
internal static class DayNames
{
    // Enough to tell the days apart, and to catch a slip such as "Mo".
    private const int ShortestName = 3;

    /// <summary>Monday first.</summary>
    public static ImmutableArray<IsoDayOfWeek> Week { get; } =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    /// <summary>The days that are named, Monday first, each once; empty when the text names none or is not understood.
    /// "Fri-Mon" goes over the weekend. Dashes are hyphens or en dashes.</summary>
    public static ImmutableArray<IsoDayOfWeek> Read(string text)
    {
        var ranges = text.Split('/').Select(ReadRange).ToList();
        return ranges.Any(range => range.IsEmpty)
            ? []
            : [.. ranges.SelectMany(range => range).Distinct().Order()];
    }

    /// <summary>The days in short, two or more in a row as a range.</summary>
    public static string Write(IEnumerable<IsoDayOfWeek> days)
    {
        var runs = new List<(IsoDayOfWeek First, IsoDayOfWeek Last)>();
        foreach (var day in days.Distinct().Order())
        {
            if (runs is [.., var run] && run.Last + 1 == day)
            {
                runs[^1] = (run.First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return string.Join('/', runs.Select(run =>
            run.First == run.Last ? Short(run.First) : $"{Short(run.First)}-{Short(run.Last)}"));
    }

    private static string Short(IsoDayOfWeek day) => day.ToString()[..ShortestName];

    private static ImmutableArray<IsoDayOfWeek> ReadRange(string text) =>
        text.Split(['-', '–'], StringSplitOptions.TrimEntries) switch
        {
            [var day] when Find(day) is { } only => [only],
            [var day, var other] when Find(day) is { } first && Find(other) is { } last => Between(first, last),
            _ => [],
        };

    private static ImmutableArray<IsoDayOfWeek> Between(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var count = ((last - first + 7) % 7) + 1;
        return [.. Enumerable.Range(0, count).Select(step => Week[((int)first - 1 + step) % 7])];
    }

    /// <summary>"Tue", "tues", "Tuesday"; "Weds" is how many write Wednesday.</summary>
    private static IsoDayOfWeek? Find(string text)
    {
        if (text.Length < ShortestName)
        {
            return null;
        }

        var name = text.Equals("weds", StringComparison.OrdinalIgnoreCase) ? "wed" : text;
        foreach (var day in Week)
        {
            if (day.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return null;
    }
}
