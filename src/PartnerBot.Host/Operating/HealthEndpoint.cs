using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Host.Operating;

/// <summary>"/health/live": the process answers. "/health/ready": it can do its work; 503 when it cannot, with the part
/// that cannot. Open to everybody who reaches the port, so it says no address, no version and no words of an
/// error.</summary>
internal static class HealthEndpoint
{
    private static readonly HealthCheckOptions Live = new() { Predicate = _ => false, ResponseWriter = WriteAsync };
    private static readonly HealthCheckOptions Ready = new() { ResponseWriter = WriteAsync };

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<ClockworkHealth>("clockwork");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Live);
        app.MapHealthChecks("/health/ready", Ready);
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new JsonObject
        {
            ["status"] = InWords(report.Status),
            ["checks"] = new JsonObject(report.Entries.Select(one => KeyValuePair.Create(
                one.Key, (JsonNode?)(one.Value.Description ?? InWords(one.Value.Status))))),
        });

    private static string InWords(HealthStatus status) => status == HealthStatus.Healthy ? "ready" : "not ready";
}
