using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Door;

/// <summary>A key with which the channel signs, as it is published (RFC 7517).</summary>
/// <param name="Key">Its <c>kid</c> is set.</param>
/// <param name="Endorsements">The channels for which the key may speak. Empty when the document names none: then for
/// none.</param>
internal sealed record ChannelKey(RsaSecurityKey Key, FrozenSet<string> Endorsements)
{
    // 2048 bits: what RS256 asks for (RFC 7518 3.3).
    private const int FewestBytes = 256;

    /// <summary>Null for what is no RSA key for signatures, or too weak to be one.</summary>
    public static ChannelKey? Read(Loose entry)
    {
        if (entry["kty"].Text != "RSA" || entry["use"].Text is not (null or "sig")
            || entry["kid"].Text is not { Length: > 0 } kid
            || Bytes(entry["n"]) is not { Length: >= FewestBytes } modulus
            || Bytes(entry["e"]) is not { Length: > 0 } exponent)
        {
            return null;
        }

        var key = new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = kid };
        var endorsed = entry["endorsements"].Items.Select(channel => channel.Text).OfType<string>();
        return new ChannelKey(key, endorsed.ToFrozenSet(StringComparer.Ordinal));
    }

    private static byte[]? Bytes(Loose number) =>
        number.Text is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
