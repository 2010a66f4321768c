using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>Where an activity came from, from whom, and which delivery it is.</summary>
internal static class ActivityPlace
{
    private const string ThreadMark = ";messageid=";

    public static RoomKind Kind(Activity activity) => activity.Conversation switch
    {
        { ConversationType: "personal" } => RoomKind.Personal,
        { ConversationType: "groupChat" } => RoomKind.Group,
        { ConversationType: "channel" } => RoomKind.Channel,
        { IsGroup: true } => RoomKind.Group,
        _ => RoomKind.Personal,
    };

    public static RoomAddress Room(Activity activity)
    {
        var kind = Kind(activity);
        return new RoomAddress(TeamsChannel.Name, RoomId(activity), kind)
        {
            Name = (kind == RoomKind.Channel ? ChannelName(activity) : activity.Conversation?.Name) ?? "",
            Tenant = Tenant(activity),
            Reference = Reference(activity).Write(),
        };
    }

    public static Speaker Speaker(Activity activity) => new(TeamsChannel.Name, activity.From!.Id!)
    {
        Name = SpokenText.WithoutMarkers(activity.From.Name ?? ""),
        EntraObjectId = string.IsNullOrEmpty(activity.From.AadObjectId) ? null : activity.From.AadObjectId,
    };

    public static TeamsReference Reference(Activity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        ConversationId = activity.Conversation?.Id,
        BotId = activity.Recipient?.Id,
        BotName = activity.Recipient?.Name,
        UserId = Kind(activity) == RoomKind.Personal ? activity.From?.Id : null,
        TenantId = Tenant(activity) is { Length: > 0 } tenant ? tenant : null,
        ChannelId = Kind(activity) == RoomKind.Channel ? RoomId(activity) : null,
        TeamId = activity.ChannelData?.Team?.Id,
    };

    /// <summary>The same for each copy of one activity. An id is unique within its conversation only, and an invoke's
    /// within its name. Edits and reactions, whose ids repeat, are not acted on and need no telling apart.</summary>
    public static string DeliveryId(Activity activity)
    {
        var name = activity.Type == "invoke" ? activity.Name : "";
        var all = $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Type}|{activity.Id}|{name}";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    // A thread is a place to answer in, not a room of its own.
    private static string RoomId(Activity activity)
    {
        var id = activity.Conversation?.Id ?? "";
        var thread = id.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase);
        return thread > 0 ? id[..thread] : id;
    }

    private static string? ChannelName(Activity activity) =>
        activity.ChannelData?.Channel?.Name ?? activity.ChannelData?.Team?.Name ?? activity.Conversation?.Name;

    private static string Tenant(Activity activity) =>
        activity.Conversation?.TenantId ?? activity.ChannelData?.Tenant?.Id ?? "";
}
