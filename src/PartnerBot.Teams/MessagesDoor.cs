using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>POST /api/messages: who may come in, what they brought, and the status they leave with.</summary>
internal sealed partial class MessagesDoor(
    TeamsOptions options, ServiceUrlRule rule, Answering answering, ILogger<MessagesDoor> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (TurnedAway(context.Request) is { } status)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            context.Response.StatusCode = status;
            return;
        }

        var body = await ActivityBody.ReadAsync(context.Request);
        if (body.Activity is null)
        {
            context.Response.StatusCode = body.Status;
            return;
        }

        await TakeAsync(context, body.Activity);
    }

    // The one place where a caller is let in or not. Checking the channel's token belongs here, before the body is
    // read.
    private int? TurnedAway(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) ? StatusCodes.Status405MethodNotAllowed
        : options.Mode != TeamsMode.Local ? StatusCodes.Status401Unauthorized
        : null;

    private async Task TakeAsync(HttpContext context, Activity activity)
    {
        var heard = Read(activity);
        if (heard.Question is { } question)
        {
            var search = context.RequestServices.GetRequiredService<ISearchDesk>();
            await answering.AnswerSearchAsync(search, question, context.Response);
            return;
        }

        if (heard.Incoming is not { } incoming)
        {
            context.Response.StatusCode = StatusOf(heard.What);
            return;
        }

        var desk = context.RequestServices.GetRequiredService<IFrontDesk>();
        if (incoming.AnswersInline)
        {
            await answering.AnswerInlineAsync(desk, heard, incoming, context.Response);
        }
        else
        {
            await answering.AnswerAsync(desk, heard, incoming);
        }
    }

    private Heard Read(Activity activity)
    {
        if (rule.Allows(activity.ServiceUrl))
        {
            return ActivityReader.Read(activity);
        }

        Log.ServiceUrlRefused(logger);
        return Heard.Forbidden;
    }

    private static int StatusOf(Understood what) => what switch
    {
        Understood.Forbidden => StatusCodes.Status403Forbidden,
        Understood.Malformed => StatusCodes.Status400BadRequest,
        Understood.Unsupported => StatusCodes.Status501NotImplemented,
        _ => StatusCodes.Status200OK,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams: an activity named a service address that we do not talk to")]
        public static partial void ServiceUrlRefused(ILogger logger);
    }
}
