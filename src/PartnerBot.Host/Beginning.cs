using Microsoft.Extensions.Logging.Console;
using PartnerBot.Store;

namespace PartnerBot.Host;

/// <summary>How the program begins: with the settings that came with it, wherever it is called from.</summary>
internal static class Beginning
{
    private const string Settings = "appsettings.json";

    /// <remarks>ASP.NET Core looks for the settings in the folder that the program is called in. Without them the
    /// framework logs the address of every request, and that of a calendar or a document is a secret.</remarks>
    public static WebApplicationBuilder Of(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        if (!File.Exists(Path.Combine(builder.Environment.ContentRootPath, Settings)))
        {
            builder = WebApplication.CreateSlimBuilder(
                new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        }

        // A slim builder writes for people, whatever the settings say.
        var formatter = builder.Configuration["Logging:Console:FormatterName"] ?? ConsoleFormatterNames.Simple;
        builder.Logging.AddConsole(console => console.FormatterName = formatter);
        return builder;
    }

    /// <summary>Opens what is kept and brings it up to this version.</summary>
    /// <exception cref="CannotStart">It cannot be opened or written to.</exception>
    public static Task PrepareAsync(this WebApplication app, StoreOptions store)
    {
        const string Outcome = "PartnerBot does not start";
        StoreTrouble.Open(store, Outcome, app.Services.GetRequiredService<IWriter>);
        return StoreTrouble.InOneLineAsync(store, Outcome, () => app.Services
            .GetRequiredService<FirstStart>().PrepareAsync(app.Lifetime.ApplicationStopping));
    }
}
