using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Store.Writing;

/// <summary>The question what waits longest, for every kind of thing that can wait.</summary>
/// <param name="Sql">One row a kind of which something waits.</param>
/// <param name="Tables">Which kind a table holds.</param>
internal sealed record FirstDue(string Sql, IReadOnlyDictionary<string, Type> Tables)
{
    public static FirstDue Of(IModel model)
    {
        var kinds = model.GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(IRolls)))
            .ToDictionary(type => type.GetTableName()!, type => type.ClrType);
        var sql = DueSql.SoonestPost + DueSql.SoonestReminder + string.Concat(kinds.Keys.Select(DueSql.SoonestIn));
        kinds.Add("posts", typeof(Post));
        kinds.Add("reminders", typeof(Reminder));
        return new FirstDue(sql, kinds);
    }
}

/// <summary>When the first of a kind has to be seen to.</summary>
internal sealed record DueRow(string What, Instant At);
