using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace PartnerBot.Teams.Settings;

/// <summary>Looks for secrets where they get committed, copied and mailed.</summary>
public static class SecretsInFiles
{
    private static readonly string[] Secrets =
        [$"{TeamsSettings.Section}:AppPassword", $"{TeamsSettings.Section}:CertificatePassword"];

    private const string Database = "PartnerBot:Store:ConnectionString";

    /// <summary>An appsettings file must hold none, also when the environment has the last word.</summary>
    /// <remarks>User secrets are a JSON file too, but one that lies in the user's own folder.</remarks>
    /// <exception cref="WrongSettingException">It holds one.</exception>
    public static void Refuse(IConfigurationRoot configuration)
    {
        foreach (var file in configuration.Providers.OfType<JsonConfigurationProvider>().Where(IsAppSettings))
        {
            if (Array.Find(Secrets, secret => IsIn(file, secret)) is { } found)
            {
                throw Wrong(found, file);
            }

            if (file.TryGet(Database, out var words) && HasPassword(words))
            {
                throw Wrong(Database, file);
            }
        }
    }

    private static bool IsAppSettings(JsonConfigurationProvider file) =>
        Path.GetFileName(file.Source.Path ?? "").StartsWith("appsettings", StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(JsonConfigurationProvider file, string secret) =>
        file.TryGet(secret, out var value) && !string.IsNullOrWhiteSpace(value);

    private static bool HasPassword(string? connection) =>
        (connection ?? "").Split(';').Select(part => part.Split('=', 2)).Any(part =>
            part is [var name, { Length: > 0 }] && name.Trim().ToLowerInvariant() is "password" or "pwd");

    private static WrongSettingException Wrong(string secret, JsonConfigurationProvider file) => new(
        $"{secret} holds a secret and stands in {Path.GetFileName(file.Source.Path)}: take it out, and set it in the "
        + $"environment (as {secret.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()}) or in user "
        + "secrets.");
}
