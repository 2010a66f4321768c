using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Chat;
using PartnerBot.Teams.Connecting;

namespace PartnerBot.Teams;

/// <summary>How the host takes the Teams channel in.</summary>
public static class TeamsEndpoint
{
    /// <summary>Where Teams knocks.</summary>
    public const string Path = "/api/messages";

    /// <summary>Adds the channel; the host brings the <see cref="IFrontDesk"/>.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options) => services
        .AddSingleton(options)
        .AddSingleton(ServiceUrlRule.For(options))
        .AddSingleton(Network.For(options))
        .AddSingleton<Connector>()
        .AddSingleton<Answering>()
        .AddSingleton<MessagesDoor>()
        .AddSingleton<IMessenger, TeamsMessenger>();

    /// <summary>Opens the door at <see cref="Path"/>. Every method is taken, so that the answer to a wrong one is ours
    /// whatever else the host maps.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        var door = routes.ServiceProvider.GetRequiredService<MessagesDoor>();
        routes.Map(Path, new RequestDelegate(door.HandleAsync)).WithDisplayName("Teams");
        return routes;
    }
}
