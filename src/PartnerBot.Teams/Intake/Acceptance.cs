using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Teams.Extensions;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Intake;

/// <summary>Says yes to what was said: once it was heard, or once it is sure that it will be.</summary>
/// <remarks>Nearly everything is heard within a few milliseconds, and yes means that what came of it is on disk. What
/// takes longer than <see cref="TeamsOptions.AcceptPatience"/> is kept in the inbox before yes is said, and is let go
/// when it was heard; what a process kept that died, another one hears (<see cref="InboxKeeper"/>). Nothing is lost in
/// between: without a yes, Teams sends it again.</remarks>
internal sealed partial class Acceptance(
    TeamsOptions options,
    Answering answering,
    Presses presses,
    IInbox inbox,
    TimeProvider time,
    ILogger<Acceptance> logger)
{
    // A press has to be answered with something.
    private static readonly Reply StillAtIt =
        Reply.Say("This is taking longer than usual. It goes on; please look again in a minute.");

    /// <summary>Takes what is answered by a message of our own.</summary>
    /// <returns>The status to leave with.</returns>
    public async Task<int> TakeAsync(Heard heard, Incoming incoming, ReadOnlyMemory<byte> contents)
    {
        var handling = answering.Begin(heard, incoming);
        _ = handling.Done.ContinueWith(
            done => Log.NotSettled(logger, done.Exception!, incoming.DeliveryId),
            TaskContinuationOptions.OnlyOnFaulted);
        if (await Handling.EndsWithinAsync(handling.Done, options.AcceptPatience, time))
        {
            await handling.Heard;
            return StatusCodes.Status200OK;
        }

        return handling.Heard.IsCompletedSuccessfully || await KeepAsync(incoming, contents, handling.Heard)
            ? StatusCodes.Status202Accepted
            : StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>Takes a press, and gives its answer back in the response itself.</summary>
    /// <returns>0, or the status to leave with when there is no answer.</returns>
    public async Task<int> AnswerAsync(
        Heard heard, Incoming incoming, ReadOnlyMemory<byte> contents, HttpContext context)
    {
        var press = presses.Find(
            incoming.DeliveryId, incoming.PressId ?? incoming.DeliveryId, () => ThinkAsync(heard, incoming));
        if (!await Handling.EndsWithinAsync(press.Answer, options.PressPatience, time))
        {
            if (!await KeepAsync(incoming, contents, press.Answer))
            {
                return StatusCodes.Status503ServiceUnavailable;
            }

            await WriteAsync(context.Response, Envelope(heard, StillAtIt));
            return 0;
        }

        await WriteAsync(context.Response, await press.Answer);
        press.HasArrived |= !context.RequestAborted.IsCancellationRequested;
        return 0;
    }

    public static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> envelope)
    {
        response.ContentType = "application/json";
        response.ContentLength = envelope.Length;
        await response.BodyWriter.WriteAsync(envelope, CancellationToken.None);
    }

    private static ReadOnlyMemory<byte> Envelope(Heard heard, Reply reply) =>
        heard.Form == AnswerForm.Dialog ? DialogAnswer.Write(reply) : InlineAnswer.Write(reply);

    private async Task<ReadOnlyMemory<byte>> ThinkAsync(Heard heard, Incoming incoming) =>
        Envelope(heard, (await answering.Begin(heard, incoming).Heard).Reply);

    // Kept before yes is said, and let go as soon as it was heard.
    private async Task<bool> KeepAsync(Incoming incoming, ReadOnlyMemory<byte> contents, Task heard)
    {
        var parcel = InboxKeeper.Wrap(incoming.DeliveryId, contents);
        Log.TakesLong(logger, incoming.DeliveryId);
        if (!await inbox.KeepAsync(parcel, CancellationToken.None))
        {
            return false;
        }

        _ = LetGoAsync(parcel, heard);
        return true;
    }

    private async Task LetGoAsync(Parcel parcel, Task heard)
    {
        await heard;
        await inbox.LetGoAsync(parcel, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams: {DeliveryId} takes long; it is kept in the inbox meanwhile")]
        public static partial void TakesLong(ILogger logger, string deliveryId);

        [LoggerMessage(2, LogLevel.Error, "Teams: what came of {DeliveryId} was not settled; the outbox will send it")]
        public static partial void NotSettled(ILogger logger, Exception mistake, string deliveryId);
    }
}
