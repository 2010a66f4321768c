using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PartnerBot.Web;

/// <summary>Keeps the page to the browser of the machine that it runs on.</summary>
/// <remarks>Anybody at the page can speak as anybody, so another website must not be able to use it through the
/// visitor's browser: a foreign name that was pointed at this machine is turned away by its <c>Host</c>, a form of
/// another site by <c>Sec-Fetch-Site</c> (W3C Fetch Metadata) and <c>Origin</c> (RFC 6454).</remarks>
internal sealed class LoopbackOnly : IEndpointFilter
{
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'; object-src 'none'";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Harden(http.Response.Headers);
        if (!IsLoopback(http.Request.Host.Host))
        {
            return Results.Text("This page answers to 127.0.0.1 and localhost only.", statusCode: 400);
        }

        return HttpMethods.IsPost(http.Request.Method) && !ComesFromThePage(http.Request)
            ? Results.Text("This form was not sent from the page itself, so nothing was done.", statusCode: 403)
            : await next(context);
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>A page without a referrer sends its own forms with the origin "null", and then only what the browser
    /// says of the site counts. A request with neither header is no browser's.</summary>
    private static bool ComesFromThePage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers[HeaderNames.Origin].ToString();
        var isOwnOrigin = origin == $"{request.Scheme}://{request.Host}";
        return site switch
        {
            "" => origin.Length == 0 || isOwnOrigin,
            "same-origin" => origin.Length == 0 || origin == "null" || isOwnOrigin,
            _ => false,
        };
    }
}
