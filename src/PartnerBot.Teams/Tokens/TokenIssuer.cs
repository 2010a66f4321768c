using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using NodaTime;

namespace PartnerBot.Teams.Tokens;

/// <summary>Whether a token that MSAL still has will do.</summary>
internal enum Freshness
{
    /// <summary>Yes, as long as it is not about to end.</summary>
    Kept,

    /// <summary>No: the one that it has was refused.</summary>
    Fresh,
}

/// <summary>Where the bot's tokens come from: Entra, by secret or certificate, or the managed identity of the machine
/// that it runs on.</summary>
internal sealed class TokenIssuer
{
    private readonly Func<Freshness, Task<AuthenticationResult>> _issue;

    public TokenIssuer(TokenRecipe recipe, IMsalHttpClientFactory http)
    {
        _issue = recipe.Authority is { } authority ? ByEntra(recipe, authority, http) : ByIdentity(recipe, http);
    }

    /// <exception cref="MsalException">It is refused, or nobody answers.</exception>
    public async Task<BotToken> IssueAsync(Freshness freshness, Instant now)
    {
        var result = await _issue(freshness);
        return new BotToken(result.AccessToken, now, Instant.FromDateTimeOffset(result.ExpiresOn));
    }

    // The authority is the operator's own setting, so nobody else is asked about it. What fails is for the outbox to
    // try again, not for MSAL.
    private static Func<Freshness, Task<AuthenticationResult>> ByEntra(
        TokenRecipe recipe, Uri authority, IMsalHttpClientFactory http)
    {
        var app = ConfidentialClientApplicationBuilder.Create(recipe.AppId)
            .WithAuthority(authority.AbsoluteUri)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false);
        var known = recipe.Certificate is { } certificate
            ? app.WithCertificate(certificate, sendX5C: true).Build()
            : app.WithClientSecret(recipe.Secret).Build();
        string[] scopes = [recipe.Scope];
        return freshness => known.AcquireTokenForClient(scopes)
            .WithForceRefresh(freshness == Freshness.Fresh)
            .ExecuteAsync(CancellationToken.None);
    }

    private static Func<Freshness, Task<AuthenticationResult>> ByIdentity(
        TokenRecipe recipe, IMsalHttpClientFactory http)
    {
        var identity = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(recipe.AppId))
            .WithHttpClientFactory(http)
            .Build();
        return freshness => identity.AcquireTokenForManagedIdentity(recipe.Resource)
            .WithForceRefresh(freshness == Freshness.Fresh)
            .ExecuteAsync(CancellationToken.None);
    }
}
