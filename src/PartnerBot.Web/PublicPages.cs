using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PartnerBot.Web;

/// <summary>The three pages that the app's entry in Teams links to: what the bot is, what it keeps, on what terms it is
/// offered. They know nothing and nobody, and look nothing up.</summary>
public static class PublicPages
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    private const string About = """
        <p>PartnerBot finds the dates of a partnership's meetings, asks for agenda items, keeps minutes, decisions and
        actions, and reminds people kindly. It lives in Microsoft Teams. To begin, say <b>help</b> to it there.</p>
        <p><a href="/privacy">What it keeps about people</a> · <a href="/terms">Terms</a></p>
        """;

    private const string Privacy = """
        <p>PartnerBot is run by one of the organisations of your partnership, or for them. They decide what it is used
        for, and are the ones to ask about anything on this page.</p>
        <h2>What it keeps</h2>
        <ul>
        <li>Your name, work e-mail address and Teams account, so that it knows who speaks and whom to write to.</li>
        <li>For which organisation you take part, and what you answered, voted, noted or took on for it.</li>
        <li>When it reminded you of something, but not the words.</li>
        <li>Who changed what and when, but not what was typed besides, for a year.</li>
        </ul>
        <p>It keeps no conversation. It reads only what is said to it, acts on it and lets it go; what stays is what
        somebody asked it to record. Nothing is sold, shown to other partnerships, or sent anywhere but to the people
        of your own partnership.</p>
        <h2>What you can ask for</h2>
        <ul>
        <li>Say <b>privacy export</b> in your own chat with it to read everything that it holds about you.</li>
        <li>Say <b>privacy erase me</b> there to have your name, address and account removed. What your organisation
        decided and voted stays the organisation's, and says "a former representative".</li>
        </ul>
        """;

    private const string Terms = """
        <p>PartnerBot is offered to the people of a partnership by the organisation that runs it, for arranging their
        work together, and as it is. It reminds as well as it can; a deadline in law or in a contract is still yours to
        keep. What it writes down is what people told it: minutes and decisions are the partnership's own.</p>
        """;

    private static readonly (string Path, string Title, string Body)[] All =
    [
        ("/about", "PartnerBot", About),
        ("/privacy", "What PartnerBot keeps", Privacy),
        ("/terms", "Terms", Terms),
    ];

    public static IEndpointRouteBuilder MapPublicPages(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, title, body) in All)
        {
            var page = Encoding.UTF8.GetBytes(Draw(title, body));
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
            {
                response.Headers.XContentTypeOptions = "nosniff";
                response.Headers.ContentSecurityPolicy = Policy;
                return Results.Bytes(page, "text/html; charset=utf-8");
            });
        }

        return routes;
    }

    private static string Draw(string title, string body) => $$"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{title}}</title>
        <style>
        body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem;
          color: #1b2b2a; background: #fff }
        h1, h2 { color: #1f5c57; line-height: 1.25 }
        a { color: #1f5c57 }
        </style>
        </head>
        <body>
        <main>
        <h1>{{title}}</h1>
        {{body}}
        </main>
        </body>
        </html>
        """;
}
