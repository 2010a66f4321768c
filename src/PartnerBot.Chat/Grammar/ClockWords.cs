using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PartnerBot.Chat.Grammar;

/// <summary>Finds a time on the clock among words.</summary>
internal static partial class ClockWords
{
    /// <summary>Reads the time that stands at this word, and moves on behind it.</summary>
    /// <returns>Null, without moving, when no time stands here.</returns>
    public static DateReading? At(List<string> words, ref int at)
    {
        var word = at < words.Count ? words[at] : "";
        var reading = word switch
        {
            "noon" or "midday" => new TimeRead(LocalTime.Noon),
            "midnight" => new DateUnclear(
                "Midnight could be the start or the end of a day. "
                + "Please write 00:00 for the start or 23:59 for the end."),
            _ => Numbers(word),
        };
        if (reading is not null)
        {
            at++;
            at += at < words.Count && words[at] is "o'clock" or "o’clock" ? 1 : 0;
        }

        return reading;
    }

    /// <summary>True for "14.30", which could be a day as well where days are written with a full stop.</summary>
    public static bool IsDotted(string word) => Dotted().IsMatch(word);

    private static DateReading? Numbers(string word)
    {
        if (Written().Match(word) is not { Success: true } match)
        {
            return Digits(word);
        }

        var hour = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups[2].Success
            ? int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        if (match.Groups[3].Success)
        {
            return HalfOfDay(word, hour, minute, match.Groups[3].Value == "pm" ? 12 : 0);
        }

        return !match.Groups[2].Success || (hour is >= 1 and <= 6 && match.Groups[1].Length == 1)
            ? Bare(word, hour, minute)
            : Exact(word, hour, minute);
    }

    /// <summary>Four digits, unless they are a year: 1430, 0930.</summary>
    private static DateReading? Digits(string word) =>
        word.Length == 4 && word.All(char.IsAsciiDigit)
            && int.Parse(word, CultureInfo.InvariantCulture) is var number && !CalendarDay.IsWithinReach(number)
                ? Exact(word, number / 100, number % 100)
                : null;

    private static DateReading HalfOfDay(string word, int hour, int minute, int half)
    {
        if (hour is > 12 and < 24 && half == 12)
        {
            return Exact(word, hour, minute);
        }

        return hour is < 1 or > 12 ? NoSuchTime(word) : Exact(word, (hour % 12) + half, minute);
    }

    /// <summary>"10", or "2:30" with one figure for the hour: half of the people who write this mean the
    /// afternoon.</summary>
    private static DateReading Bare(string word, int hour, int minute)
    {
        if (hour is 0 or > 12 || minute > 59)
        {
            return Exact(word, hour, minute);
        }

        var morning = new LocalTime(hour % 12, minute);
        var minutes = minute == 0 ? "" : $":{minute:00}";
        return new DateUnclear(
            $"{word} could be {Say.Time(morning)} or {Say.Time(morning.PlusHours(12))}. "
            + $"Please write {hour}{minutes}am or {hour}{minutes}pm.");
    }

    private static DateReading Exact(string word, int hour, int minute) => (hour, minute) switch
    {
        ( < 24, < 60) => new TimeRead(new LocalTime(hour, minute)),
        (24, 0) => new DateUnclear("24:00 is 00:00 of the next day. Please write it that way."),
        _ => NoSuchTime(word),
    };

    private static DateUnclear NoSuchTime(string word) =>
        new($"There is no {word} on the clock. Please write a time like 14:30 or 2:30pm.");

    [GeneratedRegex(@"^([0-9]{1,2})(?:[:.h]([0-9]{2})(?::00)?)?([ap]m)?$")]
    private static partial Regex Written();

    [GeneratedRegex(@"^[0-9]{1,2}\.[0-9]{2}$")]
    private static partial Regex Dotted();
}
