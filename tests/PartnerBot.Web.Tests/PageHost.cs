using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.Chat;
using PartnerBot.Chat.Calendars;
using PartnerBot.Chat.Documents;

namespace PartnerBot.Web.Tests;

/// <summary>The real page on a real port, with a front desk that says what the test tells it to.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    public const string Ann = "ann@axis.example";
    public const string Ben = "ben@axis.example";
    public const string AxisRoom = "web:room:axis-youth-hub";

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-page-");
    private readonly List<Persona> _people = [.. Some.Axis];
    private WebApplication? _app;
    private HttpClient? _browser;

    public ScriptedDesk Desk { get; } = new();

    public ScriptedCalendars Calendars { get; } = new();

    public ScriptedDocuments Documents { get; } = new();

    public string Clock { get; set; } = "";

    public string File => Path.Combine(_folder.FullName, "page-messages.jsonl");

    public HttpClient Browser => _browser!;

    public IMessenger Messenger => _app!.Services.GetRequiredService<IMessenger>();

    public static async Task<PageHost> StartAsync(params Persona[] others)
    {
        var host = new PageHost();
        host._people.AddRange(others);
        await host.StartAsync();
        return host;
    }

    public static async Task<PageHost> StartEmptyAsync()
    {
        var host = new PageHost();
        host._people.Clear();
        await host.StartAsync();
        return host;
    }

    public async Task RestartAsync(Action? meanwhile = null)
    {
        await StopAsync();
        meanwhile?.Invoke();
        await StartAsync();
    }

    public async Task<IHtmlDocument> OpenAsync(string address) => Parse(await Browser.GetStringAsync(address));

    /// <summary>What stands in the room after the page was loaded anew.</summary>
    public Task<IHtmlDocument> OpenAsync(string person, string room) => OpenAsync($"/?as={person}&room={room}");

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        Browser.PostAsync(address, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends a form as a browser would: with all that stands in it, and what the test fills in.</summary>
    public Task<HttpResponseMessage> SubmitAsync(
        IHtmlFormElement form, params (string Name, string Value)[] filledIn) =>
        PostAsync(form.GetAttribute("action")!, [.. Forms.FieldsOf(form, filledIn)]);

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _handler.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        builder.Services
            .AddWeb(new WebOptions { Folder = _folder.FullName, Clock = () => Clock })
            .AddSingleton<IFrontDesk>(Desk)
            .AddSingleton<IPersonas>(new Roster(_people))
            .AddSingleton<ICalendarDesk>(Calendars)
            .AddSingleton<IDocumentDesk>(Documents);
        _app = builder.Build();
        _app.MapWeb().MapCalendars().MapDocuments();
        await _app.StartAsync();
        _browser = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    private async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _browser!.Dispose();
    }

    private sealed class Roster(IReadOnlyList<Persona> people) : IPersonas
    {
        public Task<IReadOnlyList<Persona>> AllAsync(CancellationToken ct) => Task.FromResult(people);
    }
}
