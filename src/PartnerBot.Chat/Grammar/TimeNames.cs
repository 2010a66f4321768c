using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace PartnerBot.Chat.Grammar;

/// <summary>What months, days of the week, numbers and units are called.</summary>
internal static class TimeNames
{
    private static readonly string[] LongMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly FrozenDictionary<string, int> Months = LongMonths
        .SelectMany((name, i) => new[] { (name.ToLowerInvariant(), i), (name[..3].ToLowerInvariant(), i) })
        .Append(("sept", 8))
        .DistinctBy(pair => pair.Item1)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2 + 1);

    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = Enum.GetValues<IsoDayOfWeek>()
        .Where(day => day != IsoDayOfWeek.None)
        .Select(day => (Name: day.ToString().ToLowerInvariant(), day))
        .SelectMany(pair => new[] { pair, (pair.Name[..3], pair.day) })
        .Concat(
        [
            ("tues", IsoDayOfWeek.Tuesday), ("weds", IsoDayOfWeek.Wednesday),
            ("thur", IsoDayOfWeek.Thursday), ("thurs", IsoDayOfWeek.Thursday),
        ])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly FrozenDictionary<string, Period> Units = new (string Names, Period One)[]
    {
        ("minute minutes min mins", Period.FromMinutes(1)),
        ("hour hours hr hrs h", Period.FromHours(1)),
        ("day days d", Period.FromDays(1)),
        ("week weeks wk wks w", Period.FromWeeks(1)),
        ("fortnight fortnights", Period.FromWeeks(2)),
        ("month months", Period.FromMonths(1)),
        ("quarter quarters", Period.FromMonths(3)),
        ("year years yr yrs y", Period.FromYears(1)),
    }
        .SelectMany(unit => unit.Names.Split(' '), (unit, name) => (name, unit.One))
        .ToFrozenDictionary(pair => pair.name, pair => pair.One);

    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The month of this name, 1 to 12; null when it is none.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>The day of the week of this name; null when it is none.</summary>
    public static IsoDayOfWeek? Weekday(string word) => Weekdays.TryGetValue(word, out var day) ? day : null;

    /// <summary>One of the units of this name; null when it is none.</summary>
    public static Period? Unit(string word) => Units.GetValueOrDefault(word);

    /// <summary>"4" to "9999", "a", "twelve"; null for other words.</summary>
    public static int? Number(string word)
    {
        if (word is "a" or "an")
        {
            return 1;
        }

        if (word.Length <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Array.IndexOf(Numbers, word) is var index and >= 0 ? index + 1 : null;
    }

    /// <summary>"4 May".</summary>
    public static string DayAndMonth(int day, int month) => $"{day} {LongMonths[month - 1]}";

    /// <summary>"May".</summary>
    public static string MonthName(int month) => LongMonths[month - 1];
}
