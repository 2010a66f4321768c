using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Chat.Grammar;

/// <summary>Finds a length of time among words.</summary>
internal static partial class LengthWords
{
    private const int MostYears = 100;

    /// <summary>Reads the length that begins at this word ("10 days", "1 hour and 30 minutes"), and moves on behind
    /// it.</summary>
    /// <returns>Null, without moving, when none begins here.</returns>
    public static Period? At(List<string> words, ref int at)
    {
        Period? sum = null;
        for (var next = at; One(words, ref next) is Period one;)
        {
            sum = sum is null ? one : sum + one;
            at = next;
            next += next < words.Count && words[next] == "and" ? 1 : 0;
        }

        return sum;
    }

    /// <summary>The length that all the words together make; null when they make none.</summary>
    public static Period? All(List<string> words)
    {
        var at = 0;
        return words switch
        {
            [] => null,
            ["half", "an", "hour"] => Period.FromMinutes(30),
            [var number, "and", "a", "half", "hours" or "hour"] => Halves(TimeNames.Number(number)),
            ["an", "hour", "and", "a", "half"] => Period.FromMinutes(90),
            [var iso] when Iso(iso) is Period period => period,
            _ => At(words, ref at) is Period sum && at == words.Count ? sum : null,
        };
    }

    /// <summary>True for lengths that nobody can mean here, and that would lead out of the calendar.</summary>
    public static bool IsOutOfReach(Period period)
    {
        var days = (period.Years * 366L) + (period.Months * 31L) + (period.Weeks * 7L) + period.Days;
        return days > MostYears * 366L || period.Hours > MostYears * 8_784L || period.Minutes > MostYears * 527_040L;
    }

    /// <summary>One number and its unit, in two words or one: "10 days", "10d", "1h30", "1.5 hours".</summary>
    private static Period? One(List<string> words, ref int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        if (Joined().Match(words[at]) is { Success: true } joined)
        {
            at++;
            return Of(TimeNames.Number(joined.Groups[1].Value), joined.Groups[2].Value);
        }

        if (Hours().Match(words[at]) is { Success: true } hours)
        {
            at++;
            return Period.FromHours(Number(hours, 1)) + Period.FromMinutes(Number(hours, 2));
        }

        var unit = at + 1 < words.Count ? words[at + 1] : "";
        var period = Halved().Match(words[at]) is { Success: true } halved && unit is "hour" or "hours" or "h"
            ? Halves((int)Number(halved, 1))
            : Of(TimeNames.Number(words[at]), unit);
        at += period is null ? 0 : 2;
        return period;
    }

    private static Period? Halves(int? hours) => hours is int whole ? Period.FromMinutes((whole * 60) + 30) : null;

    private static Period? Of(int? number, string unit)
    {
        if (number is not int times || TimeNames.Unit(unit) is not Period one)
        {
            return null;
        }

        return new PeriodBuilder
        {
            Years = one.Years * times,
            Months = one.Months * times,
            Weeks = one.Weeks * times,
            Days = one.Days * times,
            Hours = one.Hours * times,
            Minutes = one.Minutes * times,
        }.Build();
    }

    /// <summary>ISO 8601: P10D, PT1H30M. Not below nothing, and nothing finer than minutes.</summary>
    private static Period? Iso(string word)
    {
        var parsed = PeriodPattern.Roundtrip.Parse(word.ToUpperInvariant());
        return IsoShape().IsMatch(word) && parsed.Success ? parsed.Value : null;
    }

    private static long Number(Match match, int group) =>
        long.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{1,4})([a-z]+)$")]
    private static partial Regex Joined();

    [GeneratedRegex("^([0-9]{1,2})h([0-9]{1,2})m?$")]
    private static partial Regex Hours();

    [GeneratedRegex(@"^([0-9]{1,2})(?:\.5|½)$")]
    private static partial Regex Halved();

    [GeneratedRegex("^p([0-9]{1,6}[ymwd])*(t([0-9]{1,6}[hm])+)?$")]
    private static partial Regex IsoShape();
}
