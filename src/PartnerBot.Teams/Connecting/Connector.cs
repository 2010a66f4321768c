using System.Text.Json.Serialization.Metadata;
using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Connecting;

/// <summary>The connector of the Bot Framework: how anything is said or asked in Teams. Its routes, and what their
/// answers mean.</summary>
internal sealed class Connector(ConnectorLine line)
{
    /// <summary>Says something new in a conversation.</summary>
    public Task<Delivery> SendAsync(TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        DeliverAsync(new ConnectorCall(HttpMethod.Post, to, $"{Conversation(to)}/activities") { Body = activity }, ct);

    /// <summary>Answers an activity; in a channel, in its thread. Should its author have taken it back meanwhile, the
    /// answer still stands in the conversation.</summary>
    public async Task<Delivery> AnswerAsync(
        TeamsReference to, string activityId, ReadOnlyMemory<byte> activity, CancellationToken ct)
    {
        var call = new ConnectorCall(HttpMethod.Post, to, Activity(to, activityId)) { Body = activity };
        var delivery = await DeliverAsync(call, ct);
        return delivery.Outcome == DeliveryOutcome.MessageGone ? await SendAsync(to, activity, ct) : delivery;
    }

    /// <summary>Puts an activity in the place of one of ours. Nobody is notified.</summary>
    public Task<Delivery> UpdateAsync(
        TeamsReference to, string activityId, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        DeliverAsync(new ConnectorCall(HttpMethod.Put, to, Activity(to, activityId)) { Body = activity }, ct);

    /// <summary>Takes one of our activities away.</summary>
    public Task<Delivery> DeleteAsync(TeamsReference to, string activityId, CancellationToken ct) =>
        DeliverAsync(new ConnectorCall(HttpMethod.Delete, to, Activity(to, activityId)), ct);

    /// <summary>Starts a thread in a team channel with its first message.</summary>
    public Task<Delivery> StartThreadAsync(TeamsReference to, ReadOnlyMemory<byte> activity, CancellationToken ct) =>
        OpenAsync(to, NewConversation.Thread(to, activity), ct);

    /// <summary>Opens the chat with one person. Doing it twice gives the same chat. The delivery's message id is the
    /// id of the conversation; whatever else the answer says, such as another service address, is not
    /// taken.</summary>
    public Task<Delivery> OpenChatAsync(TeamsReference to, CancellationToken ct) =>
        OpenAsync(to, NewConversation.Chat(to), ct);

    /// <summary>Looks one member of a conversation up.</summary>
    /// <param name="to">The chat, the channel without its thread, or the team.</param>
    /// <param name="userId">Their Teams id, Entra object id or user principal name.</param>
    public Task<Found<RosterEntry>> FindMemberAsync(TeamsReference to, string userId, CancellationToken ct) =>
        FindAsync(to, $"{Conversation(to)}/members/{Escape(userId)}", ProtocolJson.Default.RosterEntry, ct);

    /// <summary>One page of a conversation's members.</summary>
    /// <param name="continuation">From the page before; empty for the first.</param>
    public Task<Found<RosterPage>> FindMembersAsync(TeamsReference to, string continuation, CancellationToken ct)
    {
        var more = continuation.Length == 0 ? "" : $"&continuationToken={Escape(continuation)}";
        var path = $"{Conversation(to)}/pagedmembers?pageSize={RosterPage.Size}{more}";
        return FindAsync(to, path, ProtocolJson.Default.RosterPage, ct);
    }

    /// <summary>Whether the bot may still ask who is in a shared room.</summary>
    public async Task<Delivery> LookInAsync(TeamsReference to, CancellationToken ct) =>
        (await FindMembersAsync(to, "", ct)).Failure ?? new Delivery(DeliveryOutcome.Said);

    /// <summary>The name and more of the team that the reference is in.</summary>
    public Task<Found<TeamDetails>> FindTeamAsync(TeamsReference to, CancellationToken ct) =>
        FindAsync(to, $"v3/teams/{Escape(to.TeamId ?? "")}", ProtocolJson.Default.TeamDetails, ct);

    private static string Conversation(TeamsReference to) => $"v3/conversations/{Escape(to.ConversationId ?? "")}";

    private static string Activity(TeamsReference to, string id) => $"{Conversation(to)}/activities/{Escape(id)}";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private Task<Delivery> OpenAsync(TeamsReference to, ReadOnlyMemory<byte> conversation, CancellationToken ct) =>
        DeliverAsync(new ConnectorCall(HttpMethod.Post, to, "v3/conversations") { Body = conversation }, ct);

    private async Task<Delivery> DeliverAsync(ConnectorCall call, CancellationToken ct)
    {
        var answer = await line.CallAsync(call, ct);
        if (Failures.Of(call.Method, answer) is { } failure)
        {
            return failure;
        }

        // Taken is taken, whatever the answer looks like.
        var made = answer.Read(ProtocolJson.Default.ResourceResponse);
        var id = made?.ActivityId?.Text ?? made?.Id?.Text;
        return new Delivery(DeliveryOutcome.Said, TeamsChannel.IsId(id) ? id : null);
    }

    private async Task<Found<T>> FindAsync<T>(
        TeamsReference to, string path, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class
    {
        var answer = await line.CallAsync(new ConnectorCall(HttpMethod.Get, to, path), ct);
        var failure = Failures.Of(HttpMethod.Get, answer);
        return failure is null && answer.Read(type) is { } thing
            ? new Found<T>(thing, null)
            : new Found<T>(null, failure ?? Failures.NotUnderstood);
    }
}
