using NodaTime;

namespace PartnerBot.Domain;

/// <summary>The identity of a <typeparamref name="T"/>: an id of one kind of thing is never taken for
/// another's.</summary>
/// <param name="Value">A UUID of version 7 (RFC 9562 5.7), which sorts by the time it was made.</param>
public readonly record struct Id<T>(Guid Value) : IComparable<Id<T>>
{
    /// <summary>A fresh id.</summary>
    public static Id<T> New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Id<T> Parse(string text) => new(Guid.ParseExact(text, "N"));

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");

    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}
