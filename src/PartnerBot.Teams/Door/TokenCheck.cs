using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Door;

/// <summary>What came of looking at a token.</summary>
/// <param name="Status">0 when it is good; otherwise the HTTP status to leave with.</param>
/// <param name="Token">The token; null unless it is good.</param>
internal readonly record struct TokenVerdict(int Status, ChannelToken? Token);

/// <summary>Finds out whether a request comes from Teams and is meant for this bot, before its body is read.</summary>
/// <remarks>One way in: a token of the channel's own issuer. The Bot Framework's ways for its emulator and for skills
/// believe tokens that others can get, and are not here. What the token must say about the activity is
/// <see cref="Admission"/>'s to ask, after it was read.</remarks>
internal sealed partial class TokenCheck(TeamsOptions options, KeyRing keys, IClock clock, ILogger<TokenCheck> logger)
{
    private const string Scheme = "Bearer ";
    private const int LongestKeyId = 256;

    // How far the channel's clock and ours may differ, in seconds.
    private const double Skew = 300;

    private static readonly JsonWebTokenHandler Handler =
        new() { MaximumTokenSizeInBytes = ChannelToken.MostCharacters };

    public async ValueTask<TokenVerdict> CheckAsync(HttpRequest request)
    {
        if (options.App is not { } app || Read(request) is not { } token)
        {
            return TurnAway(StatusCodes.Status401Unauthorized, "NoToken");
        }

        if (Objection(token, app) is { } objection)
        {
            return TurnAway(StatusCodes.Status401Unauthorized, objection);
        }

        return await keys.FindAsync(token.KeyId!) switch
        {
            { IsKnown: false } => TurnAway(StatusCodes.Status503ServiceUnavailable, "NoKeys"),
            { Key: not { } } => TurnAway(StatusCodes.Status401Unauthorized, "UnknownKey"),
            { Key: { } key } when !await IsSignedAsync(token, key.Key, app) =>
                TurnAway(StatusCodes.Status401Unauthorized, "BadSignature"),
            { Key: { } key } when !key.Endorsements.Contains(Admission.Channel) =>
                TurnAway(StatusCodes.Status403Forbidden, "KeyNotEndorsed"),
            _ => new TokenVerdict(0, token),
        };
    }

    // RFC 9110 11.1: the scheme's name in any case, then one space.
    private static ChannelToken? Read(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? ChannelToken.Read(header[Scheme.Length..])
            : null;

    // Everything that needs neither a key nor the network, so that what is plainly wrong costs nobody anything.
    private string? Objection(ChannelToken token, TeamsApp app) => token switch
    {
        { Algorithm: not SecurityAlgorithms.RsaSha256 } => "WrongAlgorithm",
        { IsCritical: true } => "Critical",
        { KeyId: not { Length: > 0 and <= LongestKeyId } } => "NoKeyId",
        _ when token.Issuer != app.Addresses.Issuer => "WrongIssuer",
        _ when !string.Equals(token.Audience, app.Id, StringComparison.OrdinalIgnoreCase) => "WrongAudience",
        _ when !IsOfNow(token) => "NotOfNow",
        { ServiceUrl: not { Length: > 0 } } => "NoServiceUrl",
        _ => null,
    };

    private bool IsOfNow(ChannelToken token)
    {
        var now = clock.GetCurrentInstant().ToUnixTimeTicks() / (double)NodaConstants.TicksPerSecond;
        return token.ExpiresAt > now - Skew && token.NotBefore < now + Skew;
    }

    private static async Task<bool> IsSignedAsync(ChannelToken token, RsaSecurityKey key, TeamsApp app)
    {
        var result = await Handler.ValidateTokenAsync(token.Written, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = app.Addresses.Issuer,
            ValidAudience = app.Id,
            AudienceValidator = static (audiences, _, parameters) => audiences.Count() == 1
                && string.Equals(audiences.First(), parameters.ValidAudience, StringComparison.OrdinalIgnoreCase),
            // By the clock that was handed in, and done above.
            LifetimeValidator = static (_, _, _, _) => true,
        });
        return result.IsValid;
    }

    private TokenVerdict TurnAway(int status, string reason)
    {
        Log.TurnedAway(logger, status, reason);
        return new TokenVerdict(status, null);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams: a request was turned away with {Status}: {Reason}")]
        public static partial void TurnedAway(ILogger logger, int status, string reason);
    }
}
