using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Door;

/// <summary>How much one caller may ask for.</summary>
internal sealed class Turnstile : IDisposable
{
    private const int PartsOfAMinute = 6;

    private readonly PartitionedRateLimiter<string>[] _limiters;

    public Turnstile(TeamsOptions options)
    {
        var limits = options.Limits;
        _limiters =
        [
            Limiter(limits.AddressRequests),
            Limiter(limits.AddressRefusals),
            Limiter(limits.ConversationActivities),
            Limiter(limits.TenantActivities),
        ];
        IsOpen = options.Mode != TeamsMode.Channel;
    }

    /// <summary>True where nothing is counted.</summary>
    private bool IsOpen { get; }

    /// <summary>Counts a request. False when there were too many from its address, or too many of them were turned
    /// away.</summary>
    public bool Lets(IPAddress? from)
    {
        var address = AddressOf(from);
        return IsOpen || (Has(_limiters[1], address) && Takes(_limiters[0], address));
    }

    /// <summary>Counts a request that was turned away.</summary>
    public void Refused(IPAddress? from)
    {
        if (!IsOpen)
        {
            Takes(_limiters[1], AddressOf(from));
        }
    }

    /// <summary>Counts an activity that was admitted. False when there were too many in its conversation, or from its
    /// tenant.</summary>
    public bool Lets(Activity activity) =>
        IsOpen
        || (Takes(_limiters[2], activity.Conversation?.Id ?? "")
            && Takes(_limiters[3], activity.Conversation?.TenantId ?? activity.ChannelData?.Tenant?.Id ?? ""));

    public void Dispose() => Array.ForEach(_limiters, limiter => limiter.Dispose());

    // Whoever has one IPv6 address has its whole /64 (RFC 6177).
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    private static bool Has(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who, 0);
        return lease.IsAcquired;
    }

    private static bool Takes(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(int aMinute) =>
        PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetSlidingWindowLimiter(
            who,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = aMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = PartsOfAMinute,
            }));
}
