using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerBot.Store.Personal;

/// <summary>Which columns can say something about a person.</summary>
public static class PersonalColumns
{
    /// <summary>What people wrote, and so what can name somebody: "table.column". A test holds that every column of
    /// text is either here or known to hold words of our own.</summary>
    public static readonly FrozenSet<string> Words = new[]
    {
        "partnerships.name", "partnerships.blackouts", "organisations.name", "people.name", "people.email",
        "series.name", "series.chair", "series.purpose", "series.place", "series.standing",
        "meetings.purpose", "meetings.place",
        "minutes.chair_name", "minutes.item", "minutes.lines", "minutes.corrections",
        "decision_classes.name", "decisions.class_name", "decisions.text", "decisions.reasons", "decisions.votes",
        "agenda_items.title", "agenda_items.note", "agenda_items.link", "agenda_items.outcome",
        "update_rounds.updates", "board_waits.reason", "action_items.what", "action_items.reason",
        "search_texts.said", "search_texts.title", "search_texts.body", "rooms.name", "posts.body",
        // Of seconds, and nobody's yet: whoever said it was not looked up. Neither exported nor erased.
        "inbox.contents",
    }.ToFrozenSet();

    public static string NameOf(IReadOnlyProperty column) =>
        $"{column.DeclaringType.ContainingEntityType.GetTableName()}.{column.GetColumnName()}";

    public static bool HoldsWords(IReadOnlyProperty column) => Words.Contains(NameOf(column));

    /// <summary>True when it can say who somebody is, by an id.</summary>
    public static bool MeansSomebody(IReadOnlyProperty column) =>
        Traces.CanBeIn(ItemOf(column) ?? column.ClrType);

    /// <summary>What a list holds; null for a column that is no list.</summary>
    internal static Type? ItemOf(IReadOnlyProperty column) =>
        column.ClrType.IsGenericType && column.ClrType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? column.ClrType.GenericTypeArguments[0]
            : null;
}
