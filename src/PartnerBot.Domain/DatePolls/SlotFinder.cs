using System.Collections.Immutable;
using NodaTime;

namespace PartnerBot.Domain.DatePolls;

/// <summary>Looks for times that a date poll can offer.</summary>
public static class SlotFinder
{
    // No poll looks further than a year: a longer window is searched from its start.
    private const int DaysSearched = 366;

    private static readonly ImmutableArray<LocalTime> WholeHours =
        [.. Enumerable.Range(10, 6).Select(hour => new LocalTime(hour, 0))];

    /// <summary>The slots to offer, in time order; empty when there are none. The same search always finds the same,
    /// in whatever order its lists are.</summary>
    /// <remarks>First come days not offered yet, then times that most organisations work at, then weekdays, weeks and
    /// hours that are offered least, then the earliest. Where no preferred time will do, whole hours from 10:00 to
    /// 15:00 are tried.</remarks>
    public static ImmutableArray<LocalDateTime> Find(SlotSearch search)
    {
        var days = WorkingDays(search).ToList();
        var preferred = days.SelectMany(day => search.Preferred
            .Where(time => time.Days.Contains(day.DayOfWeek)).Select(time => day + time.At));
        var candidates = Possible(search, preferred);
        if (candidates.Count == 0)
        {
            candidates = Possible(search, days.SelectMany(day => WholeHours.Select(hour => day + hour)));
        }

        return Spread(candidates, search.MostSlots);
    }

    private static IEnumerable<LocalDate> WorkingDays(SlotSearch search)
    {
        var first = LocalDate.Max(search.Window.Earliest, search.NotBefore);
        var last = search.Window.Latest;
        for (var day = first; day <= last && Period.DaysBetween(first, day) < DaysSearched; day = day.PlusDays(1))
        {
            if (search.Calendar.IsWorkingDay(day))
            {
                yield return day;
            }
        }
    }

    private static List<Candidate> Possible(SlotSearch search, IEnumerable<LocalDateTime> times)
    {
        var needed = search.Need == SlotNeed.EveryOrganisation ? search.Patterns.Length
            : Math.Min(1, search.Patterns.Length);
        return [.. times.Except(search.Except)
            .Select(starts => new Candidate(starts, search.Patterns.Count(org => org.Covers(starts, search.Length))))
            .Where(candidate => candidate.Organisations >= needed)];
    }

    private static ImmutableArray<LocalDateTime> Spread(List<Candidate> candidates, int mostSlots)
    {
        var chosen = new List<LocalDateTime>();
        while (chosen.Count < mostSlots && candidates.Count > 0)
        {
            var best = candidates
                .OrderBy(candidate => chosen.Count(slot => slot.Date == candidate.Starts.Date))
                .ThenByDescending(candidate => candidate.Organisations)
                .ThenBy(candidate => chosen.Count(slot => slot.DayOfWeek == candidate.Starts.DayOfWeek))
                .ThenBy(candidate => chosen.Count(slot => WeekOf(slot) == WeekOf(candidate.Starts)))
                .ThenBy(candidate => chosen.Count(slot => slot.TimeOfDay == candidate.Starts.TimeOfDay))
                .ThenBy(candidate => candidate.Starts)
                .First();
            chosen.Add(best.Starts);
            candidates.Remove(best);
        }

        return [.. chosen.Order()];
    }

    /// <summary>The Monday of its week.</summary>
    private static LocalDate WeekOf(LocalDateTime slot) =>
        slot.Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    private readonly record struct Candidate(LocalDateTime Starts, int Organisations);
}
