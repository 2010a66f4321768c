using System.Diagnostics;
using System.Net;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class ListeningTests
{
    private static readonly RoomAddress AnnsChat = new("web", "web:ann@axis.example", RoomKind.Personal);

    [Fact]
    public async Task News_arrive_at_a_page_that_waits()
    {
        await using var host = await PageHost.StartAsync();
        var waiting = host.Browser.GetAsync("/messages?as=ann@axis.example&after=0");
        host.Clock = "Friday 13 March 2026, 09:00";

        await host.Messenger.PostAsync(AnnsChat, Reply.Say("two dates need you"), default);

        using var news = await waiting;
        Assert.Equal(["two dates need you"], PageHost.Parse(Listed(await news.Content.ReadAsStringAsync())).Words());
        Assert.Equal("1", Header(news, "Page-Version"));
        Assert.Equal("Friday 13 March 2026, 09:00", Uri.UnescapeDataString(Header(news, "Page-Clock")));
    }

    [Fact]
    public async Task Only_what_is_new_or_changed_is_sent()
    {
        await using var host = await PageHost.StartAsync();
        var first = await host.Messenger.PostAsync(AnnsChat, Reply.Say("one"), default);
        await host.Messenger.PostAsync(AnnsChat, Reply.Say("two"), default);
        await host.Messenger.UpdateAsync(AnnsChat, first.MessageId!, Reply.Say("one again"), default);

        using var news = await host.Browser.GetAsync("/messages?as=ann@axis.example&after=2");

        var page = PageHost.Parse(Listed(await news.Content.ReadAsStringAsync()));
        Assert.Equal($"m-{first.MessageId}", Assert.Single(page.QuerySelectorAll("li")).Id);
        Assert.Equal("3", Header(news, "Page-Version"));
    }

    [Fact]
    public async Task A_page_of_before_the_file_was_lost_is_told_a_smaller_version()
    {
        await using var host = await PageHost.StartAsync();

        using var news = await host.Browser.GetAsync("/messages?as=ann@axis.example&after=17");

        Assert.Equal("0", Header(news, "Page-Version"));
    }

    [Fact]
    public async Task The_fifth_page_is_not_kept_waiting()
    {
        await using var host = await PageHost.StartAsync();
        var pages = await WithFourWaitingAsync(host);

        await host.Messenger.PostAsync(AnnsChat, Reply.Say("news"), default);

        var answers = await Task.WhenAll(pages);
        Assert.Equal(["0", "0", "0", "0", "1"], answers.Select(answer => Header(answer, "Page-Pause")).Order());
    }

    [Theory]
    [InlineData("as=eve@evil.example&after=0")]
    [InlineData("as=ann@axis.example&room=web:ben@axis.example&after=0")]
    [InlineData("as=ann@axis.example&after=soon")]
    public async Task A_stranger_hears_nothing(string query)
    {
        await using var host = await PageHost.StartAsync();

        using var answer = await host.Browser.GetAsync($"/messages?{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_waits_does_not_keep_the_host_from_stopping()
    {
        await using var host = await PageHost.StartAsync();
        var pages = await WithFourWaitingAsync(host);

        var stopping = Stopwatch.StartNew();
        await host.RestartAsync();

        Assert.InRange(stopping.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.All(await Task.WhenAll(pages), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    /// <summary>Five ask; once one is turned away, the other four are known to wait.</summary>
    private static async Task<List<Task<HttpResponseMessage>>> WithFourWaitingAsync(PageHost host)
    {
        var pages = Enumerable.Range(1, 5)
            .Select(_ => host.Browser.GetAsync("/messages?as=ann@axis.example&after=0")).ToList();
        var turnedAway = await Task.WhenAny(pages);
        Assert.Equal("1", Header(await turnedAway, "Page-Pause"));
        return pages;
    }

    private static string Listed(string items) => $"<ol class=\"messages\">{items}</ol>";

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
