using System.Collections.Immutable;
using System.Reflection;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store.Personal;

/// <summary>By what rows mean one person: who they are, and the seats they take or took.</summary>
public sealed record Traces(Id<Person> Person, ImmutableHashSet<Id<Member>> Members)
{
    /// <summary>True for an id of theirs, and for something with one.</summary>
    public bool AreIn(object? value) => value is not null && (Are(value) || (IsOurs(value.GetType())
        && value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => MeansSomebody(property.PropertyType))
            .Any(property => Are(property.GetValue(value)))));

    /// <summary>True for a value that can say who somebody is: an id of a person or of a seat.</summary>
    public static bool MeansSomebody(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(Id<Person>) || plain == typeof(Id<Member>) || plain == typeof(Recipient));

    /// <summary>True for something with such a value.</summary>
    public static bool CanBeIn(Type type) => MeansSomebody(type)
        || (IsOurs(type) && type.GetProperties().Any(property => MeansSomebody(property.PropertyType)));

    private bool Are(object? value) => value switch
    {
        Id<Person> person => person == Person,
        Id<Member> member => Members.Contains(member),
        Recipient recipient => recipient.AsMember is { } member && Members.Contains(member),
        _ => false,
    };

    private static bool IsOurs(Type type) => type.Assembly == typeof(Person).Assembly && !type.IsEnum;
}
