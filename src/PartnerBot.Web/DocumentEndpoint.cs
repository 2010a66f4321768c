using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PartnerBot.Chat.Documents;

namespace PartnerBot.Web;

/// <summary>Documents that people open or download. As with calendars the token in the address is the permission, and
/// an address that is wrong tells nothing about why.</summary>
public static class DocumentEndpoint
{
    private const string Html = "text/html";

    // Such a page needs its own style sheet and nothing else: no script, no picture, no other address.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/documents/{token}/{name}", [HttpMethods.Get, HttpMethods.Head], ReadAsync);
        return routes;
    }

    private static async Task<IResult> ReadAsync(
        string token, string name, IDocumentDesk documents, HttpResponse response, CancellationToken ct)
    {
        Harden(response);
        if (await documents.ReadAsync(token, name, ct) is not { } found)
        {
            return Results.Text("There is no such document.", statusCode: StatusCodes.Status404NotFound);
        }

        // A page is read where it is; everything else is a file to keep.
        var download = found.MediaType == Html ? null : found.Name;
        return Results.File(
            System.Text.Encoding.UTF8.GetBytes(found.Text), $"{found.MediaType}; charset=utf-8", download);
    }

    private static void Harden(HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = Policy;
    }
}
