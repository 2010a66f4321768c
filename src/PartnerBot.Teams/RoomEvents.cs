using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>What a conversationUpdate means: the bot comes or goes, a room is renamed or gone.</summary>
/// <remarks>Who else comes or goes is passed over, however many they are: people are learnt when they first speak, and
/// whoever cannot be reached any more is found out when something is for them.</remarks>
internal static class RoomEvents
{
    public static Heard Read(Activity activity) =>
        HasTheBot(activity.MembersAdded, activity) ? Hear(activity, IncomingKind.Arrived)
        : HasTheBot(activity.MembersRemoved, activity) ? Hear(activity, IncomingKind.Departed)
        : activity.ChannelData?.EventType switch
        {
            "channelRenamed" or "teamRenamed" => InChannel(activity, IncomingKind.Renamed),

            // A channel that comes back, and one that is new, is learnt when somebody speaks there.
            "channelDeleted" or "teamDeleted" or "teamHardDeleted" or "teamArchived" =>
                InChannel(activity, IncomingKind.Departed),
            _ => Heard.Ignored,
        };

    // A team's general channel has the team's id, so what befalls the team befalls the room that is named by it.
    private static Heard InChannel(Activity activity, IncomingKind kind)
    {
        var (channel, team) = (activity.ChannelData!.Channel, activity.ChannelData.Team);
        var isTeams = activity.ChannelData.EventType!.StartsWith("team", StringComparison.Ordinal);
        var named = isTeams ? team : channel;
        if (!TeamsChannel.IsId(named?.Id))
        {
            return Heard.Ignored;
        }

        var incoming = ActivityReader.Incoming(activity, kind, "");
        return ActivityReader.Hear(activity, incoming with
        {
            Room = incoming.Room with { Id = named!.Id!, Kind = RoomKind.Channel, Name = named.Name ?? "" },
        });
    }

    private static Heard Hear(Activity activity, IncomingKind kind) =>
        ActivityReader.Hear(activity, ActivityReader.Incoming(activity, kind, ""));

    private static bool HasTheBot(IReadOnlyList<ChannelAccount?>? members, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && (members?.Any(member => member?.Id == bot) ?? false);
}
