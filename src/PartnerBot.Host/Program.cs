using PartnerBot.Features;
using PartnerBot.Host;
using PartnerBot.Host.Commands;
using PartnerBot.Host.Operating;
using PartnerBot.Store;
using PartnerBot.Teams;
using PartnerBot.Web;

return await Ending.OfAsync(() => CommandLine.Find(args) is { } command ? command() : ServeAsync(args));

static async Task<int> ServeAsync(string[] args)
{
    var builder = Beginning.Of(args);
    builder.WebHost.UseKestrelHttpsConfiguration();
    var settings = HostSettings.Read(builder);
    builder.Services
        .AddStore(settings.Store)
        .AddSingleton(settings)
        .AddSingleton(settings.Address)
        .AddTeams(settings.Teams)
        .AddQuartzClockwork()
        .AddSingleton(settings.Retention)
        .AddSingleton(settings.Attention)
        .AddHealth()
        .AddHostedService<Telemetry>()
        .AddSingleton<FirstStart>();
    if (settings.IsLocal)
    {
        builder.Services.AddLocalMode(settings);
    }

    builder.Services.AddFeatures();
    await using var app = builder.Build();
    await app.PrepareAsync(settings.Store);
    app.MapHealth();
    app.MapTeams();
    app.MapCalendars();
    app.MapDocuments();
    app.MapPublicPages();
    if (settings.IsLocal)
    {
        app.MapLocalMode();
    }

    await app.ServeUntilStoppedAsync();
    return 0;
}
