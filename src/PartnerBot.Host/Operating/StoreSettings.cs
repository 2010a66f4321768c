using PartnerBot.Store;

namespace PartnerBot.Host.Operating;

/// <summary>Reads where everything is kept, whatever the mode.</summary>
internal static class StoreSettings
{
    private const string Section = "PartnerBot:Store";
    private const string Folder = "PARTNERBOT_DATA";

    /// <summary>Makes the folder.</summary>
    /// <exception cref="CannotStart">It makes no sense, or there can be no such folder.</exception>
    public static (string Folder, StoreOptions Store) Read(WebApplicationBuilder builder)
    {
        var folder = builder.Configuration[Folder] is { Length: > 0 } chosen
            ? Path.GetFullPath(chosen)
            : Path.Combine(builder.Environment.ContentRootPath, "data");
        Make(folder);
        var section = builder.Configuration.GetSection(Section);
        var provider = ReadProvider(section["Provider"]);
        var address = section["ConnectionString"] is { Length: > 0 } said ? said : null;
        return address is null && provider == StoreProvider.Postgres
            ? throw new CannotStart("PartnerBot does not start: PARTNERBOT__STORE__CONNECTIONSTRING must say where the "
                + "PostgreSQL server is: Host=…;Database=…;Username=…;Password=…")
            : (folder, new StoreOptions
            {
                Provider = provider,
                ConnectionString = address ?? $"Data Source={Path.Combine(folder, "partnerbot.db")}",
            });
    }

    private static StoreProvider ReadProvider(string? said) => said?.ToLowerInvariant() switch
    {
        null or "" or "sqlite" => StoreProvider.Sqlite,
        "postgres" => StoreProvider.Postgres,
        _ => throw new CannotStart(
            $"PartnerBot does not start: {Section}:Provider is '{said}'; it can be Sqlite or Postgres."),
    };

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"PartnerBot does not start: {folder} cannot be made, so there is nowhere to keep "
                + $"anything. {Folder} must name a folder that this user may write to.");
        }
    }
}
