using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PartnerBot.Teams.Tests.Scene;
using static PartnerBot.Teams.Tests.Scene.Forgeries;

namespace PartnerBot.Teams.Tests.Conformance;

/// <summary>Who comes in: the token, and what it says about the activity.</summary>
public sealed class AuthCases
{
    private static readonly Case[] Table =
    [
        In("a token of the channel", _ => { }),
        In("the scheme in lower case", l => l.Authorization = token => [$"bearer {token}"]), // RFC 9110 11.1
        In("the scheme in capitals", l => l.Authorization = token => [$"BEARER {token}"]),
        Out("no authorization", l => l.Authorization = _ => []),
        Out("an empty authorization", l => l.Authorization = _ => [""]),
        Out("a scheme and no token", l => l.Authorization = _ => ["Bearer"]),
        Out("a scheme, a space and no token", l => l.Authorization = _ => ["Bearer "]),
        Out("a token and no scheme", l => l.Authorization = token => [token]),
        Out("another scheme", l => l.Authorization = token => [$"Basic {token}"]),
        Out("two spaces", l => l.Authorization = token => [$"Bearer  {token}"]),
        Out("a tab", l => l.Authorization = token => [$"Bearer\t{token}"]),
        Out("two tokens in one header", l => l.Authorization = token => [$"Bearer {token} {token}"]),
        Out("two tokens with a comma", l => l.Authorization = token => [$"Bearer {token}, Bearer {token}"]),
        Out("two headers", l => l.Authorization = token => [$"Bearer {token}", $"Bearer {token}"]),
        Out("a good header after a bad one", l => l.Authorization = token => ["Bearer x", $"Bearer {token}"]),
        Out("no token at all but words", l => l.Authorization = _ => ["Bearer xx"]),
        Out("three words with points", l => l.Authorization = _ => ["Bearer not.a.jwt"]),
        Out("two parts", l => l.Token = letter => Good(letter)[..Good(letter).LastIndexOf('.')]),
        Out("four parts", l => l.Token = letter => Good(letter) + ".x"),
        Out("an empty signature", l => l.Token = letter => Good(letter)[..(Good(letter).LastIndexOf('.') + 1)]),
        Out("an empty first part", l => l.Token = letter => Good(letter)[Good(letter).IndexOf('.')..]),
        Out("a token of nine kilobytes", l => l.Claims["padding"] = new string('x', 9 * 1024)),
        Out("a claim that is there twice", l => l.Token = Twice("aud")),
        Out("an issuer that is there twice", l => l.Token = Twice("iss")),
        Out("claims that are a list", l => l.Token = letter => Signed(letter, """[{"iss":"x"}]""")),
        Out("claims that are no JSON", l => l.Token = letter => Signed(letter, "{")),
        Out("claims that are very deep", l => l.Claims["deep"] = Deep(40)),
        // Signature and algorithm (RFC 8725 3.1, 3.2).
        Out("a signature of another key", l => l.Key = TestKey.Second),
        Out("a changed signature", l => l.Token = letter => Flip(Good(letter))),
        Out("claims that were changed after signing", l => l.Token = Tampered),
        Out("no algorithm", l => l.Header.Remove("alg")),
        Out("the algorithm none", l => Unsigned(l, "none")),
        Out("the algorithm None", l => Unsigned(l, "None")),
        Out("RS384 in the header", l => l.Header["alg"] = "RS384"),
        Out("RS512, well signed", l => Signs(l, "RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        Out("PS256, well signed", l => Signs(l, "PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        Out("rs256 in lower case", l => l.Header["alg"] = "rs256"),
        Out("HS256 with the public key as its secret", WithPublicKeyAsSecret),
        Out("something critical that nobody knows", l => l.Header["crit"] = new JsonArray("exp")),
        // Keys.
        Out("no key id", l => l.Header.Remove("kid")),
        Out("an empty key id", l => l.Header["kid"] = ""),
        Out("a key id that nobody published", l => l.Header["kid"] = "forged"),
        Out("an endless key id", l => l.Header["kid"] = new string('k', 1000)),
        Out("a key id in other letters", l => l.Header["kid"] = TestKey.First.Id.ToUpperInvariant()),
        Out("a key that the token brings along", WithOwnKey),
        Out("a key that the token says where to find", l => (l.Key, l.Header["jku"], l.Header["kid"]) =
            (TestKey.Second, "https://evil.example/keys", TestKey.Second.Id)),
        Out("a key of 1024 bits", SignedBy(TestKey.Weak)) with { World = Publishes(TestKey.Weak.Published("msteams")) },
        Out("a key for encryption", SignedBy(TestKey.Second)) with { World = Publishes(ForEncryption()) },
        In("a second key that was published", SignedBy(TestKey.Second)) with { World = Endorsed("msteams") },
        Forbidden("a key that is endorsed for other channels", SignedBy(TestKey.Second)) with
        {
            World = Endorsed("webchat", "directline"),
        },
        Forbidden("a key that is endorsed for nothing", SignedBy(TestKey.Second)) with { World = Endorsed() },
        Forbidden("a key that names no endorsements", SignedBy(TestKey.Second)) with { World = Endorsed(null) },
        Forbidden("a key for Teams in other letters", SignedBy(TestKey.Second)) with { World = Endorsed("MsTeams") },
        // The issuer.
        Out("no issuer", l => l.Claims.Remove("iss")),
        Out("another issuer", l => l.Claims["iss"] = "https://evil.example"),
        Out("an issuer with a slash", l => l.Claims["iss"] = "https://api.botframework.com/"),
        Out("the government's issuer", l => l.Claims["iss"] = "https://api.botframework.us"),
        Out("an issuer in capitals", l => l.Claims["iss"] = "HTTPS://API.BOTFRAMEWORK.COM"),
        Out("two issuers", l => l.Claims["iss"] = new JsonArray("https://api.botframework.com", "x")),
        // Ways in that other bots have open.
        Out("the emulator's way, first version", l => Emulator(l, "https://sts.windows.net/{0}/", "1.0", "appid")),
        Out("the emulator's way, second version", l =>
            Emulator(l, "https://login.microsoftonline.com/{0}/v2.0", "2.0", "azp")),
        Out("a token of our own tenant", l => l.Claims["iss"] = $"https://sts.windows.net/{Scene.Teams.Tenant}/"),
        Out("a skill's token", l => (l.Claims["ver"], l.Claims["appid"], l.Claims["aud"]) =
            ("1.0", Scene.Teams.AppId, "https://api.botframework.com")),
        // The audience.
        Out("no audience", l => l.Claims.Remove("aud")),
        Out("an empty audience", l => l.Claims["aud"] = ""),
        Out("another bot", l => l.Claims["aud"] = "7f0ae2a1-0f3b-4a5e-9b57-6a0f3cbb0a12"),
        Out("the bot as an address", l => l.Claims["aud"] = "api://" + Scene.Teams.AppId),
        Out("the bot and another", l => l.Claims["aud"] = new JsonArray(Scene.Teams.AppId, "other")),
        Out("the bot in a list of one", l => l.Claims["aud"] = new JsonArray(Scene.Teams.AppId)),
        In("the bot in capitals", l => l.Claims["aud"] = Scene.Teams.AppId.ToUpperInvariant()),
        // The lifetime: five minutes either way.
        Out("no end", l => l.Claims.Remove("exp")),
        Out("no beginning", l => l.Claims.Remove("nbf")),
        In("ended four minutes ago", l => l.Claims["exp"] = Seconds(l, -240)),
        Out("ended six minutes ago", l => l.Claims["exp"] = Seconds(l, -360)),
        In("begins in four minutes", l => l.Claims["nbf"] = Seconds(l, 240)),
        Out("begins in six minutes", l => l.Claims["nbf"] = Seconds(l, 360)),
        Out("ends when no number says", l => l.Claims["exp"] = "NaN"),
        Out("ended before 1970", l => l.Claims["exp"] = -1),
        Out("begins at the end of time", l => l.Claims["nbf"] = 1e300),
        // The service address.
        Out("no service address in the token", l => l.Claims.Remove("serviceurl")),
        Out("an empty service address in the token", l => l.Claims["serviceurl"] = ""),
        Out("the service address under another name", l =>
        {
            l.Claims.Remove("serviceurl");
            l.Claims["serviceUrl"] = Scene.Teams.ServiceUrl;
        }),
        Forbidden("the service address of another region", l =>
            l.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        Forbidden("an activity that wants its answer in another region", l =>
            l.Activity["serviceUrl"] = "https://smba.trafficmanager.net/amer/"),
        In("a slash less in the token", l => l.Claims["serviceurl"] = Scene.Teams.ServiceUrl.TrimEnd('/')),
        In("a slash less in the activity", l => l.Activity["serviceUrl"] = Scene.Teams.ServiceUrl.TrimEnd('/')),
        In("the address in other letters", l => l.Claims["serviceurl"] = Scene.Teams.ServiceUrl.ToUpperInvariant()),
        Forbidden("no service address in the activity", l => l.Activity.Remove("serviceUrl")),
        Forbidden("a service address that is null", l => l.Activity["serviceUrl"] = null),
        Forbidden("a stranger's address, signed", l => At(l, "https://evil.example/")),
        Forbidden("an address without encryption, signed", l => At(l, "http://smba.trafficmanager.net/emea/")),
        Forbidden("a neighbour's name, signed", l => At(l, "https://evil.trafficmanager.net/emea/")),
        Forbidden("another port, signed", l => At(l, "https://smba.trafficmanager.net:8443/emea/")),
        Forbidden("a user's name in the address, signed", l => At(l, "https://smba.trafficmanager.net@evil.example/")),
        Forbidden("this very machine, signed", l => At(l, "http://127.0.0.1:9/")),
        Forbidden("the government's connector, signed", l => At(l, "https://smba.infra.gov.teams.microsoft.us/teams")),
        // The channel, the bot, the tenant.
        Forbidden("another channel", l => l.Activity["channelId"] = "webchat"),
        Forbidden("no channel", l => l.Activity.Remove("channelId")),
        Forbidden("a channel in other letters", l => l.Activity["channelId"] = "MSTeams"),
        Forbidden("the channel that picks its own issuer", l => l.Activity["channelId"] = "AseChannel"),
        Forbidden("for another bot", l => l.Activity["recipient"]!["id"] = "28:7f0ae2a1-0f3b-4a5e-9b57-6a0f3cbb0a12"),
        Forbidden("for a person", l => l.Activity["recipient"]!["id"] = "29:ann"),
        In("for no bot in particular", l => l.Activity.Remove("recipient")),
        Forbidden("from another tenant", l => Tenants(l, Stranger, Stranger)),
        Forbidden("in our tenant, it says, and from another", l => Tenants(l, Scene.Teams.Tenant, Stranger)),
        Forbidden("from our tenant, it says, and in another", l => Tenants(l, Stranger, Scene.Teams.Tenant)),
        Forbidden("from no tenant", l => Tenants(l, null, null)),
        In("a tenant in one place only", l => Tenants(l, null, Scene.Teams.Tenant)),
        In("a tenant in the other place only", l => Tenants(l, Scene.Teams.Tenant, null)),
        In("a tenant in capitals", l => Tenants(l, Scene.Teams.Tenant.ToUpperInvariant(), null)),
        In("who says on whose behalf they call", l => l.Activity["callerId"] = "urn:botframework:azureusgov"),
        // When the issuer fails, it is not the caller's fault.
        Fails("an issuer that answers 500", issuer => issuer.Fails = Answering(500)),
        Fails("an issuer that sends us elsewhere", issuer => issuer.Fails = Answering(302)),
        Fails("an issuer that cannot be reached", issuer =>
            issuer.Fails = () => throw new HttpRequestException("Nobody there.")),
        Fails("metadata of another issuer", issuer => issuer.Name = "https://evil.example"),
        Fails("keys on another host", issuer => issuer.KeysAt = "https://evil.example/keys"),
        Fails("keys without encryption", issuer => issuer.KeysAt = "http://login.botframework.com/keys"),
        Fails("a document without keys", issuer => issuer.Keys = []),
    ];

    private const string Stranger = "99999999-1111-4000-8000-00000000000b";

    public static TheoryData<string> Names => [.. Table.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Whoever_comes(string name) => Table.Single(one => one.Name == name).RunAsync();

    private static Case In(string name, Action<Letter> change) => new(name, HttpStatusCode.OK, Effect.Heard, change);

    private static Case Out(string name, Action<Letter> change) =>
        new(name, HttpStatusCode.Unauthorized, Effect.Nothing, change);

    private static Case Forbidden(string name, Action<Letter> change) =>
        new(name, HttpStatusCode.Forbidden, Effect.Nothing, change);

    private static Case Fails(string name, Action<TestIssuer> world) =>
        new(name, HttpStatusCode.ServiceUnavailable, Effect.Nothing, _ => { }) { World = world };

    private static Action<TestIssuer> Endorsed(params string[]? channels) =>
        Publishes(TestKey.Second.Published(channels));

    private static JsonObject ForEncryption()
    {
        var key = TestKey.Second.Published("msteams");
        key["use"] = "enc";
        return key;
    }
}
