using PartnerBot.Chat;
using PartnerBot.Teams.Connecting;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams;

/// <summary>How the bot speaks in Teams unasked.</summary>
internal sealed class TeamsMessenger(Connector connector) : IMessenger
{
    private static readonly Delivery NoReference = new(DeliveryOutcome.Rejected) { Reason = "NoReference" };

    public string Channel => TeamsChannel.Name;

    /// <summary>In a team channel, what is said unasked starts a thread: nobody looks into an old one.</summary>
    public async Task<Delivery> PostAsync(RoomAddress room, Reply reply, CancellationToken ct)
    {
        if (TeamsReference.Read(room.Reference) is not { } to)
        {
            return NoReference;
        }

        var activity = ReplyWriter.Write(reply);
        if (room.Kind == RoomKind.Channel)
        {
            return await connector.StartThreadAsync(to with { ChannelId = room.Id }, activity, ct);
        }

        if (!string.IsNullOrEmpty(to.ConversationId))
        {
            return await connector.SendAsync(to, activity, ct);
        }

        return to.UserId is null ? NoReference : await OpenAndSendAsync(to, activity, ct);
    }

    /// <summary>In a team channel the message is named by the channel, whichever thread it stands in.</summary>
    public Task<Delivery> UpdateAsync(RoomAddress room, string messageId, Reply reply, CancellationToken ct)
    {
        if (TeamsReference.Read(room.Reference) is not { } to)
        {
            return Task.FromResult(NoReference);
        }

        var within = room.Kind == RoomKind.Channel ? to with { ConversationId = room.Id } : to;
        return connector.UpdateAsync(within, messageId, ReplyWriter.Write(reply), ct);
    }

    private async Task<Delivery> OpenAndSendAsync(
        TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct)
    {
        var chat = await connector.OpenChatAsync(to, ct);

        // Opening a chat twice is harmless, so however that failed, nothing was said.
        return chat switch
        {
            { Outcome: DeliveryOutcome.Said, MessageId: { } id } =>
                await connector.SendAsync(to with { ConversationId = id }, activity, ct),
            { Outcome: DeliveryOutcome.Said or DeliveryOutcome.Unknown } =>
                chat with { Outcome = DeliveryOutcome.TryLater, MessageId = null },
            _ => chat,
        };
    }
}
