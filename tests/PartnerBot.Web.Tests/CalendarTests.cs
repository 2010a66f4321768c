using System.Net;
using NodaTime;
using PartnerBot.Chat.Calendars;

namespace PartnerBot.Web.Tests;

public class CalendarTests
{
    private static readonly CalendarEvent Core = new(
        "core-7@partnerbot", 2, "Core meeting", Instant.FromUtc(2026, 4, 14, 9, 0), Duration.FromMinutes(90),
        DateTimeZoneProviders.Tzdb["Europe/London"], Instant.FromUtc(2026, 3, 3, 9, 0));

    private static readonly CalendarEvent Dropped = Core with { Uid = "core-8@partnerbot", Cancelled = true };

    [Fact]
    public async Task A_feed_holds_every_event()
    {
        await using var host = await StartAsync();

        using var answer = await host.Browser.GetAsync($"/calendar/{ScriptedCalendars.Token}.ics");

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.True(answer.Headers.CacheControl!.Private);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:core-7@partnerbot", text);
        Assert.Contains("UID:core-8@partnerbot", text);
    }

    [Theory]
    [InlineData("core-7@partnerbot", "METHOD:REQUEST")]
    [InlineData("core-7%40partnerbot", "METHOD:REQUEST")]
    [InlineData("core-8@partnerbot", "METHOD:CANCEL")]
    public async Task One_event_is_an_invitation_or_its_withdrawal(string uid, string method)
    {
        await using var host = await StartAsync();

        using var answer = await host.Browser.GetAsync($"/calendar/{ScriptedCalendars.Token}/{uid}.ics");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("meeting.ics", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains($"{method}\r\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Whatever_is_unknown_the_answer_is_the_same()
    {
        await using var host = await StartAsync();
        var answers = new HashSet<string>();
        string[] addresses =
            ["nobody.ics", "nobody/core-7@partnerbot.ics", $"{ScriptedCalendars.Token}/core-9@partnerbot.ics"];
        foreach (var address in addresses)
        {
            using var answer = await host.Browser.GetAsync($"/calendar/{address}");

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add($"{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task A_calendar_is_sent_again_only_when_it_changed()
    {
        await using var host = await StartAsync();
        using var first = await host.Browser.GetAsync($"/calendar/{ScriptedCalendars.Token}.ics");

        using var same = await AskAgainAsync(host, first);
        host.Calendars.Feed = host.Calendars.Feed with { Events = [Core with { Sequence = 3 }] };
        using var moved = await AskAgainAsync(host, first);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, moved.StatusCode));
    }

    [Fact]
    public async Task A_calendar_may_be_asked_for_without_its_content()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/calendar/{ScriptedCalendars.Token}.ics");

        using var answer = await host.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task<PageHost> StartAsync()
    {
        var host = await PageHost.StartAsync();
        host.Calendars.Feed = host.Calendars.Feed with { Events = [Core, Dropped] };
        return host;
    }

    private static async Task<HttpResponseMessage> AskAgainAsync(PageHost host, HttpResponseMessage first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calendar/{ScriptedCalendars.Token}.ics");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        return await host.Browser.SendAsync(request);
    }
}
