using NodaTime;

namespace PartnerBot.Chat.Grammar;

/// <summary>Reads dates, times and lengths of time as people in Britain write them.</summary>
/// <remarks>Never guesses: what could mean two things is a <see cref="DateUnclear"/> that asks. "Tuesday" is the next
/// Tuesday after today, "next Tuesday" the Tuesday of next week (which begins on Monday), a date without a year the
/// next such date. A date that is over is read all the same: see <see cref="DateReading.NotInPast"/>. What
/// <see cref="Say"/> says can be read.</remarks>
public static class DateWords
{
    /// <summary>A day: 2026-04-14, 14/04/2026, Tue 14 April, tomorrow, next Tuesday, in 10 days.</summary>
    /// <returns>A <see cref="DateRead"/> or a <see cref="DateUnclear"/>.</returns>
    /// <param name="said">What somebody wrote.</param>
    /// <param name="today">The day it is for them.</param>
    public static DateReading ReadDate(string said, LocalDate today)
    {
        var words = SpokenWords.In(said);
        var at = 0;
        var reading = new DayWords(words, today).At(ref at);
        return reading is DateUnclear || (reading is DateRead && at == words.Count)
            ? reading
            : new DateUnclear($"I could not read “{SpokenWords.Echo(said)}” as a date. "
                + $"Please write it like {Example(today)}, next {today.PlusDays(7).DayOfWeek} or in 10 days.");
    }

    /// <summary>A day that has been, where one can be meant: "26 March" is the last one, "Tuesday" the one before
    /// today. What can only be still to come is read as such.</summary>
    /// <inheritdoc cref="ReadDate"/>
    public static DateReading ReadPastDate(string said, LocalDate today)
    {
        var reading = ReadDate(said, today);
        if (reading is DateRead known && known.On <= today)
        {
            return reading;
        }

        // From a year ago on, the next 26 March is the last one.
        return ReadDate($"last {said}", today) is DateRead last ? last
            : ReadDate(said, today.PlusYears(-1).PlusDays(1)) is DateRead before && before.On <= today
                && IsSameDay(said, reading, before.On)
                    ? new DateRead(before.On, today)
                    : reading;
    }

    /// <summary>A time: 14:30, 2:30pm, 14.30, noon.</summary>
    /// <returns>A <see cref="TimeRead"/> or a <see cref="DateUnclear"/>.</returns>
    public static DateReading ReadTime(string said)
    {
        var words = SpokenWords.In(said);
        var at = 0;
        var reading = ClockWords.At(words, ref at);
        return reading is not null && at == words.Count
            ? reading
            : new DateUnclear($"I could not read “{SpokenWords.Echo(said)}” as a time. "
                + "Please write it like 14:30 or 2:30pm.");
    }

    /// <summary>A day and a time: 14 April 2026 at 2pm, tomorrow 10:00, in 2 hours; what the clocks skip or show twice
    /// is asked about, unless "first" or "second" stands behind it.</summary>
    /// <returns>A <see cref="MomentRead"/> or a <see cref="DateUnclear"/>.</returns>
    /// <param name="said">What somebody wrote.</param>
    /// <param name="now">What the clock shows there now.</param>
    /// <param name="zone">Where the time is meant.</param>
    public static DateReading ReadDateTime(string said, LocalDateTime now, DateTimeZone zone) =>
        new MomentWords(SpokenWords.In(said), now, zone).Read()
        ?? new DateUnclear($"I could not read “{SpokenWords.Echo(said)}” as a day and a time. "
            + $"Please write it like {Example(now.Date)} 14:30 or tomorrow 10am.");

    /// <summary>A distance on the calendar: 10 days, 2 weeks, a month, P4W.</summary>
    /// <returns>A <see cref="PeriodRead"/> or a <see cref="DateUnclear"/>.</returns>
    public static DateReading ReadPeriod(string said) => LengthWords.All(SpokenWords.In(said)) switch
    {
        null or { HasTimeComponent: true } => NoLength(said, "10 days, 2 weeks or 3 months"),
        { HasDateComponent: false } => new DateUnclear("That is no time at all. Please give at least 1 day."),
        var period when LengthWords.IsOutOfReach(period) => TooLong(),
        var period => new PeriodRead(period),
    };

    /// <summary>A length of time: 90 minutes, 1h30, an hour, PT45M; a day is 24 hours.</summary>
    /// <returns>A <see cref="LengthRead"/> or a <see cref="DateUnclear"/>.</returns>
    public static DateReading ReadDuration(string said) => LengthWords.All(SpokenWords.In(said)) switch
    {
        null or { Months: > 0 } or { Years: > 0 } => NoLength(said, "90 minutes, 1h30 or 2 days"),
        { HasTimeComponent: false, HasDateComponent: false } =>
            new DateUnclear("That is no time at all. Please give at least 1 minute."),
        var period when LengthWords.IsOutOfReach(period) => TooLong(),
        var period => new LengthRead(period.ToDuration()),
    };

    // "in 10 days" and "tomorrow" were another day a year ago; with a weekday a date may only have been unclear because
    // that was last year's.
    private static bool IsSameDay(string said, DateReading reading, LocalDate before) => reading is DateRead next
        ? (next.On.Month, next.On.Day) == (before.Month, before.Day)
        : said.Any(char.IsAsciiDigit);

    private static string Example(LocalDate today) => Say.DateWithoutWeekday(today.PlusDays(7));

    private static DateUnclear TooLong() =>
        new("That is longer than I can plan for. Please give less than a hundred years.");

    private static DateUnclear NoLength(string said, string examples) =>
        new($"I could not read “{SpokenWords.Echo(said)}” as a length of time. Please write it like {examples}.");
}
