using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerBot.Teams.Settings;

namespace PartnerBot.Teams.Tokens;

/// <summary>Reads the bot's certificate and its private key from one file, PEM or PFX.</summary>
internal static class CertificateFile
{
    private const string Setting = $"{TeamsSettings.Section}:CertificatePath";
    private const string PemMark = "-----BEGIN ";

    /// <exception cref="WrongSettingException">There is none in it, or it has no private key.</exception>
    public static X509Certificate2 Read(TeamsCredential credential)
    {
        try
        {
            var certificate = IsPem(credential.CertificatePath) ? ReadPem(credential) : ReadPfx(credential);
            return certificate.HasPrivateKey
                ? certificate
                : throw new WrongSettingException($"{Setting} names a certificate without its private key.");
        }
        catch (Exception broken) when (broken is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"{Setting} names a file that cannot be read as a certificate with its key "
                + "(PFX or PEM); is the password right?");
        }
    }

    private static bool IsPem(string path) =>
        File.ReadLines(path).Take(20).Any(line => line.StartsWith(PemMark, StringComparison.Ordinal));

    private static X509Certificate2 ReadPem(TeamsCredential credential) => credential.CertificatePassword.Length == 0
        ? X509Certificate2.CreateFromPemFile(credential.CertificatePath)
        : X509Certificate2.CreateFromEncryptedPemFile(credential.CertificatePath, credential.CertificatePassword);

    private static X509Certificate2 ReadPfx(TeamsCredential credential) =>
        X509CertificateLoader.LoadPkcs12FromFile(credential.CertificatePath, credential.CertificatePassword);
}
