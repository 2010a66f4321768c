using NodaTime;
using NodaTime.TimeZones;

namespace PartnerBot.Chat.Grammar;

/// <summary>Puts a day and a time together, in whichever order they were said, and asks the clock of the
/// zone.</summary>
internal sealed class MomentWords(List<string> words, LocalDateTime now, DateTimeZone zone)
{
    private DateRead? day;
    private TimeRead? time;
    private DateUnclear? unclear;

    /// <summary>"first" or "second", of two times that the clock shows alike; null when neither was said.</summary>
    private string? which;

    /// <summary>Null when the words are not a day and a time.</summary>
    public DateReading? Read()
    {
        if (words is ["in", .. var rest] && LengthWords.All(rest) is { HasTimeComponent: true } length)
        {
            return After(length);
        }

        for (var at = 0; at < words.Count && unclear is null;)
        {
            if (!TakeSuffix(ref at) && !TakeDay(ref at) && !TakeTime(ref at))
            {
                return null;
            }
        }

        return unclear ?? ((day, time) switch
        {
            (null, null) => null,
            (null, _) => new DateUnclear(
                $"On which day at {time!.Sentence}? Please add it, for example tomorrow {time.Sentence}."),
            (_, null) => new DateUnclear(
                $"At what time on {day.Sentence}? Please add it, for example {Say.DateWithoutWeekday(day.On)} 10:00."),
            _ => Map(day.On + time.Time),
        });
    }

    private DateReading? After(Period length) =>
        LengthWords.IsOutOfReach(length) || length.Months > 0 || length.Years > 0
            ? null
            : new MomentRead(Now() + length.ToDuration(), Now());

    private ZonedDateTime Now() => now.InZoneLeniently(zone);

    /// <summary>Which of two, or the zone that the bot itself says behind a time.</summary>
    private bool TakeSuffix(ref int at)
    {
        var word = words[at];
        if (time is not null && word is "first" or "second")
        {
            which = word;
        }
        else if (word is "utc" or "gmt" or "bst" or "z" || (word.Contains('/') && word.Any(char.IsAsciiLetter)))
        {
            var same = word.Equals(zone.Id, StringComparison.OrdinalIgnoreCase);
            unclear = same
                ? null
                : new DateUnclear($"Times here are in {zone.Id}. Please give the time there, without a zone.");
        }
        else
        {
            return false;
        }

        at++;
        return true;
    }

    private bool TakeDay(ref int at)
    {
        if (day is not null || (ClockWords.IsDotted(words[at]) && !HasOtherTime(at)))
        {
            return false;
        }

        var reading = new DayWords(words, now.Date).At(ref at);
        day = reading as DateRead;
        unclear = reading as DateUnclear;
        return reading is not null;
    }

    private bool TakeTime(ref int at)
    {
        if (time is not null)
        {
            return false;
        }

        var reading = ClockWords.At(words, ref at);
        time = reading as TimeRead;
        unclear = reading as DateUnclear;
        return reading is not null;
    }

    /// <summary>"14.04 10:00" is a day and a time; "14.30" beside no other time is the time.</summary>
    private bool HasOtherTime(int at)
    {
        for (var other = 0; other < words.Count; other++)
        {
            var next = other;
            if (other != at && ClockWords.At(words, ref next) is TimeRead)
            {
                return true;
            }
        }

        return false;
    }

    private DateReading Map(LocalDateTime said)
    {
        var mapping = zone.MapLocal(said);
        if (mapping.Count == 0)
        {
            var skipped = mapping.LateInterval.WallOffset - mapping.EarlyInterval.WallOffset;
            var proposed = said.PlusSeconds(skipped.Seconds);
            return new DateUnclear(
                $"The clocks go forward on {Say.Date(said.Date)}, so {Say.Time(said.TimeOfDay)} does not exist that "
                + $"day in {zone.Id}. Please write {Say.Time(proposed.TimeOfDay)} or another time.");
        }

        if (mapping.Count == 2 && which is null)
        {
            return new DateUnclear(
                $"The clocks go back on {Say.Date(said.Date)}, so {Say.Time(said.TimeOfDay)} happens "
                + $"twice in {zone.Id}. Please choose another time, or add “first” or “second”.");
        }

        return Once(mapping);
    }

    private MomentRead Once(ZoneLocalMapping mapping) =>
        new(which == "second" ? mapping.Last() : mapping.First(), Now()) { Note = day!.Note };
}
