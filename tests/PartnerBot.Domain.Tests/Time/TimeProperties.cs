using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PartnerBot.Domain.Time;

namespace PartnerBot.Domain.Tests.Time;

public sealed class TimeProperties
{
    private static readonly Gen<(Instant At, DateTimeZone Zone, QuietHours Quiet, BankHolidays Holidays)> Quiets =
        from moment in Any.Moment
        from quiet in Any.Quiet
        from holidays in Any.Holidays
        select (moment.At, moment.Zone, quiet, holidays);

    private static readonly Gen<(Cadence Cadence, LocalDate Date)> Meetings =
        from cadence in Any.Cadence
        from date in Any.Date
        select (cadence, date);

    private static readonly Gen<(WorkingCalendar Calendar, LocalDate Date)> Days =
        from holidays in Any.Holidays
        from date in Any.Date
        select (new WorkingCalendar(holidays, []), date);

    // Close together, so that the months between decide which is the later.
    private static readonly Gen<(string Text, LocalDate Date)> Bounds =
        from months in Gen.Choose(0, 14)
        from days in Gen.Choose(0, 5)
        from otherMonths in Gen.Choose(0, 14)
        from otherDays in Gen.Choose(-3, 3)
        from date in Any.Date
        let more = days + ((months - otherMonths) * 30) + otherDays
        select ($"P{months}M{days}D/P{otherMonths}M{more}D", date);

    [Fact]
    public void A_window_lies_after_the_meeting_and_is_never_empty() =>
        Holds(Meetings, given =>
        {
            var window = given.Cadence.WindowAfter(given.Date);
            return given.Date < window.Earliest && !window.IsEmpty
                && window.Contains(window.Earliest) && window.Contains(window.Latest);
        });

    [Fact]
    public void Bounds_in_mixed_units_are_refused_or_never_cross() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(Bounds.ToArbitrary(), given => !Cadence.TryParse(given.Text, out var cadence)
                || !cadence.WindowAfter(given.Date).IsEmpty));

    [Fact]
    public void A_later_meeting_never_has_an_earlier_window() =>
        Holds(Meetings, given =>
        {
            var window = given.Cadence.WindowAfter(given.Date);
            return Enumerable.Range(0, 40).Select(given.Date.PlusDays).Select(given.Cadence.WindowAfter)
                .All(later => window.Earliest <= later.Earliest && window.Latest <= later.Latest);
        });

    [Fact]
    public void A_cadence_survives_being_written_down() =>
        Holds(Any.Cadence, cadence => cadence.Equals(Read.Cadence(cadence.ToString())));

    [Fact]
    public void The_words_of_a_cadence_mean_the_same_windows() =>
        Holds(Meetings, given =>
            Read.Cadence(given.Cadence.InWords()).WindowAfter(given.Date).Latest
                == given.Cadence.WindowAfter(given.Date).Latest);

    [Fact]
    public void Nothing_is_quiet_at_the_first_loud_instant() =>
        Holds(Quiets, given =>
        {
            var loud = given.Quiet.FirstLoud(given.At, given.Zone, given.Holidays);
            return given.At <= loud && !given.Quiet.IsQuiet(loud, given.Zone, given.Holidays);
        });

    [Fact]
    public void Every_minute_before_the_first_loud_one_is_quiet() =>
        Holds(Quiets, given =>
        {
            var loud = given.Quiet.FirstLoud(given.At, given.Zone, given.Holidays);
            var minutes = (int)(loud - given.At).TotalMinutes;
            return Enumerable.Range(0, minutes).All(minute => given.Quiet.IsQuiet(
                given.At + Duration.FromMinutes(minute), given.Zone, given.Holidays));
        });

    [Fact]
    public void What_is_loud_stays_where_it_is() =>
        Holds(Quiets, given =>
        {
            var loud = given.Quiet.FirstLoud(given.At, given.Zone, given.Holidays);
            return given.Quiet.FirstLoud(loud, given.Zone, given.Holidays) == loud;
        });

    [Fact]
    public void Quiet_hours_survive_being_written_down() =>
        Holds(Any.Quiet, quiet => quiet == Read.Quiet(quiet.ToString()));

    [Fact]
    public void A_working_day_found_is_a_working_day() =>
        Holds(Days, given =>
        {
            var (before, after) = (given.Calendar.OnOrBefore(given.Date), given.Calendar.OnOrAfter(given.Date));
            return before <= given.Date && given.Date <= after
                && given.Calendar.IsWorkingDay(before.Value) && given.Calendar.IsWorkingDay(after.Value);
        });

    [Fact]
    public void Counting_working_days_back_and_on_again_comes_home() =>
        Holds(Days, given =>
        {
            var home = given.Calendar.OnOrAfter(given.Date);
            return home is { } day && Enumerable.Range(0, 30).All(count =>
                given.Calendar.DaysBefore(day, count) is { } back && given.Calendar.DaysAfter(back, count) == home);
        });

    private static void Holds<T>(Gen<T> given, Func<T, bool> property) =>
        Check.QuickThrowOnFailure(Prop.ForAll(given.ToArbitrary(), property));
}
