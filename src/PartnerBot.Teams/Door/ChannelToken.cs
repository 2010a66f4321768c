using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Door;

/// <summary>A token as it was sent (RFC 7519, in the compact form of RFC 7515), read and not yet believed.</summary>
/// <param name="Written">As it came.</param>
/// <param name="Header">Its first part.</param>
/// <param name="Claims">Its second part.</param>
internal sealed record ChannelToken(string Written, Loose Header, Loose Claims)
{
    /// <summary>Longer than any that the channel sends.</summary>
    public const int MostCharacters = 8 * 1024;

    private const int DeepestJson = 8;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public string? Algorithm => Header["alg"].Text;

    public string? KeyId => Header["kid"].Text;

    /// <summary>True when it says that there is something about it that one has to understand (RFC 7515 4.1.11): there
    /// is nothing that we do.</summary>
    public bool IsCritical => Header.Fields!.ContainsKey("crit");

    public string? Issuer => Claims["iss"].Text;

    /// <summary>Null also when there are several: a token that is for somebody else too is not for us.</summary>
    public string? Audience => Claims["aud"].Text;

    /// <summary>Where the activity says that answers go.</summary>
    public string? ServiceUrl => Claims["serviceurl"].Text;

    /// <summary>In seconds since 1970; null when it is not there.</summary>
    public double? ExpiresAt => Seconds(Claims["exp"]);

    /// <summary>In seconds since 1970; null when it is not there.</summary>
    public double? NotBefore => Seconds(Claims["nbf"]);

    /// <summary>Null when it is none. A claim that is there twice makes it none.</summary>
    public static ChannelToken? Read(string written)
    {
        // A reader of Base64url may be lenient about blanks; RFC 7515 2 is not.
        if (written.Length > MostCharacters || written.AsSpan().ContainsAnyExcept(Letters)
            || written.Split('.') is not [var header, var claims, { Length: > 0 }])
        {
            return null;
        }

        return Json(header) is { Fields: not null } head && Json(claims) is { Fields: not null } body
            ? new ChannelToken(written, head, body)
            : null;
    }

    private static Loose? Json(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(
                Base64Url.DecodeFromChars(part), new JsonReaderOptions { MaxDepth = DeepestJson });
            var read = JsonSerializer.Deserialize(ref reader, ProtocolJson.Default.Loose);
            return reader.Read() ? null : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static double? Seconds(Loose claim) =>
        double.TryParse(claim.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
