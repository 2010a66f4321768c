using NodaTime;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.DatePolls;

public sealed class SlotFinderTests
{
    // 31 March 2026 is a Tuesday; Good Friday is 3 April, Easter Monday the 6th.
    private static readonly SlotSearch Core = new(
        new Window(new LocalDate(2026, 3, 31), new LocalDate(2026, 4, 14)),
        Duration.FromHours(2),
        [Preferred("Tue-Thu 10:00")],
        new WorkingCalendar(BankHolidays.Of(Nation.EnglandAndWales), []),
        [WorkingPattern.Weekdays, WorkingPattern.Weekdays]);

    [Fact]
    public void Slots_are_spread_over_weekdays_and_weeks() =>
        Assert.Equal(
            [
                "Tue 31 March, 10:00", "Thu 2 April, 10:00", "Wed 8 April, 10:00", "Thu 9 April, 10:00",
                "Tue 14 April, 10:00",
            ],
            Found(Core));

    private static IEnumerable<string> Found(SlotSearch search) =>
        SlotFinder.Find(search).Select(slot => new CivilTime(slot, DateTimeZone.Utc).ShortInWords());

    private static PreferredTime Preferred(string text) =>
        PreferredTime.TryParse(text, out var preferred) ? preferred : throw new FormatException(text);
}
