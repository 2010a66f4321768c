using NodaTime;
using PartnerBot.Chat.Grammar;

namespace PartnerBot.Chat.Tests.Grammar;

public class DateWordsTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>A Thursday.</summary>
    private static readonly LocalDate Today = new(2026, 4, 9);

    [Theory]
    // Whole dates.
    [InlineData("2026-04-14", "2026-04-14")]
    [InlineData("2026/04/14", "2026-04-14")]
    [InlineData("14/04/2026", "2026-04-14")]
    [InlineData("14/4/26", "2026-04-14")]
    [InlineData("14.4.2026", "2026-04-14")]
    [InlineData("14-04-2026", "2026-04-14")]
    [InlineData("14 April 2026", "2026-04-14")]
    [InlineData("14th of April, 2026", "2026-04-14")]
    [InlineData("April 14 2026", "2026-04-14")]
    [InlineData("April 14th, 2026", "2026-04-14")]
    [InlineData("14-Apr-2026", "2026-04-14")]
    [InlineData("14 apr. '26", "2026-04-14")]
    [InlineData("Tuesday 14 April 2026", "2026-04-14")]
    [InlineData("Tue, 14 Apr 2026", "2026-04-14")]
    [InlineData("on Tues the 14th of april 2026.", "2026-04-14")]
    [InlineData("  “14\u00A0April\u200B 2026” ", "2026-04-14")]
    [InlineData("2028-02-29", "2028-02-29")]
    // Both numbers alike, or the day of the week tells: nothing is open.
    [InlineData("05/05/2026", "2026-05-05")]
    [InlineData("Mon 04/05/2026", "2026-05-04")]
    [InlineData("Sunday 04/05/2026", "2026-04-05")]
    // Without a year: the next such date, today included.
    [InlineData("14 April", "2026-04-14")]
    [InlineData("9 April", "2026-04-09")]
    [InlineData("8 April", "2027-04-08")]
    [InlineData("14/4", "2026-04-14")]
    [InlineData("1 Sept", "2026-09-01")]
    [InlineData("29 February", "2028-02-29")]
    [InlineData("Fri 1 May", "2026-05-01")]
    // Days of the week: after today; "this" may be today; "next" is in next week, which begins on Monday.
    [InlineData("friday", "2026-04-10")]
    [InlineData("Thursday", "2026-04-16")]
    [InlineData("this Thursday", "2026-04-09")]
    [InlineData("this Friday", "2026-04-10")]
    [InlineData("next Friday", "2026-04-17")]
    [InlineData("next Tuesday", "2026-04-14")]
    [InlineData("next Sunday", "2026-04-19")]
    [InlineData("last Tuesday", "2026-04-07")]
    [InlineData("Tuesday week", "2026-04-21")]
    [InlineData("a week on Tuesday", "2026-04-21")]
    // Near days and distances.
    [InlineData("today", "2026-04-09")]
    [InlineData("Tomorrow", "2026-04-10")]
    [InlineData("the day after tomorrow", "2026-04-11")]
    [InlineData("yesterday", "2026-04-08")]
    [InlineData("in 10 days", "2026-04-19")]
    [InlineData("10 days", "2026-04-19")]
    [InlineData("in two weeks", "2026-04-23")]
    [InlineData("in a fortnight", "2026-04-23")]
    [InlineData("in 1 month and 2 days", "2026-05-11")]
    [InlineData("10 days from now", "2026-04-19")]
    [InlineData("a week today", "2026-04-16")]
    [InlineData("a week tomorrow", "2026-04-17")]
    [InlineData("3 days ago", "2026-04-06")]
    public void A_day_is_read(string said, string on) =>
        Assert.Equal(on, Assert.IsType<DateRead>(DateWords.ReadDate(said, Today)).On.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("26 March", "2026-03-26")]
    [InlineData("Thu 26 March", "2026-03-26")]
    [InlineData("9 April", "2026-04-09")] // today
    [InlineData("10 April", "2025-04-10")]
    [InlineData("Tuesday", "2026-04-07")]
    [InlineData("yesterday", "2026-04-08")]
    [InlineData("tomorrow", "2026-04-10")] // can only be still to come
    [InlineData("in 10 days", "2026-04-19")]
    [InlineData("26 March 2027", "2027-03-26")]
    public void A_day_that_has_been_is_meant_where_there_is_one(string said, string on) => Assert.Equal(
        on, Assert.IsType<DateRead>(DateWords.ReadPastDate(said, Today)).On.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("04/05/2026",
        "04/05/2026 could be 4 May or 5 April. Please write the month as a word, for example 4 May 2026.")]
    [InlineData("4/5", "4/5 could be 4 May or 5 April. Please write the month as a word, for example 4 May.")]
    [InlineData("Wed 4.5.26",
        "4.5.26 could be 4 May or 5 April. Please write the month as a word, for example 4 May 2026.")]
    [InlineData("04/14/2026", "There is no month 14. Did you mean 14 April 2026? Please write the month as a word.")]
    [InlineData("2026-13-01", "There is no month 13. Please write the month as a word, for example 4 May.")]
    [InlineData("Mon 14 April 2026",
        "14 April 2026 is a Tuesday, not a Monday. Please write Tuesday 14 April 2026 or Monday 13 April 2026.")]
    [InlineData("Fri 14/04",
        "14 April 2026 is a Tuesday, not a Friday. Please write Tuesday 14 April 2026 or Friday 17 April 2026.")]
    [InlineData("31 April", "31 April does not exist: April has 30 days. Please give another day.")]
    [InlineData("31/04/2026", "31 April 2026 does not exist: April has 30 days. Please give another day.")]
    [InlineData("29 Feb 2026",
        "29 February 2026 does not exist: February has 28 days in 2026. Please give another day.")]
    [InlineData("30 February", "30 February does not exist: February has 28 or 29 days. Please give another day.")]
    [InlineData("0 May", "0 May does not exist: May has 31 days. Please give another day.")]
    [InlineData("1066-10-14", "The year 1066 is too far away for me. Please give one between 1900 and 2199.")]
    [InlineData("in 9999 years", "That is too far away for me. Please give a day within the next hundred years.")]
    [InlineData("soonish",
        "I could not read “soonish” as a date. Please write it like 16 April 2026, next Thursday or in 10 days.")]
    [InlineData("14 April 9am",
        "I could not read “14 April 9am” as a date. Please write it like 16 April 2026, next Thursday or in 10 days.")]
    [InlineData("",
        "I could not read “” as a date. Please write it like 16 April 2026, next Thursday or in 10 days.")]
    public void A_day_that_is_unclear_is_asked_about(string said, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<DateUnclear>(DateWords.ReadDate(said, Today)).Sentence);

    [Fact]
    public void How_next_was_taken_is_said() =>
        Assert.Equal(
            "I took “next Friday” as Friday 17 April 2026, in the coming week.",
            DateWords.ReadDate("next Friday", Today).Note);

    [Theory]
    [InlineData("10:00", "10:00")]
    [InlineData("09.30", "09:30")]
    [InlineData("14.30", "14:30")]
    [InlineData("14h30", "14:30")]
    [InlineData("14:30:00", "14:30")]
    [InlineData("1430", "14:30")]
    [InlineData("at 2pm", "14:00")]
    [InlineData("2:30 PM", "14:30")]
    [InlineData("2.30 p.m.", "14:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("10 am", "10:00")]
    [InlineData("14:30pm", "14:30")]
    [InlineData("14", "14:00")]
    [InlineData("02:30", "02:30")]
    [InlineData("9:30", "09:30")]
    [InlineData("00:00", "00:00")]
    [InlineData("noon", "12:00")]
    [InlineData("midday", "12:00")]
    public void A_time_is_read(string said, string time) =>
        Assert.Equal(time, Assert.IsType<TimeRead>(DateWords.ReadTime(said)).Sentence);

    [Theory]
    [InlineData("10", "10 could be 10:00 or 22:00. Please write 10am or 10pm.")]
    [InlineData("12 o'clock", "12 could be 00:00 or 12:00. Please write 12am or 12pm.")]
    [InlineData("2:30", "2:30 could be 02:30 or 14:30. Please write 2:30am or 2:30pm.")]
    [InlineData("midnight",
        "Midnight could be the start or the end of a day. Please write 00:00 for the start or 23:59 for the end.")]
    [InlineData("24:00", "24:00 is 00:00 of the next day. Please write it that way.")]
    [InlineData("25:00", "There is no 25:00 on the clock. Please write a time like 14:30 or 2:30pm.")]
    [InlineData("10:75", "There is no 10:75 on the clock. Please write a time like 14:30 or 2:30pm.")]
    [InlineData("0am", "There is no 0am on the clock. Please write a time like 14:30 or 2:30pm.")]
    [InlineData("teatime", "I could not read “teatime” as a time. Please write it like 14:30 or 2:30pm.")]
    public void A_time_that_is_unclear_is_asked_about(string said, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<DateUnclear>(DateWords.ReadTime(said)).Sentence);

    [Theory]
    [InlineData("Tue 14 April 10:00", "2026-04-14T09:00:00Z")]
    [InlineData("14 April 2026 at 2pm", "2026-04-14T13:00:00Z")]
    [InlineData("2pm on 14 April 2026", "2026-04-14T13:00:00Z")]
    [InlineData("2026-04-14T10:00", "2026-04-14T09:00:00Z")]
    [InlineData("2026-04-14 10:00", "2026-04-14T09:00:00Z")]
    [InlineData("tomorrow noon", "2026-04-10T11:00:00Z")]
    [InlineData("tomorrow 14.30", "2026-04-10T13:30:00Z")]
    [InlineData("14.30 tomorrow", "2026-04-10T13:30:00Z")]
    [InlineData("14.04 10:00", "2026-04-14T09:00:00Z")]
    [InlineData("14 April 1430", "2026-04-14T13:30:00Z")]
    [InlineData("next Tuesday, 9:30", "2026-04-14T08:30:00Z")]
    [InlineData("in 10 days at 10am", "2026-04-19T09:00:00Z")]
    [InlineData("Tuesday 14 April 2026, 10:00 (Europe/London)", "2026-04-14T09:00:00Z")]
    [InlineData("in 2 hours", "2026-04-09T13:00:00Z")]
    [InlineData("in 1h30", "2026-04-09T12:30:00Z")]
    // London, spring 2026: 01:00 jumps to 02:00 on 29 March. In autumn 02:00 falls back to 01:00 on 25 October.
    [InlineData("29 March 2027 01:30", "2027-03-29T00:30:00Z")]
    [InlineData("29 March 2026 00:59", "2026-03-29T00:59:00Z")]
    [InlineData("29 March 2026 02:00", "2026-03-29T01:00:00Z")]
    [InlineData("25 October 2026 00:59", "2026-10-24T23:59:00Z")]
    [InlineData("25 October 2026 01:30 first", "2026-10-25T00:30:00Z")]
    [InlineData("25 October 2026 01:30 (second)", "2026-10-25T01:30:00Z")]
    [InlineData("25 October 2026 02:00", "2026-10-25T02:00:00Z")]
    public void A_moment_is_read(string said, string instant) =>
        Assert.Equal(instant, Assert.IsType<MomentRead>(ReadMoment(said)).At.ToInstant().ToString());

    [Theory]
    [InlineData("29 March 2026 01:30",
        "The clocks go forward on Sunday 29 March 2026, so 01:30 does not exist that day in Europe/London. "
        + "Please write 02:30 or another time.")]
    [InlineData("25 October 2026 01:30",
        "The clocks go back on Sunday 25 October 2026, so 01:30 happens twice in Europe/London. "
        + "Please choose another time, or add “first” or “second”.")]
    [InlineData("14 April",
        "At what time on Tuesday 14 April 2026? Please add it, for example 14 April 2026 10:00.")]
    [InlineData("10:00", "On which day at 10:00? Please add it, for example tomorrow 10:00.")]
    [InlineData("14 April at 10", "10 could be 10:00 or 22:00. Please write 10am or 10pm.")]
    [InlineData("04/05 10:00",
        "04/05 could be 4 May or 5 April. Please write the month as a word, for example 4 May.")]
    [InlineData("14 April 10:00 America/New_York",
        "Times here are in Europe/London. Please give the time there, without a zone.")]
    [InlineData("tomorrow 10:00 11:00", "I could not read “tomorrow 10:00 11:00” as a day and a time. "
        + "Please write it like 16 April 2026 14:30 or tomorrow 10am.")]
    [InlineData("whenever suits", "I could not read “whenever suits” as a day and a time. "
        + "Please write it like 16 April 2026 14:30 or tomorrow 10am.")]
    public void A_moment_that_is_unclear_is_asked_about(string said, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<DateUnclear>(ReadMoment(said)).Sentence);

    [Theory]
    [InlineData("10 days", "10 days")]
    [InlineData("2 weeks", "2 weeks")]
    [InlineData("2w", "2 weeks")]
    [InlineData("a month", "1 month")]
    [InlineData("a quarter", "3 months")]
    [InlineData("1 year and 6 months", "1 year and 6 months")]
    [InlineData("P10D", "10 days")]
    [InlineData("p4w", "4 weeks")]
    [InlineData("0 days", "That is no time at all. Please give at least 1 day.")]
    [InlineData("P200Y", "That is longer than I can plan for. Please give less than a hundred years.")]
    [InlineData("90 minutes",
        "I could not read “90 minutes” as a length of time. Please write it like 10 days, 2 weeks or 3 months.")]
    [InlineData("P-1D",
        "I could not read “P-1D” as a length of time. Please write it like 10 days, 2 weeks or 3 months.")]
    [InlineData("10", "I could not read “10” as a length of time. Please write it like 10 days, 2 weeks or 3 months.")]
    public void A_distance_on_the_calendar_is_read_or_asked_about(string said, string sentence) =>
        Assert.Equal(sentence, DateWords.ReadPeriod(said).Sentence);

    [Theory]
    [InlineData("90 minutes", "1 hour and 30 minutes")]
    [InlineData("90 mins", "1 hour and 30 minutes")]
    [InlineData("1h30", "1 hour and 30 minutes")]
    [InlineData("1h 30min", "1 hour and 30 minutes")]
    [InlineData("1.5 hours", "1 hour and 30 minutes")]
    [InlineData("an hour", "1 hour")]
    [InlineData("half an hour", "30 minutes")]
    [InlineData("an hour and a half", "1 hour and 30 minutes")]
    [InlineData("two and a half hours", "2 hours and 30 minutes")]
    [InlineData("2 days", "2 days")]
    [InlineData("PT45M", "45 minutes")]
    [InlineData("PT0M", "That is no time at all. Please give at least 1 minute.")]
    [InlineData("a month",
        "I could not read “a month” as a length of time. Please write it like 90 minutes, 1h30 or 2 days.")]
    [InlineData("PT999999H999999H",
        "I could not read “PT999999H999999H” as a length of time. Please write it like 90 minutes, 1h30 or 2 days.")]
    public void A_length_of_time_is_read_or_asked_about(string said, string sentence) =>
        Assert.Equal(sentence, DateWords.ReadDuration(said).Sentence);

    [Theory]
    [InlineData("yesterday", "Wednesday 8 April 2026 is in the past. Please give a later one.")]
    [InlineData("2 March 2026", "Monday 2 March 2026 is in the past. Please give a later one.")]
    [InlineData("today", "Thursday 9 April 2026")]
    [InlineData("31 April", "31 April does not exist: April has 30 days. Please give another day.")]
    public void A_day_that_is_over_can_be_refused(string said, string sentence) =>
        Assert.Equal(sentence, DateWords.ReadDate(said, Today).NotInPast().Sentence);

    [Theory]
    [InlineData("today 11:59", "Thursday 9 April 2026, 11:59 (Europe/London) is in the past. Please give a later one.")]
    [InlineData("today 12:00", "Thursday 9 April 2026, 12:00 (Europe/London)")]
    public void A_moment_that_is_over_can_be_refused(string said, string sentence) =>
        Assert.Equal(sentence, ReadMoment(said).NotInPast().Sentence);

    [Fact]
    public void What_is_said_can_be_read()
    {
        for (var day = new LocalDate(2023, 12, 25); day < new LocalDate(2028, 3, 5); day = day.PlusDays(1))
        {
            Assert.Equal(new DateRead(day, Today), DateWords.ReadDate(Say.Date(day), Today));
            var noon = day.AtMidnight().PlusHours(10);
            Assert.Equal(
                noon.InZoneStrictly(London),
                Assert.IsType<MomentRead>(ReadMoment(Say.DateAndTime(noon, London))).At);
        }
    }

    [Theory]
    [InlineData(10_000, "1 ")]
    [InlineData(10_000, "and ")]
    [InlineData(90, "(")]
    [InlineData(49, "1d")]
    [InlineData(33, "٣ ")] // Arabic digits are digits to .NET
    public void Nothing_brings_the_reader_down(int times, string said)
    {
        var text = string.Concat(Enumerable.Repeat(said, times));

        Assert.IsType<DateUnclear>(DateWords.ReadDate(text, Today));
        Assert.IsType<DateUnclear>(DateWords.ReadTime(text));
        Assert.IsType<DateUnclear>(ReadMoment(text));
        Assert.True(DateWords.ReadPeriod(text).Sentence.Length < 200);
    }

    /// <summary>Said at noon in London on <see cref="Today"/>.</summary>
    private static DateReading ReadMoment(string said) =>
        DateWords.ReadDateTime(said, Today.At(LocalTime.Noon), London);
}
