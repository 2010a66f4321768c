using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace PartnerBot.Host.Operating;

/// <summary>Whether the clockwork has ticked lately: a bot that only answers forgets to remind.</summary>
internal sealed class ClockworkHealth(Clockwork clockwork) : IHealthCheck
{
    // A beat may be a long one: a backlog after an outage.
    private static readonly Duration Patience = Clockwork.Steady * 6;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            clockwork.SinceBeat is { } since && since < Patience
                ? HealthCheckResult.Healthy("it ticks")
                : HealthCheckResult.Unhealthy("it has not ticked lately"));
}
