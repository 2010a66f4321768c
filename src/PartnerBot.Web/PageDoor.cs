using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using PartnerBot.Chat;
using PartnerBot.Web.Pages;
using PartnerBot.Web.Rooms;

namespace PartnerBot.Web;

/// <summary>Reads who asks for what, and answers with a page.</summary>
internal sealed class PageDoor(
    IPersonas personas,
    PageMessages messages,
    Conversation conversation,
    WebOptions options,
    IHostApplicationLifetime host)
{
    /// <summary>How long a page waits for news before it asks again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    /// <summary>The longest form: a good deal more than anybody types.</summary>
    private const long MostBytes = 1_000_000;

    // A browser that goes away half-way (a double click sends a form twice) must not stop a turn that has begun.
    private CancellationToken UntilTheHostStops => host.ApplicationStopping;

    /// <summary>GET /: the list of people, or the chat of the one who was picked.</summary>
    public async Task<IResult> OpenAsync(HttpRequest request)
    {
        var everybody = await personas.AllAsync(UntilTheHostStops);
        var email = request.Query["as"].ToString();
        if (email.Length == 0)
        {
            return Page(PickPage.Draw(everybody, request.Query["find"].ToString(), Now()));
        }

        if (!TryEnter(everybody, email, request.Query["room"].ToString(), out var who, out var room))
        {
            return Page(PickPage.DrawStranger(everybody, email, Now()), StatusCodes.Status404NotFound);
        }

        if (!room.IsShared && conversation.IsFirstSight(room))
        {
            await conversation.ArriveAsync(who, room, UntilTheHostStops);
        }

        var (said, version) = messages.Read(room.Id);
        return Page(ChatPage.Draw(new View(who, room), said, version, Now()));
    }

    /// <summary>GET /messages: what is younger than what the page has, as soon as there is something.</summary>
    public async Task<IResult> ListenAsync(HttpRequest request)
    {
        var everybody = await personas.AllAsync(UntilTheHostStops);
        var query = request.Query;
        if (!TryEnter(everybody, query["as"].ToString(), query["room"].ToString(), out var who, out var room)
            || !long.TryParse(query["after"], out var after))
        {
            return Results.NotFound();
        }

        using var until = CancellationTokenSource.CreateLinkedTokenSource(
            request.HttpContext.RequestAborted, UntilTheHostStops);
        var waited = await messages.WaitAsync(room.Id, after, LongestWait, until.Token);
        var (said, version) = messages.Read(room.Id);
        var headers = request.HttpContext.Response.Headers;
        headers["Page-Pause"] = waited ? "0" : "1";
        headers["Page-Version"] = $"{version}";
        headers["Page-Clock"] = Uri.EscapeDataString(Now());
        return Page(Html.Of($"{MessageList.Draw(new View(who, room), said, after)}"));
    }

    public Task<IResult> SayAsync(HttpRequest request) => TakeAsync(request, async (who, room, posted) =>
    {
        if (posted.Text.Length > 0)
        {
            await conversation.SayAsync(who, room, posted, UntilTheHostStops);
        }
    });

    public Task<IResult> PressAsync(HttpRequest request) => TakeAsync(request, async (who, room, posted) =>
    {
        if (posted.Says.Length > 0)
        {
            await conversation.PressAsync(who, room, posted, UntilTheHostStops);
        }
    });

    private async Task<IResult> TakeAsync(HttpRequest request, Func<Visitor, PageRoom, Posted, Task> take)
    {
        if (await ReadAsync(request) is not { } posted)
        {
            return Results.Text("This form could not be read, so nothing was done.", statusCode: 400);
        }

        var everybody = await personas.AllAsync(UntilTheHostStops);
        if (!TryEnter(everybody, posted.As, posted.Room, out var who, out var room))
        {
            return Page(PickPage.DrawStranger(everybody, posted.As, Now()), StatusCodes.Status403Forbidden);
        }

        await take(who, room, posted);
        // RFC 7240 4.2: the script only wants to know that it went through; the news reaches it by /messages.
        return request.Headers["Prefer"] == "return=minimal"
            ? Results.NoContent()
            : new SeeOther($"{new View(who, room).Address}#latest");
    }

    private static async Task<Posted?> ReadAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        try
        {
            return request.HasFormContentType ? Posted.From(await request.ReadFormAsync()) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool TryEnter(
        IReadOnlyList<Persona> everybody,
        string email,
        string roomId,
        [NotNullWhen(true)] out Visitor? who,
        [NotNullWhen(true)] out PageRoom? room)
    {
        who = Visitor.Find(everybody, email);
        room = who?.FindRoom(roomId);
        return room is not null;
    }

    private static IResult Page(Html html, int status = 200) =>
        Results.Content(html.ToString(), "text/html; charset=utf-8", statusCode: status);

    private string Now() => options.Clock?.Invoke() ?? "";
}
