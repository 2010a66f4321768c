using Quartz;

namespace PartnerBot.Host;

/// <summary>Which scheduler keeps time. Another one takes the place of Quartz here and nowhere else
/// (docs/adr/0002-scheduler.md).</summary>
internal static class ClockworkSetup
{
    public static IServiceCollection AddQuartzClockwork(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.UseInMemoryStore());
        return services
            .AddSingleton<Clockwork>()
            .AddSingleton<QuartzClockwork>()
            .AddHostedService(found => found.GetRequiredService<QuartzClockwork>());
    }
}
