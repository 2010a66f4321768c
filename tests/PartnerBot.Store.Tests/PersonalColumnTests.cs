using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBot.Store.Personal;

namespace PartnerBot.Store.Tests;

/// <summary>Every column is known for what it can say about a person: nothing is left behind by an erasure because
/// nobody thought of it.</summary>
public sealed class PersonalColumnTests
{
    // Words of our own: keys, states, addresses of the channel, ids in lists, rules and times.
    private static readonly string[] Fixed =
    [
        "key", "zone_id", "feed_token", "subject", "occurrence", "rung", "owed_stamp", "card_key", "message_id",
        "channel", "address", "kind", "reference", "tenant", "state_reason", "what", "class_key", "minutes", "about",
        "line", "from", "item", "reason",
        "extra_holidays", "tiers", "preferred", "invited", "attendance", "slots", "answers", "hidden_from", "present",
        "roll", "seats", "leads", "candidates", "marks", "counts", "ballots", "heard", "deciding", "dates", "classes",
        "entra_object_id", "name", "delivery_id",
    ];

    // Of those names, these hold what people wrote in one table and a word of ours in another.
    private static readonly string[] FixedIn =
        ["changes.what", "posts.reason", "handles.name", "minutes.minutes", "decisions.minutes", "decisions.item",
            "action_items.from", "decisions.about", "agenda_items.about", "agenda_items.reason"];

    private static readonly string[] Doubtful = ["what", "reason", "name", "item"];

    [Fact]
    public void Every_column_of_text_is_words_of_people_or_words_of_our_own()
    {
        var unknown = Columns.Where(IsText).Where(column => !PersonalColumns.HoldsWords(column))
            .Where(column => Doubtful.Contains(column.GetColumnName())
                ? !FixedIn.Contains(PersonalColumns.NameOf(column))
                : !Fixed.Contains(column.GetColumnName()));

        Assert.Empty(unknown.Select(PersonalColumns.NameOf));
    }

    [Fact]
    public void Every_column_that_is_said_to_hold_words_is_there()
    {
        var columns = Columns.Select(PersonalColumns.NameOf).ToHashSet();

        Assert.DoesNotContain(PersonalColumns.Words, column => !columns.Contains(column));
    }

    // An erasure and an export find rows by their partnership, or by whose they are.
    [Fact]
    public void Every_table_that_means_somebody_belongs_to_a_partnership_or_to_a_person()
    {
        string[] ofPersons = ["people", "handles", "rooms"];

        Assert.Empty(Columns.Where(PersonalColumns.MeansSomebody).Select(column => column.DeclaringType)
            .OfType<IEntityType>().Distinct()
            .Where(type => type.FindProperty("PartnershipId") is null && !ofPersons.Contains(type.GetTableName()))
            .Select(type => type.GetTableName()));
    }

    private static List<IProperty> Columns
    {
        get
        {
            using var db = new SqliteDesign().CreateDbContext([]);
            // What a query answers has no table.
            return [.. db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null)
                .SelectMany(type => type.GetProperties())];
        }
    }

    private static bool IsText(IProperty column) => column.ClrType == typeof(string)
        || (column.ClrType.IsGenericType && column.ClrType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal));
}
