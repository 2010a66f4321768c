namespace PartnerBot.Teams.Settings;

/// <summary>What a credential is made of.</summary>
public enum CredentialKind
{
    /// <summary>A client secret.</summary>
    Secret,

    /// <summary>A certificate with its private key, in a file.</summary>
    Certificate,

    /// <summary>Nothing: Azure vouches for the machine.</summary>
    ManagedIdentity,
}

/// <summary>How the bot proves that it is itself. Shows its kind and nothing else to whoever prints it.</summary>
public sealed class TeamsCredential
{
    private TeamsCredential(CredentialKind kind)
    {
        Kind = kind;
    }

    public static TeamsCredential ManagedIdentity { get; } = new(CredentialKind.ManagedIdentity);

    public CredentialKind Kind { get; }

    /// <summary>The client secret; empty for the other kinds. <c>PartnerBot:Teams:AppPassword</c>.</summary>
    public string Secret { get; private init; } = "";

    /// <summary>The file with the certificate and its key, PFX or PEM; empty for the other kinds.
    /// <c>PartnerBot:Teams:CertificatePath</c>.</summary>
    public string CertificatePath { get; private init; } = "";

    /// <summary>What opens that file; empty when nothing is needed.
    /// <c>PartnerBot:Teams:CertificatePassword</c>.</summary>
    public string CertificatePassword { get; private init; } = "";

    public static TeamsCredential OfSecret(string secret) => new(CredentialKind.Secret) { Secret = secret };

    public static TeamsCredential OfCertificate(string path, string password) =>
        new(CredentialKind.Certificate) { CertificatePath = path, CertificatePassword = password };

    public override string ToString() => Kind.ToString();
}
