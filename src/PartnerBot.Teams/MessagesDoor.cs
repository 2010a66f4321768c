using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Chat;
using PartnerBot.Teams.Door;
using PartnerBot.Teams.Intake;

namespace PartnerBot.Teams;

/// <summary>POST /api/messages: who may come in, what they brought, and the status they leave with.</summary>
/// <remarks>In this order: the method, how often, the token, the body, what it says, how often again. So whoever is not
/// Teams learns nothing but that they are not.</remarks>
internal sealed class MessagesDoor(
    TeamsOptions options,
    Turnstile turnstile,
    TokenCheck tokens,
    Admission admission,
    Acceptance acceptance,
    Answering answering)
{
    // Seconds after which it is worth coming again: a part of the minute over which requests are counted, and as long
    // as the keys are left alone.
    private const string WorthRetryingAfter = "15";

    public async Task HandleAsync(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        var status = !HttpMethods.IsPost(context.Request.Method) ? StatusCodes.Status405MethodNotAllowed
            : turnstile.Lets(from) ? await LetInAsync(context)
            : StatusCodes.Status429TooManyRequests;
        if (status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            turnstile.Refused(from);
        }

        if (status != 0)
        {
            Leave(context, status);
        }
    }

    private async Task<int> LetInAsync(HttpContext context)
    {
        var verdict = await CheckTokenAsync(context.Request);
        return verdict.Status != 0 ? verdict.Status : await ReadAsync(context, verdict.Token);
    }

    // The one place where a caller is let in or not.
    private ValueTask<TokenVerdict> CheckTokenAsync(HttpRequest request) => options.Mode switch
    {
        TeamsMode.Local => new(new TokenVerdict(0, null)),
        TeamsMode.Channel => tokens.CheckAsync(request),
        _ => new(new TokenVerdict(StatusCodes.Status401Unauthorized, null)),
    };

    private static void Leave(HttpContext context, int status)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        switch (status)
        {
            case StatusCodes.Status405MethodNotAllowed:
                headers.Allow = HttpMethods.Post;
                break;
            case StatusCodes.Status401Unauthorized:
                headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable:
                headers.RetryAfter = WorthRetryingAfter;
                break;
        }
    }

    // 0 when it was taken and answered.
    private async Task<int> ReadAsync(HttpContext context, ChannelToken? token)
    {
        var body = await ActivityBody.ReadAsync(context.Request);
        if (body.Activity is not { } activity)
        {
            return body.Status;
        }

        if (!admission.Admits(activity, token))
        {
            return StatusCodes.Status403Forbidden;
        }

        return turnstile.Lets(activity)
            ? await TakeAsync(context, ActivityReader.Read(activity), body.Contents)
            : StatusCodes.Status429TooManyRequests;
    }

    private async Task<int> TakeAsync(HttpContext context, Heard heard, ReadOnlyMemory<byte> contents)
    {
        if (heard.Question is { } question)
        {
            var search = context.RequestServices.GetRequiredService<ISearchDesk>();
            await answering.AnswerSearchAsync(search, question, context.Response);
            return 0;
        }

        if (heard.Incoming is not { } incoming)
        {
            return StatusOf(heard.What);
        }

        return incoming.AnswersInline
            ? await acceptance.AnswerAsync(heard, incoming, contents, context)
            : await acceptance.TakeAsync(heard, incoming, contents);
    }

    private static int StatusOf(Understood what) => what switch
    {
        Understood.Malformed => StatusCodes.Status400BadRequest,
        Understood.Unsupported => StatusCodes.Status501NotImplemented,
        _ => StatusCodes.Status200OK,
    };
}
