using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using NodaTime;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace PartnerBot.Teams.Tokens;

/// <summary>The token of today: fetched once however many want it, renewed before it ends, and never told to a
/// log.</summary>
/// <param name="issuer">Null where the connector asks for no token: in local mode.</param>
/// <param name="time">Real time: that of those who issue tokens.</param>
internal sealed partial class BotTokens(TokenIssuer? issuer, TimeProvider time, ILogger<BotTokens> logger)
{
    // How long nobody is bothered again after no token could be had, or a new one was refused.
    private static readonly Duration Rest = Duration.FromSeconds(30);

    private static readonly Task<BotToken?> NoneNeeded = Task.FromResult<BotToken?>(BotToken.None);

    private readonly Lock _gate = new();
    private BotToken? _kept;
    private Task<BotToken?>? _underWay;
    private Instant _restsUntil = Instant.MinValue;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Null when none can be had at present.</summary>
    public Task<BotToken?> GetAsync(CancellationToken ct)
    {
        if (issuer is null)
        {
            return NoneNeeded;
        }

        lock (_gate)
        {
            if (_kept is { } kept && kept.RenewsAt > Now)
            {
                return Task.FromResult<BotToken?>(kept);
            }

            return Now < _restsUntil ? Task.FromResult(StillGood()) : RenewAsync(Freshness.Kept).WaitAsync(ct);
        }
    }

    /// <summary>After the connector refused a token: another one. Of many that were refused at once, the first fetches
    /// it for all. Null when none can be had.</summary>
    public Task<BotToken?> ReplaceAsync(BotToken refused, CancellationToken ct)
    {
        lock (_gate)
        {
            return _kept is { } kept && !ReferenceEquals(kept, refused)
                ? Task.FromResult<BotToken?>(kept)
                : RenewAsync(Freshness.Fresh).WaitAsync(ct);
        }
    }

    /// <summary>A new token was refused as well: something is wrong with the registration, and asking on does not mend
    /// it. For a while there is none.</summary>
    public void Despair(BotToken refused)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_kept, refused))
            {
                (_kept, _restsUntil) = (null, Now + Rest);
            }
        }

        Log.Refused(logger);
    }

    private BotToken? StillGood() => _kept is { } kept && kept.EndsAt > Now ? kept : null;

    // Not in the lock, not for one caller alone, and not ended when that caller gives up.
    private Task<BotToken?> RenewAsync(Freshness freshness) =>
        _underWay ??= Task.Run(() => FetchAsync(freshness));

    private async Task<BotToken?> FetchAsync(Freshness freshness)
    {
        BotToken? fresh = null;
        try
        {
            fresh = await IssueAsync(freshness);
        }
        finally
        {
            // Whatever went wrong, also what nobody thought of: the next who wants one may try again.
            lock (_gate)
            {
                _underWay = null;
                (_kept, _restsUntil) = fresh is null ? (_kept, Now + Rest) : (fresh, Instant.MinValue);
            }
        }

        lock (_gate)
        {
            // One that was refused is not good any more, whatever its date says.
            return fresh ?? (freshness == Freshness.Kept ? StillGood() : null);
        }
    }

    private async Task<BotToken?> IssueAsync(Freshness freshness)
    {
        try
        {
            return await issuer!.IssueAsync(freshness, Now);
        }
        catch (MsalException refusal)
        {
            Log.NoToken(logger, refusal.ErrorCode);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or JsonException)
        {
            Log.NoToken(logger, broken.GetType().Name);
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Teams: no token for the connector ({Code}). See '-- doctor'")]
        public static partial void NoToken(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Error,
            "Teams: the connector refuses our token. Is the app type (single or multi tenant) and the tenant that of "
            + "the bot's registration? See '-- doctor'")]
        public static partial void Refused(ILogger logger);
    }
}
