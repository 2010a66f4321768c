using System.Collections.Frozen;
using NodaTime;

namespace PartnerBot.Domain.Time;

/// <summary>The days on which banks, schools and most offices of a nation are shut, 1990 to 2100.</summary>
/// <remarks>By rule, with the days that were proclaimed or moved once (ProclaimedDays.txt). A substitute day is the
/// holiday; the weekend day that it stands for is not in the list. Outside those years no day is known.</remarks>
public sealed class BankHolidays
{
    private const int FirstYear = 1990;

    private const int LastYear = 2100;

    private static readonly FrozenDictionary<Nation, FrozenDictionary<LocalDate, string>> Known =
        Enum.GetValues<Nation>().ToFrozenDictionary(nation => nation, Gather);

    private readonly FrozenDictionary<LocalDate, string> names;

    private BankHolidays(Nation nation, FrozenDictionary<LocalDate, string> names)
    {
        Nation = nation;
        this.names = names;
    }

    public Nation Nation { get; }

    public static BankHolidays Of(Nation nation) => new(nation, Known[nation]);

    /// <summary>The same and some more: days proclaimed since this program was made, or local ones.</summary>
    public static BankHolidays Of(Nation nation, IReadOnlyCollection<LocalDate> extra)
    {
        if (extra.Count == 0)
        {
            return Of(nation);
        }

        var names = new Dictionary<LocalDate, string>(Known[nation]);
        foreach (var date in extra)
        {
            names.TryAdd(date, "Extra bank holiday");
        }

        return new BankHolidays(nation, names.ToFrozenDictionary());
    }

    public bool Contains(LocalDate date) => names.ContainsKey(date);

    /// <summary>What the day is called; null for a day that is no bank holiday.</summary>
    public string? NameOf(LocalDate date) => names.GetValueOrDefault(date);

    /// <summary>The year's bank holidays, first to last.</summary>
    public IEnumerable<(LocalDate Date, string Name)> In(int year) =>
        names.Where(day => day.Key.Year == year).OrderBy(day => day.Key).Select(day => (day.Key, day.Value));

    private static FrozenDictionary<LocalDate, string> Gather(Nation nation)
    {
        var names = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            .SelectMany(year => BankHolidayRules.For(nation, year))
            .ToDictionary(day => day.Date, day => day.Name);
        foreach (var day in ProclaimedDay.All.Where(day => day.IsKeptBy(nation)))
        {
            if (day.InsteadOf is { } moved)
            {
                names.Remove(moved);
            }

            names[day.Date] = day.Name;
        }

        return names.ToFrozenDictionary();
    }
}
