using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Tests;

/// <summary>The status with which each request leaves. Bad input is never our failure: no 5xx for it.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")] // how a test client finds out whether a bot is up
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_a_post_is_taken(string method)
    {
        await using var teams = await Scene.Teams.StartAsync();

        using var response = await teams.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_bot_that_was_told_nothing_lets_nobody_in()
    {
        await using var teams = await Scene.Teams.StartAsync(new TeamsOptions());

        using var response = await teams.PostAsync(teams.Message("hello"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("Application/JSON", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", HttpStatusCode.UnsupportedMediaType)]
    public async Task Only_json_is_read(string contentType, HttpStatusCode status)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(teams.Message("hello").ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await teams.PostAsync(content);

        Assert.Equal(status, response.StatusCode);
    }

    public static TheoryData<string> NotActivities => new()
    {
        "", " ", "null", "[]", "7", "\"message\"", "{", "{}", "{\"type\":\"\"}", "{\"type\":null}", "{\"type\":7}",
        "{\"type\":\"message\"} trailing", "{\"type\":\"message\",}", "{'type':'message'}",
        "\uFEFF{\"type\":\"typing\"}",
        "{\"type\":\"typing\",\"text\":{}}", "{\"type\":\"typing\",\"text\":\"\\ud800\"}",
        "{\"type\":\"typing\",\"value\":{\"say\":\"\\ud800\"}}", "{\"type\":\"typing\",\"value\":{\"\\udc00\":1}}",
        "{\"type\":\"typing\",\"from\":\"ann\"}", "{\"type\":\"typing\",\"entities\":{}}",
    };

    [Theory]
    [MemberData(nameof(NotActivities))]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        await using var teams = await Scene.Teams.StartAsync();

        using var response = await teams.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Text_that_is_not_unicode_is_a_bad_request()
    {
        await using var teams = await Scene.Teams.StartAsync();
        byte[] body = [.. "{\"type\":\"typing\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await teams.PostAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    // Whichever of the two a reader takes, another would have taken the other.
    [InlineData("\"serviceUrl\":\"https://evil.example/\",\"serviceUrl\":\"http://127.0.0.1:9/\"")]
    [InlineData("\"from\":{\"id\":\"29:a\",\"id\":\"29:b\"}")]
    [InlineData("\"value\":{\"say\":\"help\",\"say\":\"status\"}")]
    [InlineData("\"type\":\"message\"")]
    public async Task A_property_that_is_there_twice_is_a_bad_request(string twice)
    {
        await using var teams = await Scene.Teams.StartAsync();

        using var response = await teams.PostAsync($"{{\"type\":\"message\",{twice}}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(120, HttpStatusCode.OK)]
    [InlineData(140, HttpStatusCode.BadRequest)]
    public async Task Json_is_read_to_a_depth_of_128(int depth, HttpStatusCode status)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
        var body = teams.Message("hello").ToJsonString()[..^1] + $",\"value\":{nested}}}";

        using var response = await teams.PostAsync(body);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(ActivityLimit, HttpStatusCode.OK)]
    [InlineData(ActivityLimit + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(4 * ActivityLimit, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_is_read_up_to_256_kilobytes(int bytes, HttpStatusCode status)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var body = Padded(teams.Message("hello"), bytes);

        using var counted = await teams.PostAsync(body);
        using var chunked = await teams.PostAsync(new ChunkedContent(body));

        Assert.Equal((status, status), (counted.StatusCode, chunked.StatusCode));
    }

    [Theory]
    [InlineData("message", "id")]
    [InlineData("message", "from")]
    [InlineData("message", "conversation")]
    [InlineData("conversationUpdate", "conversation")]
    [InlineData("installationUpdate", "from")]
    [InlineData("invoke", "id")]
    public async Task An_activity_that_nobody_could_answer_is_a_bad_request(string type, string missing)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("hello");
        activity["type"] = type;
        activity.Remove(missing);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("..")] // would climb in the connector's address
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_is_none_is_a_bad_request(string id)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("hello");
        activity["conversation"]!["id"] = id;

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_endless_id_is_a_bad_request()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("hello");
        activity["id"] = new string('x', 100_000);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")] // right elsewhere; in local mode we speak to loopback only
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_service_address_that_is_not_ours_is_forbidden_and_nothing_is_sent(string? serviceUrl)
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("hello");
        activity["serviceUrl"] = serviceUrl;

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(teams.Desk.Heard);
    }

    [Fact]
    public async Task Fields_that_nobody_knows_and_fields_that_are_null_do_no_harm()
    {
        await using var teams = await Scene.Teams.StartAsync();
        var activity = teams.Message("hello");
        foreach (var field in (string[])["recipient", "entities", "channelData", "value", "replyToId", "membersAdded"])
        {
            activity[field] = null;
        }

        activity["conversation"]!["unheardOf"] = JsonNode.Parse("""{"deep":[1,{"er":null}]}""");
        activity["callerId"] = "urn:somebody";
        activity["entities"] = JsonNode.Parse(
            """[null,{"type":7,"text":{"a":1},"mentioned":"x"},{"type":"mention"}]""");

        Assert.Equal("hello", (await teams.HearAsync(activity)).Text);
    }

    private const int ActivityLimit = 256 * 1024;

    private static string Padded(JsonObject activity, int bytes)
    {
        activity["padding"] = "";
        activity["padding"] = new string('x', bytes - Encoding.UTF8.GetByteCount(activity.ToJsonString()));
        return activity.ToJsonString();
    }

    private sealed class ChunkedContent : HttpContent
    {
        private readonly string _body;

        public ChunkedContent(string body)
        {
            _body = body;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var chunk in Encoding.UTF8.GetBytes(_body).Chunk(60_000))
            {
                await stream.WriteAsync(chunk);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
