using NodaTime;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Tests.Time;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.DatePolls;

public sealed class SlotFinderTests
{
    private static readonly BankHolidays Holidays = BankHolidays.Of(Nation.EnglandAndWales);

    // 31 March 2026 is a Tuesday; Good Friday is 3 April, Easter Monday the 6th.
    private static readonly SlotSearch Core = new(
        new Window(Read.Date("2026-03-31"), Read.Date("2026-04-14")),
        Duration.FromHours(2),
        [Preferred("Tue-Thu 10:00")],
        new WorkingCalendar(Holidays, []),
        [WorkingPattern.Weekdays, WorkingPattern.Weekdays]);

    // Three organisations of three working days each: Wednesday is the only day they share.
    private static readonly SlotSearch Threesome = Core with
    {
        Need = SlotNeed.EveryOrganisation,
        Patterns = [Read.Pattern("Mon-Wed"), Read.Pattern("Tue-Thu"), Read.Pattern("Wed-Fri 10:00-15:00")],
    };

    [Fact]
    public void Slots_are_spread_over_weekdays_and_weeks() =>
        Assert.Equal(
            [
                "Tue 31 March, 10:00", "Thu 2 April, 10:00", "Wed 8 April, 10:00", "Thu 9 April, 10:00",
                "Tue 14 April, 10:00",
            ],
            Found(Core));

    [Fact]
    public void Five_Tuesdays_are_not_offered_where_there_are_Wednesdays() =>
        Assert.Equal(
            [
                "Tue 5 May, 10:00", "Wed 13 May, 14:00", "Tue 19 May, 10:00", "Wed 27 May, 14:00", "Tue 2 June, 10:00",
            ],
            Found(Core with
            {
                Window = new Window(Read.Date("2026-05-01"), Read.Date("2026-06-30")),
                Preferred = [Preferred("Tue 10:00"), Preferred("Wed 14:00")],
            }));

    [Fact]
    public void Hours_are_spread_too() =>
        Assert.Equal(
            ["Tue 5 May, 10:00", "Tue 12 May, 14:00"],
            Found(Core with
            {
                Window = new Window(Read.Date("2026-05-01"), Read.Date("2026-05-12")),
                Preferred = [Preferred("Tue 14:00"), Preferred("Tue 10:00")],
                MostSlots = 2,
            }));

    [Fact]
    public void No_day_is_offered_twice_while_there_is_another() =>
        Assert.Equal(
            ["Tue 31 March, 10:00", "Wed 1 April, 14:00"],
            Found(Core with
            {
                Window = new Window(Read.Date("2026-03-31"), Read.Date("2026-04-01")),
                Preferred = [Preferred("Tue 10:00"), Preferred("Tue-Wed 14:00")],
                MostSlots = 2,
            }));

    [Fact]
    public void A_day_is_offered_twice_when_there_is_no_other() =>
        Assert.Equal(
            ["Tue 31 March, 10:00", "Tue 31 March, 14:00"],
            Found(Core with
            {
                Window = new Window(Read.Date("2026-03-31"), Read.Date("2026-03-31")),
                Preferred = [Preferred("Tue 10:00"), Preferred("Tue 14:00")],
            }));

    [Fact]
    public void Times_that_more_organisations_work_at_come_first() =>
        Assert.Equal(
            ["Wed 1 April, 10:00", "Wed 8 April, 10:00"],
            Found(Core with { Patterns = [WorkingPattern.Weekdays, Read.Pattern("Wed")], MostSlots = 2 }));

    [Fact]
    public void One_organisation_is_enough_where_most_are_asked_for() =>
        Assert.Equal(
            ["Thu 2 April, 10:00", "Thu 9 April, 10:00"],
            Found(Core with { Patterns = [Read.Pattern("Thu"), Read.Pattern("Fri")] }));

    [Fact]
    public void When_all_must_be_in_the_room_only_shared_days_are_offered() =>
        Assert.Equal(["Wed 1 April, 10:00", "Wed 8 April, 10:00"], Found(Threesome));

    [Fact]
    public void When_no_preferred_time_will_do_whole_hours_are_tried() =>
        Assert.Equal(
            ["Wed 1 April, 10:00", "Wed 1 April, 12:00", "Wed 8 April, 11:00", "Wed 8 April, 13:00"],
            Found(Threesome with { Preferred = [Preferred("Fri 16:00")], MostSlots = 4 }));

    [Fact]
    public void Nothing_is_offered_when_no_day_is_shared() =>
        Assert.Empty(Found(Threesome with { Patterns = [Read.Pattern("Mon"), Read.Pattern("Tue")] }));

    [Fact]
    public void Without_preferred_times_any_whole_hour_will_do() =>
        Assert.Equal(
            ["Tue 31 March, 10:00", "Wed 1 April, 11:00"],
            Found(Core with
            {
                Preferred = [],
                Window = new Window(Read.Date("2026-03-31"), Read.Date("2026-04-01")),
                MostSlots = 2,
            }));

    [Fact]
    public void Where_nobodys_hours_are_known_every_preferred_time_will_do() =>
        Assert.Equal(5, SlotFinder.Find(Core with { Patterns = [], Need = SlotNeed.EveryOrganisation }).Length);

    [Fact]
    public void A_second_round_offers_other_slots()
    {
        var first = SlotFinder.Find(Core);
        var second = SlotFinder.Find(Core with { Except = first });

        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public void The_window_is_used_from_the_first_day_worth_offering() =>
        Assert.Equal(
            ["Thu 9 April, 10:00", "Tue 14 April, 10:00"],
            Found(Core with { NotBefore = Read.Date("2026-04-09") }));

    [Fact]
    public void Holidays_and_blackouts_are_left_out() =>
        Assert.Equal(
            ["Fri 10 April, 10:00", "Mon 13 April, 10:00"], // no Good Friday, no Easter Monday
            Found(Core with
            {
                Preferred = [Preferred("Tue/Fri-Mon 10:00")],
                Calendar = new WorkingCalendar(
                    Holidays,
                    [
                        new Window(Read.Date("2026-03-30"), Read.Date("2026-04-02")),
                        new Window(Read.Date("2026-04-07"), Read.Date("2026-04-07")),
                        new Window(Read.Date("2026-04-14"), Read.Date("2026-04-14")),
                    ]),
            }));

    [Fact]
    public void A_meeting_that_is_too_long_for_the_day_is_not_offered() =>
        Assert.Empty(Found(Core with { Length = Duration.FromHours(9) }));

    [Theory]
    [InlineData("2026-04-14", "2026-03-31")] // upside down
    [InlineData("2026-04-03", "2026-04-06")] // Easter: nothing but days off
    [InlineData("2200-01-01", "2199-01-01")]
    public void An_empty_window_has_no_slots(string earliest, string latest) =>
        Assert.Empty(Found(Core with { Window = new Window(Read.Date(earliest), Read.Date(latest)) }));

    [Fact]
    public void A_window_of_centuries_is_searched_from_its_start() =>
        Assert.Equal(
            5,
            SlotFinder.Find(Core with { Window = new Window(Read.Date("2026-01-01"), LocalDate.MaxIsoValue) }).Length);

    [Fact]
    public void No_slots_are_found_when_none_are_wanted() => Assert.Empty(Found(Core with { MostSlots = 0 }));

    private static IEnumerable<string> Found(SlotSearch search) =>
        SlotFinder.Find(search).Select(slot => new CivilTime(slot, DateTimeZone.Utc).ShortInWords());

    private static PreferredTime Preferred(string text) =>
        PreferredTime.TryParse(text, out var preferred) ? preferred : throw new FormatException(text);
}
