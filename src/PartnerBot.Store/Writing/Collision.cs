using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerBot.Store.Writing;

/// <summary>Problems of two works that met, and that are gone when one of them runs again.</summary>
internal static class Collision
{
    public static bool Is(Exception problem) => problem switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => Is(inner),
        InvalidOperationException { InnerException: { } inner } => Is(inner),
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
