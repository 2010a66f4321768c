using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>What people try with tokens.</summary>
public static class Forgeries
{
    public static string Good(Letter letter) => TestIssuer.Sign(letter.Header, letter.Claims, letter.Key);

    /// <summary>A claim once for whoever reads the first, once for whoever reads the last; signed well.</summary>
    public static Func<Letter, string> Twice(string claim) => letter =>
        Signed(letter, letter.Claims.ToJsonString()[..^1] + $",\"{claim}\":{letter.Claims[claim]!.ToJsonString()}}}");

    /// <summary>These claims, word for word, signed well.</summary>
    public static string Signed(Letter letter, string claims) =>
        SignedWith(letter, claims, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Another algorithm, honestly used.</summary>
    public static void Signs(Letter letter, string name, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        letter.Header["alg"] = name;
        letter.Token = one => SignedWith(one, one.Claims.ToJsonString(), hash, padding);
    }

    public static JsonNode Deep(int depth)
    {
        JsonNode node = JsonValue.Create(1);
        for (; depth > 0; depth--)
        {
            node = new JsonObject { ["a"] = node };
        }

        return node;
    }

    /// <summary>One bit of the signature is another.</summary>
    public static string Flip(string token)
    {
        var at = token.LastIndexOf('.') + 1;
        var signature = Base64Url.DecodeFromChars(token.AsSpan(at));
        signature[7] ^= 1;
        return token[..at] + Base64Url.EncodeToString(signature);
    }

    /// <summary>Signed for one service address, sent for another.</summary>
    public static string Tampered(Letter letter)
    {
        var parts = Good(letter).Split('.');
        letter.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";
        return $"{parts[0]}.{TestIssuer.Part(letter.Claims.ToJsonString())}.{parts[2]}";
    }

    public static void Unsigned(Letter letter, string name)
    {
        letter.Header["alg"] = name;
        letter.Token = one =>
            $"{TestIssuer.Part(one.Header.ToJsonString())}.{TestIssuer.Part(one.Claims.ToJsonString())}.AA";
    }

    /// <summary>What everybody knows, used as if it were a secret (RFC 8725 2.1).</summary>
    public static void WithPublicKeyAsSecret(Letter letter)
    {
        letter.Header["alg"] = "HS256";
        letter.Token = one =>
        {
            var signed = $"{TestIssuer.Part(one.Header.ToJsonString())}.{TestIssuer.Part(one.Claims.ToJsonString())}";
            var secret = Encoding.ASCII.GetBytes(one.Key.Rsa.ExportSubjectPublicKeyInfoPem());
            var mac = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed));
            return $"{signed}.{Base64Url.EncodeToString(mac)}";
        };
    }

    /// <summary>The forger's own key travels in the header, under a name that was published.</summary>
    public static void WithOwnKey(Letter letter)
    {
        letter.Key = TestKey.Second;
        letter.Header["jwk"] = TestKey.Second.Published("msteams");
        letter.Header["x5c"] = new JsonArray(Convert.ToBase64String(TestKey.Second.Rsa.ExportSubjectPublicKeyInfo()));
    }

    public static Action<Letter> SignedBy(TestKey key) =>
        letter => (letter.Key, letter.Header["kid"]) = (key, key.Id);

    /// <summary>The issuer publishes one key more.</summary>
    public static Action<TestIssuer> Publishes(JsonObject entry) => issuer => issuer.Keys = [.. issuer.Keys, entry];

    /// <summary>The token that a bot gets for itself, as the emulator sends it; even well signed it is not the
    /// channel's.</summary>
    public static void Emulator(Letter letter, string issuer, string version, string claim)
    {
        const string tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        letter.Claims["iss"] = issuer.Replace("{0}", tenant, StringComparison.Ordinal);
        (letter.Claims["tid"], letter.Claims["ver"], letter.Claims[claim]) = (tenant, version, Teams.AppId);
    }

    public static long Seconds(Letter letter, int after) => Letter.Seconds(letter.Now, after);

    /// <summary>Both the activity and its token say that answers go here.</summary>
    public static void At(Letter letter, string address) =>
        (letter.Activity["serviceUrl"], letter.Claims["serviceurl"]) = (address, address);

    public static void Tenants(Letter letter, string? ofConversation, string? ofChannelData)
    {
        letter.Activity["conversation"]!["tenantId"] = ofConversation;
        letter.Activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannelData } };
    }

    public static Func<Task<HttpResponseMessage>> Answering(int status) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.Location = new Uri("https://evil.example/");
        return Task.FromResult(response);
    };

    private static string SignedWith(
        Letter letter, string claims, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        var signed = $"{TestIssuer.Part(letter.Header.ToJsonString())}.{TestIssuer.Part(claims)}";
        var signature = letter.Key.Rsa.SignData(Encoding.ASCII.GetBytes(signed), hash, padding);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }
}
