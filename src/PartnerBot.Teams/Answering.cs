using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Teams.Connecting;
using PartnerBot.Teams.Extensions;
using PartnerBot.Teams.Protocol;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams;

/// <summary>Takes what was heard to the front desk and brings the answer back.</summary>
/// <remarks>Nothing here ends when the caller hangs up: Teams does after fifteen seconds, and sends the same again. So
/// it does when something is thrown here; the front desk then knows it has heard it, and what is owed is sent
/// later.</remarks>
internal sealed partial class Answering(TeamsOptions options, Connector connector, ILogger<Answering> logger)
{
    /// <summary>Answers with a message of our own.</summary>
    public async Task AnswerAsync(IFrontDesk desk, Heard heard, Incoming incoming)
    {
        var answer = await HearAsync(desk, heard, incoming);
        var delivery = incoming.Kind == IncomingKind.Departed
            ? new Delivery(DeliveryOutcome.RoomGone)
            : await SayAsync(heard, answer.Reply);
        if (answer.Receipt is { } receipt)
        {
            await desk.AnsweredAsync(receipt, delivery, CancellationToken.None);
        }
    }

    /// <summary>Answers in the response itself.</summary>
    public async Task AnswerInlineAsync(IFrontDesk desk, Heard heard, Incoming incoming, HttpResponse response)
    {
        var answer = await HearAsync(desk, heard, incoming);
        await WriteAsync(
            response,
            heard.Form == AnswerForm.Dialog ? DialogAnswer.Write(answer.Reply) : InlineAnswer.Write(answer.Reply));
        if (answer.Receipt is { } receipt)
        {
            await desk.AnsweredAsync(receipt, new Delivery(DeliveryOutcome.Said), CancellationToken.None);
        }
    }

    /// <summary>Looks something up, within the time that Teams gives.</summary>
    public async Task AnswerSearchAsync(ISearchDesk desk, SearchQuestion question, HttpResponse response)
    {
        using var patience = new CancellationTokenSource(options.SearchPatience.ToTimeSpan());
        SearchAnswer answer;
        try
        {
            answer = await desk.SearchAsync(question, patience.Token);
        }
        catch (OperationCanceledException)
        {
            Log.SearchTooSlow(logger);
            answer = new SearchAnswer([], "That took longer than I am given. Please try again, perhaps with fewer "
                + "words.");
        }

        await WriteAsync(response, SearchResult.Write(answer));
    }

    private static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> envelope)
    {
        response.ContentType = "application/json";
        response.ContentLength = envelope.Length;
        await response.BodyWriter.WriteAsync(envelope, CancellationToken.None);
    }

    private async Task<Answer> HearAsync(IFrontDesk desk, Heard heard, Incoming incoming)
    {
        var known = await IntroduceMentionsAsync(heard, incoming);
        var answer = await desk.HearAsync(known, CancellationToken.None);
        if (!answer.NeedsIntroduction)
        {
            return answer;
        }

        var speaker = await IntroduceAsync(heard, incoming.Speaker);
        return await desk.HearAsync(known with { Speaker = speaker }, CancellationToken.None);
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

    // An empty address means that it was looked for and that there is none: nobody knocks a third time.
    private async Task<Speaker> IntroduceAsync(Heard heard, Speaker who)
    {
        var room = heard.Reference.ChannelId ?? heard.Reference.ConversationId;
        var place = heard.Reference with { ConversationId = room };
        var found = await connector.FindMemberAsync(place, who.Id, CancellationToken.None);
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
    }
}
