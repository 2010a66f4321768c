using System.Net;

namespace PartnerBot.Web.Tests;

public class LoopbackOnlyTests
{
    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)] // a foreign name that was pointed at this machine
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.7", HttpStatusCode.BadRequest)]
    [InlineData("0.0.0.0", HttpStatusCode.BadRequest)]
    [InlineData("localhost:3978", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:3978", HttpStatusCode.OK)]
    [InlineData("[::1]:3978", HttpStatusCode.OK)]
    public async Task Only_names_of_this_machine_are_answered(string name, HttpStatusCode expected)
    {
        await using var host = await PageHost.StartAsync();
        foreach (var path in new[] { "/", "/?as=ann@axis.example", "/page.js" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = name;

            using var answer = await host.Browser.SendAsync(request);

            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Theory]
    // What a browser says of the site that a form comes from; "own" stands for the page's own origin.
    [InlineData("same-origin", "own", true)]
    [InlineData("same-origin", "null", true)] // a form of a page that sends no referrer
    [InlineData("same-origin", null, true)]
    [InlineData(null, "own", true)]
    [InlineData(null, null, true)] // not a browser
    [InlineData("cross-site", "https://evil.example", false)]
    [InlineData("cross-site", "null", false)]
    [InlineData("same-site", "http://127.0.0.1:1", false)] // another programme on this machine
    [InlineData("none", null, false)]
    [InlineData("same-origin", "https://evil.example", false)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "http://127.0.0.1:1", false)]
    public async Task Forms_of_other_sites_are_turned_away(string? site, string? origin, bool isTaken)
    {
        await using var host = await PageHost.StartAsync();
        foreach (var path in new[] { "/say", "/press" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Content = new FormUrlEncodedContent(
                [new("as", PageHost.Ann), new("text", "help"), new("says", "help")]);
            Add(request, "Sec-Fetch-Site", site);
            Add(request, "Origin", origin == "own" ? host.Browser.BaseAddress!.ToString().TrimEnd('/') : origin);

            using var answer = await host.Browser.SendAsync(request);

            Assert.Equal(isTaken ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(isTaken ? 2 : 0, host.Desk.HeardWords.Count());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?as=ann@axis.example")]
    [InlineData("/?as=eve@evil.example")]
    [InlineData("/page.css")]
    public async Task Every_answer_ties_the_browsers_hands(string path)
    {
        await using var host = await PageHost.StartAsync();

        using var answer = await host.Browser.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task What_is_no_form_is_turned_away()
    {
        await using var host = await PageHost.StartAsync();
        using var json = new StringContent("{}", null, "application/json");
        using var huge = new FormUrlEncodedContent([new("as", PageHost.Ann), new("text", new string('x', 1_100_000))]);

        using var notAForm = await host.Browser.PostAsync("/say", json);
        using var tooLong = await host.Browser.PostAsync("/say", huge);

        Assert.Equal(HttpStatusCode.BadRequest, notAForm.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Empty(host.Desk.Heard);
    }

    [Fact]
    public async Task Files_are_sent_again_only_when_they_changed()
    {
        await using var host = await PageHost.StartAsync();
        foreach (var path in new[] { "/page.css", "/controls.css", "/card.css", "/page.js", "/page.svg" })
        {
            using var first = await host.Browser.GetAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await host.Browser.SendAsync(request);

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
        }
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
