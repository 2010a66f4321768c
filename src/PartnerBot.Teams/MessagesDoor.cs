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
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        // The one place where a caller is let in. Checking the channel's token belongs here, before the body is read.
        if (options.Mode != TeamsMode.Local)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
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

    private async Task TakeAsync(HttpContext context, Activity activity)
    {
        if (!rule.Allows(activity.ServiceUrl))
        {
            Log.ServiceUrlRefused(logger);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var heard = ActivityReader.Read(activity);
        if (heard.Incoming is null)
        {
            context.Response.StatusCode = StatusOf(heard.What);
            return;
        }

        var desk = context.RequestServices.GetRequiredService<IFrontDesk>();
        if (heard.Incoming.AnswersInline)
        {
            await answering.AnswerInlineAsync(desk, heard, heard.Incoming, context.Response);
        }
        else
        {
            context.Response.StatusCode = await answering.AnswerAsync(desk, heard, heard.Incoming);
        }
    }

    private static int StatusOf(Understood what) => what switch
    {
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
