using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Chat;
using PartnerBot.Web.Rooms;

namespace PartnerBot.Web;

/// <summary>The local page: anybody at it can speak as anybody, so the host maps it in local mode only.</summary>
public static class WebEndpoint
{
    public static IServiceCollection AddWeb(this IServiceCollection services, WebOptions options) => services
        .AddSingleton(options)
        .AddSingleton<PageMessages>()
        .AddSingleton<IMessenger, WebMessenger>()
        .AddScoped<Conversation>()
        .AddScoped<PageDoor>();

    public static IEndpointRouteBuilder MapWeb(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("").AddEndpointFilter<LoopbackOnly>();
        page.MapGet("/", (HttpRequest request, PageDoor door) => door.OpenAsync(request));
        page.MapGet("/messages", (HttpRequest request, PageDoor door) => door.ListenAsync(request));
        page.MapPost("/say", (HttpRequest request, PageDoor door) => door.SayAsync(request));
        page.MapPost("/press", (HttpRequest request, PageDoor door) => door.PressAsync(request));
        foreach (var file in PageFile.All)
        {
            page.MapGet($"/{file.Name}", () => file);
        }

        return routes;
    }
}
