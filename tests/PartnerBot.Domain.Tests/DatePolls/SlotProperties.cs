using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Tests.Time;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.DatePolls;

public sealed class SlotProperties
{
    private static readonly Gen<PreferredTime> Preferred =
        from days in Gen.Elements(Enum.GetValues<IsoDayOfWeek>()).NonEmptyListOf()
        from hour in Gen.Choose(8, 17)
        select new PreferredTime([.. days.Where(day => day != IsoDayOfWeek.None), IsoDayOfWeek.Tuesday], new(hour, 0));

    // Windows from upside down to two months; one organisation to eight.
    private static readonly Gen<SlotSearch> Searches =
        from earliest in Any.Date
        from days in Gen.Choose(-3, 60)
        from length in Gen.Choose(1, 4)
        from preferred in Preferred.ListOf(3)
        from holidays in Any.Holidays
        from shut in Gen.Choose(0, 20)
        from patterns in Gen.Choose(1, 8).SelectMany(count => Any.Pattern.ListOf(count))
        from need in Gen.Elements(Enum.GetValues<SlotNeed>())
        from mostSlots in Gen.Choose(0, 8)
        from late in Gen.Choose(-10, 10)
        let blackout = new Window(earliest.PlusDays(shut), earliest.PlusDays(shut + 5))
        select new SlotSearch(
            new Window(earliest, earliest.PlusDays(days)), Duration.FromHours(length), [.. preferred],
            new WorkingCalendar(holidays, [blackout]), [.. patterns])
        {
            Need = need,
            MostSlots = mostSlots,
            NotBefore = earliest.PlusDays(late),
        };

    [Fact]
    public void Every_slot_is_on_a_working_day_of_the_window() =>
        Holds(search => SlotFinder.Find(search).All(slot =>
            search.Window.Contains(slot.Date) && search.NotBefore <= slot.Date
            && search.Calendar.IsWorkingDay(slot.Date)));

    [Fact]
    public void Every_slot_fits_the_hours_it_has_to() =>
        Holds(search => SlotFinder.Find(search).All(slot => search.Need == SlotNeed.EveryOrganisation
            ? search.Patterns.All(pattern => pattern.Covers(slot, search.Length))
            : search.Patterns.Any(pattern => pattern.Covers(slot, search.Length))));

    [Fact]
    public void Slots_come_in_time_order_each_once_and_not_too_many() =>
        Holds(search =>
        {
            var slots = SlotFinder.Find(search);
            return slots.SequenceEqual(slots.Distinct().Order()) && slots.Length <= search.MostSlots;
        });

    [Fact]
    public void The_order_of_lists_makes_no_difference() =>
        Holds(search => SlotFinder.Find(search).SequenceEqual(SlotFinder.Find(search with
        {
            Patterns = [.. search.Patterns.Reverse()],
            Preferred = [.. search.Preferred.Reverse(), .. search.Preferred],
        })));

    [Fact]
    public void Slots_tried_before_are_never_offered_again() =>
        Holds(search =>
        {
            var first = SlotFinder.Find(search);
            var second = SlotFinder.Find(search with { Except = first });
            return !first.Intersect(second).Any();
        });

    [Fact]
    public void A_day_comes_twice_only_when_every_possible_day_has_come() =>
        Holds(search =>
        {
            var slots = SlotFinder.Find(search);
            var possible = SlotFinder.Find(search with { MostSlots = int.MaxValue });
            return slots.Select(slot => slot.Date).Distinct().Count()
                == Math.Min(slots.Length, possible.Select(slot => slot.Date).Distinct().Count());
        });

    private static void Holds(Func<SlotSearch, bool> property) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Searches.ToArbitrary(), property));
}
