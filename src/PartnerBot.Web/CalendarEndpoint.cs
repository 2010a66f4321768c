using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PartnerBot.Chat.Calendars;

namespace PartnerBot.Web;

/// <summary>Calendars that people subscribe to, and single events that they download. The token in the address is the
/// permission, so these exist outside local mode too, and an address that is wrong tells nothing about why.</summary>
public static class CalendarEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/calendar/{token}.ics", Reading, FeedAsync);
        routes.MapMethods("/calendar/{token}/{uid}.ics", Reading, EventAsync);
        return routes;
    }

    private static async Task<IResult> FeedAsync(
        string token, ICalendarDesk calendars, HttpResponse response, CancellationToken ct) =>
        await calendars.FeedAsync(token, ct) is { } feed
            ? Calendar(response, CalendarWriter.Feed(feed), download: null)
            : Unknown(response);

    private static async Task<IResult> EventAsync(
        string token, string uid, ICalendarDesk calendars, HttpResponse response, CancellationToken ct)
    {
        if (await calendars.EventAsync(token, uid, ct) is not { } one)
        {
            return Unknown(response);
        }

        var method = one.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Request;
        return Calendar(response, CalendarWriter.Event(one, method), download: "meeting.ics");
    }

    /// <summary>Only the calendar programme keeps it, and it asks each time whether it is still the same.</summary>
    private static IResult Calendar(HttpResponse response, string text, string? download)
    {
        Harden(response);
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        return Results.Bytes(
            bytes, "text/calendar; charset=utf-8", download, entityTag: EntityTagHeaderValue.Parse(tag));
    }

    private static IResult Unknown(HttpResponse response)
    {
        Harden(response);
        return Results.Text("There is no such calendar.", statusCode: StatusCodes.Status404NotFound);
    }

    private static void Harden(HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
