using System.Globalization;
using NodaTime;

namespace PartnerBot.Chat.Grammar;

/// <summary>Finds a day among words.</summary>
/// <remarks>"Tuesday" is the next Tuesday after today, "this Tuesday" may be today, and "next Tuesday" is the Tuesday
/// of next week, where a week begins on Monday. A date without a year is the next such date, today included.</remarks>
internal sealed class DayWords(List<string> words, LocalDate today)
{
    /// <summary>Reads the day that begins at this word, and moves on behind it.</summary>
    /// <returns>Null, without moving, when no day begins here.</returns>
    public DateReading? At(ref int at) => Near(ref at) ?? Distance(ref at) ?? Dated(ref at);

    private string Word(int at) => at < words.Count ? words[at] : "";

    /// <summary>Days that are named by how near they are.</summary>
    private DateReading? Near(ref int at)
    {
        var (length, days) = (Word(at), Word(at + 1), Word(at + 2)) switch
        {
            ("today", _, _) => (1, 0),
            ("tomorrow", _, _) => (1, 1),
            ("yesterday", _, _) => (1, -1),
            ("day", "after", "tomorrow") => (3, 2),
            _ => (0, 0),
        };
        if (length > 0)
        {
            at += length;
            return new DateRead(today.PlusDays(days), today);
        }

        return TimeNames.Weekday(Word(at + 1)) is IsoDayOfWeek weekday ? Qualified(weekday, ref at) : null;
    }

    /// <summary>"this", "next" and "last" before a day of the week.</summary>
    private DateRead? Qualified(IsoDayOfWeek weekday, ref int at)
    {
        var qualifier = Word(at);
        LocalDate? on = qualifier switch
        {
            "this" => today.PlusDays(-1).Next(weekday),
            "next" => today.Next(IsoDayOfWeek.Monday).PlusDays(-1).Next(weekday),
            "last" => today.Previous(weekday),
            _ => null,
        };
        if (on is not LocalDate day)
        {
            return null;
        }

        at += 2;
        return new DateRead(day, today)
        {
            Note = qualifier == "next" ? $"I took “next {weekday}” as {Say.Date(day)}, in the coming week." : "",
        };
    }

    /// <summary>"in 10 days", "2 weeks", "a week on Tuesday", "3 days ago".</summary>
    private DateReading? Distance(ref int at)
    {
        var next = Word(at) == "in" ? at + 1 : at;
        if (LengthWords.At(words, ref next) is not { HasTimeComponent: false } period)
        {
            return null;
        }

        if (LengthWords.IsOutOfReach(period))
        {
            return new DateUnclear("That is too far away for me. Please give a day within the next hundred years.");
        }

        at = next;
        if (Word(at) == "ago")
        {
            at++;
            return new DateRead(today.Minus(period), today);
        }

        return new DateRead((Anchor(ref at) ?? today).Plus(period), today);
    }

    /// <summary>The day that a distance is counted from, when one is named behind it.</summary>
    private LocalDate? Anchor(ref int at)
    {
        if (Near(ref at) is DateRead near)
        {
            return near.On;
        }

        return TimeNames.Weekday(Word(at)) is IsoDayOfWeek weekday && ++at > 0 ? today.Next(weekday) : null;
    }

    /// <summary>A date, with or without the day of the week, or a day of the week alone.</summary>
    private DateReading? Dated(ref int at)
    {
        if (TimeNames.Weekday(Word(at)) is not IsoDayOfWeek weekday)
        {
            return (Numbers(ref at) ?? Months(ref at))?.Read(today, null);
        }

        at++;
        if ((Numbers(ref at) ?? Months(ref at)) is CalendarDay day)
        {
            return day.Read(today, weekday);
        }

        if (Word(at) == "week")
        {
            at++;
            return new DateRead(today.Next(weekday).PlusWeeks(1), today);
        }

        return new DateRead(today.Next(weekday), today);
    }

    private CalendarDay? Numbers(ref int at)
    {
        var day = CalendarDay.FromNumbers(Word(at));
        at += day is null ? 0 : 1;
        return day;
    }

    /// <summary>"14 April", "14th April 2026", "April 14 2026".</summary>
    private CalendarDay? Months(ref int at)
    {
        var (one, other) = (Word(at), Word(at + 1));
        var (day, month) = TimeNames.Month(other) is int after ? (Day(one), after) : (Day(other), TimeNames.Month(one));
        if (day is null || month is null)
        {
            return null;
        }

        at += 2;
        var year = Year(Word(at));
        at += year is null ? 0 : 1;
        return new CalendarDay($"{one} {other}", day.Value, month.Value, year);
    }

    private static int? Day(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length <= 2 ? ToNumber(digits) : null;
    }

    /// <summary>A year of this century or its neighbours, so that "14 April 1430" can be half past two.</summary>
    private static int? Year(string word) => word switch
    {
        { Length: 3 } when word[0] is '\'' or '’' => 2000 + ToNumber(word[1..]),
        { Length: 4 } when ToNumber(word) is int year && CalendarDay.IsWithinReach(year) => year,
        _ => null,
    };

    private static int? ToNumber(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
