using Microsoft.EntityFrameworkCore;
using PartnerBot.Store.Columns;

namespace PartnerBot.Store;

/// <summary>What is kept, in PostgreSQL: ids as uuid, instants as timestamptz.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : PartnerBotDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.AddSharedColumns();
        configurationBuilder.AddIds(typeof(IdUuid<>));
        configurationBuilder.Properties<NodaTime.Instant>().HaveConversion<InstantStamp>();
    }
}
