using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBot.Store;

namespace PartnerBot.Host.Operating;

/// <summary>Whether the database can be reached and has the tables of this version.</summary>
internal sealed class DatabaseHealth(IWriter writer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await writer.PendingAsync(cancellationToken);
            return pending.Count == 0
                ? HealthCheckResult.Healthy("reachable, and its tables are current")
                : HealthCheckResult.Unhealthy($"{pending.Count} changes of its tables are still to be made");
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("it cannot be reached");
        }
    }
}
