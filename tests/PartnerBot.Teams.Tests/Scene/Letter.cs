using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace PartnerBot.Teams.Tests.Scene;

/// <summary>A request as Teams sends it, with a token that is good; a test changes what it is about.</summary>
public sealed class Letter(JsonObject activity, Instant now)
{
    public JsonObject Activity { get; set; } = activity;

    public Instant Now { get; } = now;

    /// <summary>Of the token.</summary>
    public JsonObject Header { get; } =
        new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = TestKey.First.Id, ["x5t"] = TestKey.First.Id };

    /// <summary>Of the token.</summary>
    public JsonObject Claims { get; } = new()
    {
        ["serviceurl"] = Teams.ServiceUrl,
        ["nbf"] = Seconds(now, -60),
        ["exp"] = Seconds(now, 3540),
        ["iss"] = "https://api.botframework.com",
        ["aud"] = Teams.AppId,
    };

    public TestKey Key { get; set; } = TestKey.First;

    /// <summary>Makes the token; signs it, unless a test has other ideas.</summary>
    public Func<Letter, string> Token { get; set; } =
        letter => TestIssuer.Sign(letter.Header, letter.Claims, letter.Key);

    /// <summary>The values of the header Authorization, given the token.</summary>
    public Func<string, string[]> Authorization { get; set; } = token => [$"Bearer {token}"];

    public HttpMethod Method { get; set; } = HttpMethod.Post;

    /// <summary>The body in the place of the activity's own JSON; null for that.</summary>
    public byte[]? Body { get; set; }

    public string ContentType { get; set; } = "application/json; charset=utf-8";

    /// <summary>Seconds since 1970, so many after now.</summary>
    public static long Seconds(Instant now, int after) => now.ToUnixTimeSeconds() + after;

    public HttpRequestMessage ToRequest(Uri door)
    {
        var request = new HttpRequestMessage(Method, door)
        {
            Content = new ByteArrayContent(Body ?? Encoding.UTF8.GetBytes(Activity.ToJsonString())),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        foreach (var value in Authorization(Token(this)))
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        return request;
    }
}
