using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Connecting;

/// <summary>Speaks in the chat with one person, and opens it where there is none, or none any more.</summary>
/// <remarks>Opening works for whoever has the app, or shares a team or chat that has it. Doing it twice gives the same
/// chat, so however opening failed, nothing was said.</remarks>
internal sealed class ChatOpener(Connector connector)
{
    // Of a room that is larger than this nobody is looked for page by page.
    private const int MostPages = 10;

    /// <summary>The chat with somebody whom the room beside knows; null where there is no room, or no name to look for
    /// them by.</summary>
    public static RoomAddress? RoomOf(Acquaintance person)
    {
        var key = person.Id.Length > 0 ? person.Id
            : person.EntraObjectId.Length > 0 ? person.EntraObjectId
            : person.Email;
        if (!TeamsChannel.IsId(key)
            || person.Near is not { } near
            || TeamsReference.Read(near.Reference) is not { } there)
        {
            return null;
        }

        var isKnown = person.Id.Length > 0;
        return new RoomAddress(TeamsChannel.Name, $"with:{key}", RoomKind.Personal)
        {
            Tenant = near.Tenant,
            Reference = Beside(there, near.Id, isKnown ? key : null, isKnown ? null : key).Write(),
        };
    }

    private static TeamsReference Beside(TeamsReference there, string near, string? user, string? sought) => new()
    {
        ServiceUrl = there.ServiceUrl,
        BotId = there.BotId,
        BotName = there.BotName,
        TenantId = there.TenantId,
        UserId = user,
        Seeks = sought,
        Near = near,
    };

    /// <summary>Says something in the chat. A chat whose history was removed is opened again, once.</summary>
    public async Task<Delivery> SendAsync(
        RoomAddress room, TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(to.ConversationId))
        {
            return await OpenAndSendAsync(room, to, activity, ct);
        }

        var delivery = await connector.SendAsync(to, activity, ct);
        return delivery is { Outcome: DeliveryOutcome.RoomGone, Reason: Failures.ConversationGone }
            && to.UserId is not null
            ? await OpenAndSendAsync(room, to, activity, ct)
            : delivery;
    }

    /// <summary>Whether something could be said in the chat, which may take opening it again. One that is not open yet
    /// tells when something is for them.</summary>
    public async Task<Delivery> LookInAsync(RoomAddress room, TeamsReference to, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(to.ConversationId) || to.UserId is not { } user)
        {
            return new Delivery(DeliveryOutcome.Said);
        }

        var found = await connector.FindMemberAsync(to, user, ct);
        return found.Failure switch
        {
            null => new Delivery(DeliveryOutcome.Said),
            { Reason: Failures.ConversationGone } => await OpenAsync(room, to, ct),
            var failure => failure,
        };
    }

    private async Task<Delivery> OpenAndSendAsync(
        RoomAddress room, TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct)
    {
        var open = await OpenAsync(room, to, ct);
        if (open.MovedTo is not { } chat)
        {
            return open;
        }

        var delivery = await connector.SendAsync(TeamsReference.Read(chat.Reference)!, activity, ct);
        return delivery.Outcome == DeliveryOutcome.Said ? delivery with { MovedTo = chat } : delivery;
    }

    // Where the chat is, once it is open; without that, why it is not.
    private async Task<Delivery> OpenAsync(RoomAddress room, TeamsReference to, CancellationToken ct)
    {
        var (user, failure) = await FindAsync(to, ct);
        if (user is null)
        {
            return failure!;
        }

        var chat = await connector.OpenChatAsync(to with { UserId = user, ChannelId = null }, ct);
        if (chat is not { Outcome: DeliveryOutcome.Said, MessageId: { } id })
        {
            return NotOpened(chat);
        }

        var open = to with { ConversationId = id, UserId = user, Seeks = null, Near = null };
        return new Delivery(DeliveryOutcome.Said) { MovedTo = room with { Id = id, Reference = open.Write() } };
    }

    // What is wrong with the opening is wrong with this way to the person, not with the message.
    private static Delivery NotOpened(Delivery chat) => chat.Outcome switch
    {
        DeliveryOutcome.Said or DeliveryOutcome.Unknown =>
            new Delivery(DeliveryOutcome.TryLater) { Reason = "NotOpened" },
        DeliveryOutcome.Rejected or DeliveryOutcome.MessageGone => chat with { Outcome = DeliveryOutcome.RoomGone },
        _ => chat,
    };

    private async Task<(string? User, Delivery? Failure)> FindAsync(TeamsReference to, CancellationToken ct)
    {
        if (to.UserId is not null)
        {
            return (to.UserId, null);
        }

        if (to.Seeks is not { } key || to.Near is not { } near)
        {
            return (null, Failures.NoReference);
        }

        var found = await SeekAsync(to with { ConversationId = near }, key, ct);
        return found switch
        {
            { Thing.Id: { } id } when TeamsChannel.IsId(id) => (id, null),
            { IsOpen: true, Failure: { } later } => (null, later with { Outcome = DeliveryOutcome.TryLater }),
            _ => (null, new Delivery(DeliveryOutcome.RoomGone) { Reason = "NotInRoster" }),
        };
    }

    // By object id or principal name at once. An address need not be the principal name, least of all a guest's: then
    // the roster is read through.
    private async Task<Found<RosterEntry>> SeekAsync(TeamsReference near, string key, CancellationToken ct)
    {
        var found = await connector.FindMemberAsync(near, key, ct);
        return found.Thing is not null && IsThey(found.Thing, key) ? found
            : found.IsOpen || !key.Contains('@')
                ? new Found<RosterEntry>(null, found.Failure)
                : await ReadThroughAsync(near, key, ct);
    }

    private async Task<Found<RosterEntry>> ReadThroughAsync(TeamsReference near, string email, CancellationToken ct)
    {
        var continuation = "";
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await connector.FindMembersAsync(near, continuation, ct);
            var they = page.Thing?.Members?.FirstOrDefault(one => one is not null && IsNamed(one, email));
            if (they is not null || page.Thing is null)
            {
                return new Found<RosterEntry>(they, page.Failure);
            }

            if (string.IsNullOrEmpty(page.Thing.ContinuationToken) || page.Thing.ContinuationToken == continuation)
            {
                break;
            }

            continuation = page.Thing.ContinuationToken;
        }

        return default;
    }

    // Some rosters tell neither address; what the connector found by its own key is then taken.
    private static bool IsThey(RosterEntry entry, string key) =>
        IsNamed(entry, key)
        || Same(entry.AadObjectId, key)
        || Same(entry.ObjectId, key)
        || (entry.Email ?? entry.UserPrincipalName ?? entry.AadObjectId ?? entry.ObjectId) is null;

    private static bool IsNamed(RosterEntry entry, string email) =>
        Same(entry.Email, email) || Same(entry.UserPrincipalName, email);

    private static bool Same(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
