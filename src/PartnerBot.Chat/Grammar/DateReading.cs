using NodaTime;

namespace PartnerBot.Chat.Grammar;

/// <summary>What <see cref="DateWords"/> made of a date, a time or a length of time in words.</summary>
/// <remarks>Ask for the one you need: <c>if (reading is not DateRead day) return
/// Reply.Say(reading.Sentence);</c></remarks>
public abstract record DateReading
{
    /// <summary>How it was understood ("Tuesday 14 April 2026"), or, for a <see cref="DateUnclear"/>, a whole sentence
    /// that says what is unclear and what to write instead.</summary>
    public abstract string Sentence { get; }

    /// <summary>A whole sentence about how a loose expression was taken; empty for what means one thing only.</summary>
    public string Note { get; init; } = "";

    /// <summary>True for a day or a moment that is over. A day is over when the next has begun.</summary>
    public virtual bool InPast => false;

    /// <summary>The same, but unclear with a sentence when it is over.</summary>
    public DateReading NotInPast() =>
        InPast ? new DateUnclear($"{Sentence} is in the past. Please give a later one.") : this;
}

/// <summary>A day.</summary>
/// <param name="On">The day that was meant.</param>
/// <param name="Today">The day on which it was said.</param>
public sealed record DateRead(LocalDate On, LocalDate Today) : DateReading
{
    /// <inheritdoc/>
    public override string Sentence => Say.Date(On);

    /// <inheritdoc/>
    public override bool InPast => On < Today;
}

/// <summary>A time on the clock.</summary>
public sealed record TimeRead(LocalTime Time) : DateReading
{
    /// <inheritdoc/>
    public override string Sentence => Say.Time(Time);
}

/// <summary>A day and a time, in a zone, that happens exactly once.</summary>
/// <param name="At">The moment that was meant.</param>
/// <param name="Now">The moment at which it was said.</param>
public sealed record MomentRead(ZonedDateTime At, ZonedDateTime Now) : DateReading
{
    /// <inheritdoc/>
    public override string Sentence => Say.DateAndTime(At.LocalDateTime, At.Zone);

    /// <inheritdoc/>
    public override bool InPast => At.ToInstant() < Now.ToInstant();
}

/// <summary>A distance on the calendar, in days, weeks, months and years; more than nothing.</summary>
public sealed record PeriodRead(Period Period) : DateReading
{
    /// <inheritdoc/>
    public override string Sentence => Say.Length(Period);
}

/// <summary>A length of time; more than nothing.</summary>
public sealed record LengthRead(Duration Length) : DateReading
{
    /// <inheritdoc/>
    public override string Sentence => Say.Length(Length);
}

/// <summary>It could not be read, or could be read in two ways.</summary>
public sealed record DateUnclear(string Sentence) : DateReading
{
    /// <inheritdoc/>
    public override string Sentence { get; } = Sentence;
}
