using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Teams.Connecting;
using PartnerBot.Teams.Extensions;
using PartnerBot.Teams.Intake;
using PartnerBot.Teams.Protocol;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams;

/// <summary>Takes what was heard to the front desk and brings the answer back.</summary>
/// <remarks>Nothing here ends when the caller hangs up: Teams does after fifteen seconds, and sends the same again. So
/// it does when something is thrown here; the front desk then knows it has heard it, and what is owed is sent
/// later.</remarks>
internal sealed partial class Answering(
    TeamsOptions options,
    Connector connector,
    IFrontDesk desk,
    Lines lines,
    TimeProvider time,
    ILogger<Answering> logger)
{
    private const int MostFamiliar = 10_000;

    // Who was placed without an introduction, and so will be again: the next in line need not wait for what came of it.
    private readonly ConcurrentDictionary<string, bool> _familiar = new(StringComparer.Ordinal);

    /// <summary>Begins at once, in the conversation's line. Unless it is answered inline, the answer is sent as a
    /// message of our own.</summary>
    public Handling Begin(Heard heard, Incoming incoming)
    {
        var hearing = HearAsync(heard, incoming, lines.Enter(incoming.Room.Id));
        return new Handling(hearing, SayWhatCameAsync(heard, incoming, hearing));
    }

    /// <summary>Looks something up, within the time that Teams gives.</summary>
    public async Task AnswerSearchAsync(ISearchDesk search, SearchQuestion question, HttpResponse response)
    {
        using var patience = new CancellationTokenSource(options.SearchPatience.ToTimeSpan(), time);
        SearchAnswer answer;
        try
        {
            answer = await search.SearchAsync(question, patience.Token);
        }
        catch (OperationCanceledException)
        {
            Log.SearchTooSlow(logger);
            answer = new SearchAnswer([], "That took longer than I am given. Please try again, perhaps with fewer "
                + "words.");
        }

        await Acceptance.WriteAsync(response, SearchResult.Write(answer));
    }

    private async Task SayWhatCameAsync(Heard heard, Incoming incoming, Task<Answer> hearing)
    {
        var answer = await hearing;
        var delivery = incoming.AnswersInline ? new Delivery(DeliveryOutcome.Said)
            : incoming.Kind == IncomingKind.Departed ? new Delivery(DeliveryOutcome.RoomGone)
            : await SayAsync(heard, answer.Reply);
        if (answer.Receipt is { } receipt)
        {
            await desk.AnsweredAsync(receipt, delivery, CancellationToken.None);
        }
    }

    private async Task<Answer> HearAsync(Heard heard, Incoming incoming, Lines.Place place)
    {
        try
        {
            await place.Turn;
            var known = await NameRoomAsync(heard, await IntroduceMentionsAsync(heard, incoming));
            var hearing = desk.HearAsync(known, CancellationToken.None);
            LeaveIfFamiliar(place, incoming.Speaker);
            var answer = await hearing;
            if (answer.NeedsIntroduction)
            {
                var speaker = await IntroduceAsync(heard, incoming.Speaker);
                return await desk.HearAsync(known with { Speaker = speaker }, CancellationToken.None);
            }

            Remember(incoming.Speaker);
            return answer;
        }
        finally
        {
            place.Leave();
        }
    }

    // Once, when the bot comes into a team whose name nobody said.
    private async Task<Incoming> NameRoomAsync(Heard heard, Incoming incoming)
    {
        if (incoming is not { Kind: IncomingKind.Arrived, Room: { Kind: RoomKind.Channel, Name: "" } room }
            || heard.Reference.TeamId is null)
        {
            return incoming;
        }

        var team = await connector.FindTeamAsync(heard.Reference, CancellationToken.None);
        var name = SpokenText.WithoutMarkers(team.Thing?.Name ?? "");
        return incoming with { Room = room with { Name = name } };
    }

    // Whoever comes to the desk after this is heard after this.
    private void LeaveIfFamiliar(Lines.Place place, Speaker speaker)
    {
        if (_familiar.ContainsKey(speaker.Id))
        {
            place.Leave();
        }
    }

    private void Remember(Speaker speaker)
    {
        if (_familiar.Count > MostFamiliar)
        {
            _familiar.Clear();
        }

        _familiar.TryAdd(speaker.Id, true);
    }

    private async Task<Delivery> SayAsync(Heard heard, Reply reply)
    {
        if (reply.IsNothing)
        {
            return new Delivery(DeliveryOutcome.Said);
        }

        var activity = ReplyWriter.Write(reply);
        var delivery = await connector.AnswerAsync(
            heard.Reference, heard.ActivityId, activity, CancellationToken.None);
        if (delivery.Outcome != DeliveryOutcome.Said)
        {
            Log.NotSaid(logger, delivery.Outcome, delivery.Reason);
        }

        return delivery;
    }

    // Somebody may be named long before they first speak, and a name alone says nothing about who they are.
    private async Task<Incoming> IntroduceMentionsAsync(Heard heard, Incoming incoming)
    {
        if (incoming.Mentions.IsEmpty)
        {
            return incoming;
        }

        var introduced = await Task.WhenAll(incoming.Mentions.Select(mention => IntroduceAsync(heard, mention.Who)));
        return incoming with { Mentions = [.. introduced.Select(who => new Mention(who))] };
    }

    // An empty address means that it was looked for and that there is none. Where that could not be found out, it says
    // so. Nobody knocks a third time.
    private async Task<Speaker> IntroduceAsync(Heard heard, Speaker who)
    {
        var room = heard.Reference.ChannelId ?? heard.Reference.ConversationId;
        var place = heard.Reference with { ConversationId = room };
        var found = await connector.FindMemberAsync(place, who.Id, CancellationToken.None);
        if (found.IsOpen)
        {
            Log.NotToldWho(logger, found.Failure!.Reason);
            return who with { LookUpFailed = true };
        }

        var entry = found.Thing ?? new RosterEntry();
        return who with
        {
            Name = who.Name.Length > 0 ? who.Name : SpokenText.WithoutMarkers(entry.Name ?? ""),
            Email = FirstOf(entry.Email, entry.UserPrincipalName) ?? "",
            EntraObjectId = FirstOf(entry.AadObjectId, entry.ObjectId) ?? who.EntraObjectId,
        };
    }

    private static string? FirstOf(string? one, string? other) => string.IsNullOrEmpty(one)
        ? string.IsNullOrEmpty(other) ? null : other
        : one;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams: an answer was not delivered: {Outcome}, {Reason}")]
        public static partial void NotSaid(ILogger logger, DeliveryOutcome outcome, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Teams: a search took longer than Teams waits")]
        public static partial void SearchTooSlow(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "Teams: the roster did not say who somebody is: {Reason}")]
        public static partial void NotToldWho(ILogger logger, string reason);
    }
}
