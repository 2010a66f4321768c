using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;

namespace PartnerBot.Teams.Settings;

/// <summary>Reads what the settings say about Teams, and takes nothing that cannot work: better no start than a bot
/// that hears and cannot answer.</summary>
public static class TeamsSettings
{
    /// <summary>Where these settings stand.</summary>
    public const string Section = "PartnerBot:Teams";

    /// <exception cref="WrongSettingException">Something is missing, or does not go with something else.</exception>
    public static TeamsOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var type = ReadType(section["AppType"]);
        var tenant = ReadTenant(section, type);
        var app = new TeamsApp(ReadId(section, "AppId", "the app id"), type, ReadCredential(section, type))
        {
            TenantId = tenant,
            Cloud = ReadCloud(section["Cloud"]),
            AllowedTenants = ReadAllowedTenants(section, tenant),
        };
        return new TeamsOptions
        {
            Mode = TeamsMode.Channel,
            App = app,
            Limits = LimitSettings.Read(section.GetSection("Limits")),
        };
    }

    private static TeamsAppType ReadType(string? said) => said?.ToLowerInvariant() switch
    {
        null or "" or "singletenant" => TeamsAppType.SingleTenant,
        // The second is what Azure's own settings call it.
        "userassignedmanagedidentity" or "userassignedmsi" => TeamsAppType.UserAssignedManagedIdentity,
        "multitenant" => TeamsAppType.MultiTenant,
        _ => throw Wrong($"{Section}:AppType is '{said}'; it can be SingleTenant, "
            + "UserAssignedManagedIdentity or MultiTenant."),
    };

    private static TeamsCloud ReadCloud(string? said) => said?.ToLowerInvariant() switch
    {
        null or "" or "public" => TeamsCloud.Public,
        "usgov" => TeamsCloud.UsGov,
        "dod" => TeamsCloud.DoD,
        _ => throw Wrong($"{Section}:Cloud is '{said}'; it can be Public, UsGov (GCC High) or DoD."),
    };

    private static string? ReadTenant(IConfiguration section, TeamsAppType type)
    {
        if (type != TeamsAppType.MultiTenant)
        {
            return ReadId(section, "TenantId", "the tenant that the app is registered in");
        }

        return IsSet(section, "TenantId")
            ? throw Wrong($"{Section}:TenantId does not go with AppType MultiTenant: leave it out, and say "
                + $"in {Section}:AllowedTenants whose people may speak to the bot.")
            : null;
    }

    private static TeamsCredential ReadCredential(IConfiguration section, TeamsAppType type)
    {
        var (secret, certificate) = (IsSet(section, "AppPassword"), IsSet(section, "CertificatePath"));
        return (type, secret, certificate) switch
        {
            (TeamsAppType.UserAssignedManagedIdentity, false, false) => TeamsCredential.ManagedIdentity,
            (TeamsAppType.UserAssignedManagedIdentity, _, _) => throw Wrong("a managed identity has no "
                + $"credential: leave out {Section}:AppPassword and {Section}:CertificatePath, or choose another "
                + "AppType."),
            (_, true, true) => throw Wrong($"{Section}:AppPassword and {Section}:CertificatePath are both "
                + "set; leave one of them out."),
            (_, false, false) => throw Wrong($"it has no credential: set {Section}:AppPassword (as "
                + $"PARTNERBOT__TEAMS__APPPASSWORD) or {Section}:CertificatePath."),
            (_, true, false) when IsSet(section, "CertificatePassword") => throw Wrong(
                $"{Section}:CertificatePassword is set, and {Section}:CertificatePath is not."),
            (_, true, false) => TeamsCredential.OfSecret(section["AppPassword"]!),
            _ => ReadCertificate(section["CertificatePath"]!, section["CertificatePassword"] ?? ""),
        };
    }

    private static TeamsCredential ReadCertificate(string path, string password) => File.Exists(path)
        ? TeamsCredential.OfCertificate(Path.GetFullPath(path), password)
        : throw Wrong($"{Section}:CertificatePath names a file that is not there: {path}");

    private static ImmutableHashSet<string> ReadAllowedTenants(IConfiguration section, string? own)
    {
        string[] said =
        [
            .. (section["AllowedTenants"] ?? "").Split(
                [',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            .. section.GetSection("AllowedTenants").GetChildren().Select(tenant => tenant.Value ?? ""),
        ];
        if (said.Length > 0)
        {
            return [.. said.Select(tenant => ToId(tenant, "AllowedTenants"))];
        }

        return own is null
            ? throw Wrong($"{Section}:AllowedTenants is empty: a multi-tenant app must say whose people may "
                + "speak to the bot, or everybody could.")
            : [own];
    }

    private static string ReadId(IConfiguration section, string name, string what) => IsSet(section, name)
        ? ToId(section[name]!, name)
        : throw Wrong($"{Section}:{name} is empty; it must be {what}, a GUID.");

    private static string ToId(string said, string name) =>
        Guid.TryParseExact(said.Trim(), "D", out var id) && id != Guid.Empty
            ? id.ToString("D")
            : throw Wrong($"{Section}:{name} has '{said}', which is no id: it looks like "
                + "00000000-1111-2222-3333-444444444444.");

    private static bool IsSet(IConfiguration section, string name) => !string.IsNullOrWhiteSpace(section[name]);

    private static WrongSettingException Wrong(string sentence) => new(sentence);
}
