using System.Net;
using Microsoft.AspNetCore.Http;
using PartnerBot.Chat;
using PartnerBot.Teams.Tests.Scene;

namespace PartnerBot.Teams.Tests.Conformance;

/// <summary>One line of the conformance table of what the bot says: what it does, how the connector or Entra is that
/// day, what comes of it, and every request that was made for it, in order.</summary>
/// <param name="Name">Of the case; unique.</param>
/// <param name="Does">What the bot does.</param>
/// <param name="Outcome">What comes of it.</param>
/// <param name="Requests">What reached the connector: "POST /emea/…".</param>
public sealed record SpokenCase(
    string Name, Func<Speaking, Task<Delivery>> Does, DeliveryOutcome Outcome, params string[] Requests)
{
    /// <summary>What is different in the world.</summary>
    public Action<Speaking> World { get; init; } = _ => { };

    /// <summary>The code that goes into the log and to the coordinator; null where it does not matter.</summary>
    public string? Reason { get; init; }

    /// <summary>True where the room turned out to be elsewhere, and is remembered there.</summary>
    public bool Moves { get; init; }

    public async Task RunAsync()
    {
        await using var bot = await Speaking.StartAsync();
        World(bot);

        var delivery = await Does(bot);

        Assert.Equal((Outcome, Moves), (delivery.Outcome, delivery.MovedTo is not null));
        Assert.Equal(Reason ?? delivery.Reason, delivery.Reason);
        Assert.Equal(Requests, bot.Connector.Received.Select(request => $"{request.Method} {request.Target}"));
        Assert.All(bot.Connector.Received, request =>
            Assert.StartsWith("Bearer token-", request.Authorization, StringComparison.Ordinal));
    }
}

/// <summary>How the connector answers.</summary>
public static class Answering
{
    /// <summary>Everything with this.</summary>
    public static Action<Speaking> With(int status, string body = "", string? retryAfter = null) =>
        bot => bot.Connector.AnswersWith((HttpStatusCode)status, body, retryAfter);

    /// <summary>Everything with an error of this code and these words.</summary>
    public static Action<Speaking> Error(int status, string code, string words = "Words.") =>
        With(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{words}}}"}}""");

    /// <summary>The first request so, the second so, and so on; whatever is beyond them is taken.</summary>
    public static Action<Speaking> InTurn(params (int Status, string Body)[] answers) => bot =>
    {
        var next = 0;
        bot.Connector.Answers = (request, response) => next < answers.Length
            ? WriteAsync(response, answers[next++])
            : DummyConnector.AcceptAsync(request, response);
    };

    private static Task WriteAsync(HttpResponse response, (int Status, string Body) answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        return response.WriteAsync(answer.Body);
    }
}
