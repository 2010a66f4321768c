using PartnerBot.Chat;
using PartnerBot.Teams.Connecting;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams;

/// <summary>How the bot speaks in Teams unasked.</summary>
internal sealed class TeamsMessenger(TeamsOptions options, Connector connector, ChatOpener opener) : IMessenger
{
    public string Channel => TeamsChannel.Name;

    /// <summary>A chat that is not open yet, with somebody whom a room of ours in their tenant knows. In local mode
    /// people come to us.</summary>
    public RoomAddress? RoomOf(Acquaintance person) =>
        options.Mode == TeamsMode.Local ? null : ChatOpener.RoomOf(person);

    /// <summary>In a team channel, what is said unasked starts a thread: nobody looks into an old one.</summary>
    public Task<Delivery> PostAsync(RoomAddress room, Reply reply, CancellationToken ct)
    {
        if (TeamsReference.Read(room.Reference) is not { } to)
        {
            return Task.FromResult(Failures.NoReference);
        }

        var activity = ReplyWriter.Write(reply);
        return room.Kind switch
        {
            RoomKind.Channel => InRegionAsync(
                room, to with { ChannelId = room.Id }, there => connector.StartThreadAsync(there, activity, ct)),
            RoomKind.Personal => InRegionAsync(room, to, there => opener.SendAsync(room, there, activity, ct)),
            _ when string.IsNullOrEmpty(to.ConversationId) => Task.FromResult(Failures.NoReference),
            _ => InRegionAsync(room, to, there => connector.SendAsync(there, activity, ct)),
        };
    }

    /// <summary>In local mode everything is on this machine.</summary>
    public bool CanLookIn => options.Mode == TeamsMode.Channel;

    /// <summary>Asks for the other person in a chat, and for who is there in a shared room: it is answered to whoever
    /// may speak there.</summary>
    public Task<Delivery> LookInAsync(RoomAddress room, CancellationToken ct)
    {
        if (TeamsReference.Read(room.Reference) is not { } to)
        {
            return Task.FromResult(Failures.NoReference);
        }

        return room.Kind == RoomKind.Personal
            ? InRegionAsync(room, to, there => opener.LookInAsync(room, there, ct))
            : InRegionAsync(room, to with { ConversationId = room.Id }, there => connector.LookInAsync(there, ct));
    }

    /// <summary>In the thread, and to the message, that it answers.</summary>
    public Task<Delivery> AnswerAsync(RoomAddress room, string answerTo, Reply reply, CancellationToken ct)
    {
        if (TeamsReference.Read(room.Reference) is not { } to || AnswerPlace.Read(answerTo) is not { } place)
        {
            return PostAsync(room, reply, ct);
        }

        var activity = ReplyWriter.Write(reply);
        return InRegionAsync(
            room,
            to with { ConversationId = place.Conversation },
            there => connector.AnswerAsync(there, place.Activity, activity, ct));
    }

    /// <summary>In a team channel the message is named by the channel, whichever thread it stands in.</summary>
    public Task<Delivery> UpdateAsync(RoomAddress room, string messageId, Reply reply, CancellationToken ct)
    {
        if (TeamsReference.Read(room.Reference) is not { } to)
        {
            return Task.FromResult(Failures.NoReference);
        }

        var activity = ReplyWriter.Write(reply);
        var within = room.Kind == RoomKind.Channel ? to with { ConversationId = room.Id } : to;
        return InRegionAsync(room, within, there => connector.UpdateAsync(there, messageId, activity, ct));
    }

    // Tenants move between regions, and what we kept may lead to the old one: once by another way, and what worked is
    // remembered.
    private static async Task<Delivery> InRegionAsync(
        RoomAddress room, TeamsReference to, Func<TeamsReference, Task<Delivery>> say)
    {
        var first = await say(to);
        if (first.Reason is not (Failures.WrongRegion or Failures.WrongHost)
            || Regions.Instead(to, first.Reason) is not { } other)
        {
            return first;
        }

        var second = await say(to with { ServiceUrl = other });
        var kept = TeamsReference.Read(second.MovedTo?.Reference ?? room.Reference)!;
        return second.Outcome != DeliveryOutcome.Said
            ? first
            : second with
            {
                MovedTo = (second.MovedTo ?? room) with { Reference = (kept with { ServiceUrl = other }).Write() },
            };
    }
}
