using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>A key to sign with; made anew in each run of the tests.</summary>
public sealed record TestKey(string Id, RSA Rsa)
{
    private static readonly Lazy<TestKey> TheFirst = new(() => new TestKey("key-1", RSA.Create(2048)));
    private static readonly Lazy<TestKey> TheSecond = new(() => new TestKey("key-2", RSA.Create(2048)));
    private static readonly Lazy<TestKey> TheWeak = new(() => new TestKey("key-weak", RSA.Create(1024)));

    /// <summary>What the issuer signs with at first.</summary>
    public static TestKey First => TheFirst.Value;

    /// <summary>What it signs with once it has changed its key.</summary>
    public static TestKey Second => TheSecond.Value;

    /// <summary>Too short to be believed, whoever publishes it.</summary>
    public static TestKey Weak => TheWeak.Value;

    /// <summary>As it is published, for these channels; null for none at all.</summary>
    public JsonObject Published(params string[]? endorsed)
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        var entry = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsed is not null)
        {
            entry["endorsements"] = new JsonArray([.. endorsed.Select(one => JsonValue.Create(one))]);
        }

        return entry;
    }
}

/// <summary>What stands in for the Bot Framework where tokens for bots are made: real documents, real keys.</summary>
public sealed class TestIssuer
{
    private int _fetches;

    public const string Host = "login.botframework.com";

    public string Name { get; set; } = "https://api.botframework.com";

    public string KeysAt { get; set; } = $"https://{Host}/v1/.well-known/keys";

    /// <summary>What the document of keys holds.</summary>
    public List<JsonObject> Keys { get; set; } = [TestKey.First.Published("msteams", "webchat")];

    /// <summary>How often its metadata was asked for.</summary>
    public int Fetches => _fetches;

    /// <summary>What it answers in place of its documents; null while it is well.</summary>
    public Func<Task<HttpResponseMessage>>? Fails { get; set; }

    public async Task<HttpResponseMessage> AnswerAsync(Uri address)
    {
        if (address.AbsolutePath.EndsWith("/openidconfiguration", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _fetches);
        }

        if (Fails is not null)
        {
            return await Fails();
        }

        return address.AbsolutePath switch
        {
            "/v1/.well-known/openidconfiguration" => Json(new JsonObject
            {
                ["issuer"] = Name,
                ["jwks_uri"] = KeysAt,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }),
            "/v1/.well-known/keys" => Json(
                new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]) }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    /// <summary>The three parts of a token, signed with RS256 whatever its header says.</summary>
    public static string Sign(JsonObject header, JsonObject claims, TestKey key)
    {
        var signed = $"{Part(header.ToJsonString())}.{Part(claims.ToJsonString())}";
        var signature = key.Rsa.SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static HttpResponseMessage Json(JsonObject document) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(document.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
