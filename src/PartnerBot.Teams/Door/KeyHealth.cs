using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Teams.Door;

/// <summary>Whether the channel's keys are here: without them nobody comes in. Asking fetches them, so that a bot that
/// nobody is sent to before it is ready becomes ready.</summary>
internal sealed class KeyHealth(KeyRing keys) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (keys.IsServing)
        {
            return Task.FromResult(HealthCheckResult.Healthy("the keys are here"));
        }

        keys.Warm();
        return Task.FromResult(HealthCheckResult.Unhealthy("the keys of the channel have not been fetched"));
    }
}
