using System.Security.Cryptography.X509Certificates;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Tokens;

/// <summary>What it takes to get a token: which app, from whom, by what proof, and for what.</summary>
/// <param name="AppId">The app registration's client id.</param>
/// <param name="Scope">What the token is for: "https://api.botframework.com/.default" in the public cloud.</param>
internal sealed record TokenRecipe(string AppId, string Scope)
{
    private const string EverythingOf = "/.default";

    /// <summary>Who issues it; null for a managed identity, which asks the machine that it runs on.</summary>
    public Uri? Authority { get; private init; }

    /// <summary>The app's secret; empty when it has a certificate or is a managed identity.</summary>
    public string Secret { get; private init; } = "";

    /// <summary>The app's certificate with its private key; null when it has a secret.</summary>
    public X509Certificate2? Certificate { get; private init; }

    /// <summary>Whom the token is for, in the words of a managed identity.</summary>
    public string Resource => Scope[..^EverythingOf.Length];

    /// <summary>The recipe for these settings; null where no token is asked for: in local mode, and behind a door that
    /// is closed.</summary>
    /// <exception cref="WrongSettingException">The certificate cannot be read.</exception>
    public static TokenRecipe? Of(TeamsOptions options)
    {
        if (options.Mode != TeamsMode.Channel || options.App is not { } app)
        {
            return null;
        }

        var recipe = new TokenRecipe(app.Id, app.Addresses.Scope);
        return app.Credential.Kind switch
        {
            CredentialKind.ManagedIdentity => recipe,
            CredentialKind.Certificate =>
                recipe with { Authority = app.TokenAuthority, Certificate = CertificateFile.Read(app.Credential) },
            _ => recipe with { Authority = app.TokenAuthority, Secret = app.Credential.Secret },
        };
    }

    // Not what a record would say of itself: the secret has no business in a log.
    public override string ToString() => $"{AppId} for {Scope}";
}
