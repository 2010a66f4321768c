using System.Net;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Connecting;

/// <summary>What each way in which the connector fails means for the message.</summary>
/// <remarks>A POST has no key by which the connector could know it again: when it is unclear whether one was taken, it
/// is <see cref="DeliveryOutcome.Unknown"/> and the outbox decides. A PUT or DELETE may simply be done again.</remarks>
internal static class Failures
{
    /// <summary>No answer came within the time.</summary>
    public static Delivery TimedOut(HttpMethod method) => new(Unclear(method)) { Reason = "Timeout" };

    /// <summary>The connection failed before or after the request was out.</summary>
    public static Delivery Read(HttpMethod method, HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            => new Delivery(DeliveryOutcome.TryLater) { Reason = error.ToString() },
        _ => new Delivery(Unclear(method)) { Reason = error.ToString() },
    };

    /// <summary>The connector answered, and not with a success.</summary>
    public static Delivery Read(HttpMethod method, ConnectorAnswer answer)
    {
        var error = ConnectorError.Read(answer.Body);
        var outcome = answer.Status switch
        {
            HttpStatusCode.Forbidden => Forbidden(error),
            HttpStatusCode.NotFound => NotFound(error),
            _ => ByStatus(method, answer.Status),
        };
        var code = error.Code.Length > 0 ? error.Code : ((int)answer.Status).ToString();
        return new Delivery(outcome) { RetryAfter = answer.RetryAfter, Reason = code };
    }

    private static DeliveryOutcome ByStatus(HttpMethod method, HttpStatusCode status) => status switch
    {
        // Turned away before it was looked at: throttled, busy with the conversation, no token that counts, not up.
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict
            or HttpStatusCode.Unauthorized or HttpStatusCode.ServiceUnavailable => DeliveryOutcome.TryLater,

        // Something behind the door may have taken it before the answer was lost.
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.GatewayTimeout => Unclear(method),
        _ => DeliveryOutcome.Rejected,
    };

    // Most 403s end the matter until somebody lets the bot in again. Three are about the way there, not about us.
    private static DeliveryOutcome Forbidden(ConnectorError error) =>
        error.Code == "InvalidBotApiHost" || error.Mentions("decrypt") || error.Mentions("region")
            || error.Mentions(" geo")
            ? DeliveryOutcome.TryLater
            : DeliveryOutcome.RoomGone;

    // A 404 that names nothing is a wrong address, which says nothing about the room.
    private static DeliveryOutcome NotFound(ConnectorError error) => error.Code switch
    {
        "ActivityNotFoundInConversation" => DeliveryOutcome.MessageGone,
        "ConversationNotFound" => DeliveryOutcome.RoomGone,
        _ => DeliveryOutcome.Rejected,
    };

    private static DeliveryOutcome Unclear(HttpMethod method) =>
        method == HttpMethod.Post ? DeliveryOutcome.Unknown : DeliveryOutcome.TryLater;
}
