using NodaTime;
using PartnerBot.Domain.Time;
using PartnerBot.Features;
using PartnerBot.Features.Rehearsal;
using PartnerBot.Web;

namespace PartnerBot.Host;

/// <summary>What there is in local mode only: the page on which you can be anybody, and a clock that can be
/// moved.</summary>
internal static partial class LocalMode
{
    public static IServiceCollection AddLocalMode(this IServiceCollection services, HostSettings settings)
    {
        var clock = new BotClock(SystemClock.Instance);
        if (settings.StartsAt is { } start)
        {
            clock.MoveTo(start);
        }

        return services
            .AddSingleton<IMovableClock>(clock)
            .AddSingleton<IClock>(clock)
            .AddTimeMachine()
            .AddWeb(new WebOptions
            {
                Folder = settings.DataFolder,
                Clock = () => CivilTime.At(clock.GetCurrentInstant(), HostSettings.Zone).InWordsWithoutZone(),
            });
    }

    /// <summary>Opens the page. Should the host listen where others can reach it after all, it stops at once.</summary>
    public static void MapLocalMode(this WebApplication app)
    {
        app.MapWeb();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.FirstOrDefault(url => !ListeningAddresses.IsLoopback(url)) is { } open)
            {
                Log.Reachable(app.Logger, open);
                app.Lifetime.StopApplication();
                return;
            }

            Log.Ready(app.Logger, app.Urls.FirstOrDefault() ?? "");
        });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "PartnerBot is in local mode. Open {Address} and pick who you are")]
        public static partial void Ready(ILogger logger, string address);

        [LoggerMessage(2, LogLevel.Critical, "Local mode stops: {Address} can be reached from other machines")]
        public static partial void Reachable(ILogger logger, string address);
    }
}
