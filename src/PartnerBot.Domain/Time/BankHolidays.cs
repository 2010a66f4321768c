using System.Collections.Frozen;
using System.Collections.Immutable;
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

    // Beside the known ones, not merged with them: a partnership asks for its calendar often.
    private readonly ImmutableHashSet<LocalDate> extra;

    private BankHolidays(Nation nation, ImmutableHashSet<LocalDate> extra)
    {
        Nation = nation;
        names = Known[nation];
        this.extra = extra;
    }

    public Nation Nation { get; }

    public static BankHolidays Of(Nation nation) => new(nation, []);

    /// <summary>The same and some more: days proclaimed since this program was made, or local ones.</summary>
    public static BankHolidays Of(Nation nation, IReadOnlyCollection<LocalDate> extra) => new(nation, [.. extra]);

    public bool Contains(LocalDate date) => names.ContainsKey(date) || extra.Contains(date);

    /// <summary>What the day is called; null for a day that is no bank holiday.</summary>
    public string? NameOf(LocalDate date) =>
        names.GetValueOrDefault(date) ?? (extra.Contains(date) ? "Extra bank holiday" : null);

    /// <summary>The year's bank holidays, first to last.</summary>
    public IEnumerable<(LocalDate Date, string Name)> In(int year) =>
        names.Keys.Union(extra).Where(date => date.Year == year).Order().Select(date => (date, NameOf(date)!));

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
