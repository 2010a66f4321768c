using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Teams.Tokens;

namespace PartnerBot.Teams.Connecting;

/// <summary>Everything that it takes to speak in Teams.</summary>
internal static class Outbound
{
    public static IServiceCollection AddOutbound(this IServiceCollection services, TeamsOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<TokenWire>()
            .AddSingleton(found => new BotTokens(
                TokenRecipe.Of(options) is { } recipe
                    ? new TokenIssuer(recipe, found.GetRequiredService<TokenWire>())
                    : null,
                found.GetRequiredService<TimeProvider>(),
                found.GetRequiredService<ILogger<BotTokens>>()))
            .AddSingleton<ConnectorLine>()
            .AddSingleton<Connector>()
            .AddSingleton<ChatOpener>()
            .AddSingleton<Answering>()
            .AddSingleton<IMessenger, TeamsMessenger>();
    }
}
