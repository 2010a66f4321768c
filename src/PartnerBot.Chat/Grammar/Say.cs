using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace PartnerBot.Chat.Grammar;

/// <summary>Things said the same way everywhere, in British English.</summary>
public static class Say
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");

    private static readonly LocalDatePattern DayAlone = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>"a, b and c"; "" for none.</summary>
    public static string List(IEnumerable<string> things)
    {
        var all = things.ToArray();
        return all.Length < 2
            ? string.Concat(all)
            : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>"no organisations", "1 organisation", "4 organisations".</summary>
    /// <param name="count">How many; not below nothing.</param>
    /// <param name="one">What one is called.</param>
    /// <param name="many">What several are called, where an "s" is not enough ("people").</param>
    public static string Count(int count, string one, string? many = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        many ??= one + "s";
        return count switch
        {
            0 => $"no {many}",
            1 => $"1 {one}",
            _ => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {many}",
        };
    }

    /// <summary>Words as a sentence of their own: with a capital letter first and a full stop last.</summary>
    public static string Sentence(string words) => words.Length == 0
        ? ""
        : $"{char.ToUpperInvariant(words[0])}{words.AsSpan(1)}{(words[^1] is '.' or '?' or '!' ? "" : ".")}";

    /// <summary>"Tuesday 14 April 2026".</summary>
    public static string Date(LocalDate date) => Day.Format(date);

    /// <summary>"14 April 2026": only where the day of the week stands nearby, or in an example.</summary>
    public static string DateWithoutWeekday(LocalDate date) => DayAlone.Format(date);

    /// <summary>"10:00".</summary>
    public static string Time(LocalTime time) => Clock.Format(time);

    /// <summary>"Tuesday 14 April 2026, 10:00 (Europe/London)".</summary>
    public static string DateAndTime(LocalDateTime when, DateTimeZone zone) =>
        $"{Date(when.Date)}, {Time(when.TimeOfDay)} ({zone.Id})";

    /// <summary>"2 weeks", "1 hour and 30 minutes"; the units as they are, down to minutes.</summary>
    public static string Length(Period length)
    {
        (long Count, string Unit)[] parts =
        [
            (length.Years, "year"), (length.Months, "month"), (length.Weeks, "week"), (length.Days, "day"),
            (length.Hours, "hour"), (length.Minutes, "minute"),
        ];
        return List(parts.Where(part => part.Count != 0).Select(part => Count((int)part.Count, part.Unit)));
    }

    /// <summary>"1 hour and 30 minutes", "2 days"; down to minutes.</summary>
    public static string Length(Duration length) =>
        Length(new PeriodBuilder { Days = length.Days, Hours = length.Hours, Minutes = length.Minutes }.Build());

    /// <summary>The text, or its beginning with an ellipsis, never longer than <paramref name="longest"/> UTF-16
    /// units.</summary>
    /// <remarks>Cuts between text elements (Unicode Standard Annex 29), so that no emoji and no accent is torn
    /// apart.</remarks>
    public static string Cut(string text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        if (text.Length <= longest)
        {
            return text;
        }

        var kept = 0;
        while (StringInfo.GetNextTextElementLength(text, kept) is var next && kept + next < longest)
        {
            kept += next;
        }

        return $"{text.AsSpan(0, kept).TrimEnd()}…";
    }

    /// <summary>A name as it can stand in a sentence: on one line, without characters that show nothing or turn the
    /// sentence around. Letters, accents and emoji stay as they are; may become empty.</summary>
    public static string Plain(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            Append(plain, rune);
        }

        return plain.ToString().TrimEnd();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }
        else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar
            && !(rune.IsBmp && Invisible.IsMark((char)rune.Value)))
        {
            plain.Append(rune);
        }
    }

    private static bool IsPlain(string name)
    {
        var before = ' ';
        foreach (var c in name)
        {
            if (char.IsSurrogate(c) || Invisible.IsMark(c) || (Invisible.IsBlank(c) && (c != ' ' || before == ' ')))
            {
                return false;
            }

            before = c;
        }

        return name.Length == 0 || before != ' ';
    }
}
