using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Teams.Connecting;
using PartnerBot.Teams.Door;
using PartnerBot.Teams.Tokens;
using PartnerBot.Teams.Intake;

namespace PartnerBot.Teams;

/// <summary>How the host takes the Teams channel in.</summary>
public static class TeamsEndpoint
{
    /// <summary>Where Teams knocks.</summary>
    public const string Path = "/api/messages";

    /// <summary>Adds the channel; the host brings the <see cref="IFrontDesk"/>, the <see cref="ISearchDesk"/> and the
    /// <see cref="IInbox"/>.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        if (options.Mode == TeamsMode.Channel)
        {
            services.AddHealthChecks().AddCheck<KeyHealth>("teams");
        }

        return services.AddDoor(options).AddIntake().AddOutbound(options);
    }

    /// <summary>Opens the door at <see cref="Path"/>. Every method is taken, so that the answer to a wrong one is ours
    /// whatever else the host maps.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        var found = routes.ServiceProvider;
        var door = found.GetRequiredService<MessagesDoor>();
        routes.Map(Path, new RequestDelegate(door.HandleAsync)).WithDisplayName("Teams");
        if (found.GetRequiredService<TeamsOptions>().Mode == TeamsMode.Channel)
        {
            var keys = found.GetRequiredService<KeyRing>();
            found.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(keys.Warm);
        }

        return routes;
    }

    private static IServiceCollection AddDoor(this IServiceCollection services, TeamsOptions options) => services
        .AddSingleton(options)
        .AddSingleton(ServiceUrlRule.For(options))
        .AddSingleton(Network.For(options))
        .AddSingleton<KeyDocuments>()
        .AddSingleton(found => new TeamsCheckUp(
            found.GetRequiredService<KeyDocuments>(),
            found.GetRequiredService<BotTokens>(),
            options,
            found.GetRequiredService<TeamsTransport>()))
        .AddSingleton<KeyRing>()
        .AddSingleton<TokenCheck>()
        .AddSingleton<Admission>()
        .AddSingleton<Turnstile>()
        .AddSingleton<MessagesDoor>();

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<Lines>()
        .AddSingleton<Presses>()
        .AddSingleton<Acceptance>()
        .AddHostedService<InboxKeeper>();
}
