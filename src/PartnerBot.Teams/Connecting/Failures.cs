using System.Globalization;
using System.Net;
using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Connecting;

/// <summary>What each way in which the connector fails means for the message.</summary>
/// <remarks>A POST has no key by which the connector could know it again: when it is unclear whether one was taken, it
/// is <see cref="DeliveryOutcome.Unknown"/> and the outbox decides. Anything else may simply be done again.</remarks>
internal static class Failures
{
    /// <summary>The service address is of another region than the room. Another address may do.</summary>
    public const string WrongRegion = "WrongRegion";

    /// <summary>The room is of a tenant in the US government's community cloud, which has a host of its own.</summary>
    public const string WrongHost = "InvalidBotApiHost";

    /// <summary>The connector cannot read an id of ours: an incident of theirs, or an id of some other bot.</summary>
    public const string Unreadable = "Unreadable";

    /// <summary>The chat is not there any more, which for two is mended by opening it again.</summary>
    public const string ConversationGone = "ConversationNotFound";

    /// <summary>What was kept of the room leads nowhere.</summary>
    public static readonly Delivery NoReference = new(DeliveryOutcome.Rejected) { Reason = "NoReference" };

    /// <summary>An answer came that is none: a page of some proxy in the place of what was asked for.</summary>
    public static readonly Delivery NotUnderstood = new(DeliveryOutcome.TryLater) { Reason = "NotUnderstood" };

    // Of ids that suddenly could not be read, the incident of September 2023 took hours.
    private static readonly Duration IncidentPause = Duration.FromMinutes(20);

    /// <summary>Null when it did not fail.</summary>
    public static Delivery? Of(HttpMethod method, ConnectorAnswer answer) =>
        answer.Failure ?? ((int)answer.Status is >= 200 and < 300 ? null : Read(method, answer));

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

    private static Delivery Read(HttpMethod method, ConnectorAnswer answer)
    {
        var error = ConnectorError.Read(answer.Body);
        if (answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest && AboutTheWay(error) is { } way)
        {
            return way;
        }

        var outcome = answer.Status switch
        {
            HttpStatusCode.Forbidden => DeliveryOutcome.RoomGone,
            HttpStatusCode.NotFound => NotFound(method, error),
            _ => ByStatus(method, answer),
        };
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        var code = error.Code.Length > 0 ? error.Code : status;
        return new Delivery(outcome) { RetryAfter = answer.RetryAfter, Reason = code };
    }

    private static DeliveryOutcome ByStatus(HttpMethod method, ConnectorAnswer answer) => answer.Status switch
    {
        // Turned away before it was looked at: throttled, busy with the conversation, no token that counts.
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict
            or HttpStatusCode.Unauthorized => DeliveryOutcome.TryLater,

        // Who says when to come back knows that nothing was taken.
        HttpStatusCode.ServiceUnavailable when answer.RetryAfter is not null => DeliveryOutcome.TryLater,

        // Something behind the door may have taken it before the answer was lost. Of a 500 Teams says not to try it
        // again, and it may have been taken all the same.
        HttpStatusCode.RequestTimeout or (>= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented)
            => Unclear(method),
        _ => DeliveryOutcome.Rejected,
    };

    // Most 403s end the matter until somebody lets the bot in again, and a 400 is our own mistake. These are about the
    // way there.
    private static Delivery? AboutTheWay(ConnectorError error) =>
        error.Code == WrongHost ? new Delivery(DeliveryOutcome.TryLater) { Reason = WrongHost }
            : error.Mentions("region") || error.Mentions(" geo")
            ? new Delivery(DeliveryOutcome.TryLater) { Reason = WrongRegion }
            : error.Mentions("decrypt")
                ? new Delivery(DeliveryOutcome.TryLater) { Reason = Unreadable, RetryAfter = IncidentPause }
                : null;

    // A 404 that names nothing is a wrong address, which says nothing about the room.
    private static DeliveryOutcome NotFound(HttpMethod method, ConnectorError error) => error.Code switch
    {
        "ActivityNotFoundInConversation" => DeliveryOutcome.MessageGone,
        ConversationGone => DeliveryOutcome.RoomGone,
        { Length: > 0 } when method == HttpMethod.Get => DeliveryOutcome.RoomGone,
        _ => DeliveryOutcome.Rejected,
    };

    private static DeliveryOutcome Unclear(HttpMethod method) =>
        method == HttpMethod.Post ? DeliveryOutcome.Unknown : DeliveryOutcome.TryLater;
}
