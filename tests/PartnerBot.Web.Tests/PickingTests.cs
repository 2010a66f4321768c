using System.Net;
using PartnerBot.Chat;

namespace PartnerBot.Web.Tests;

public class PickingTests
{
    [Fact]
    public async Task Everybody_is_listed_under_their_partnership_and_organisation()
    {
        await using var host = await PageHost.StartAsync();

        var page = await host.OpenAsync("/");

        var (partnerships, organisations) = (page.QuerySelectorAll("h2"), page.QuerySelectorAll("h3"));
        Assert.Equal(["Axis Youth Hub", "Manchester Mind"], partnerships.Select(name => name.TextContent));
        Assert.Equal(["KDYT", "Advice, Care & Co", "Mind"], organisations.Select(name => name.TextContent));
        var ann = page.QuerySelector("li.organisation a")!;
        Assert.Equal("/?as=ann@axis.example", ann.GetAttribute("href"));
        Assert.Equal("Ann Okafor coordinator", ann.TextContent);
    }

    [Theory]
    [InlineData("hughes", 1)]
    [InlineData("KDYT", 2)]
    [InlineData(" mind.example ", 1)] // by e-mail address too
    [InlineData("nobody", 0)]
    public async Task Finding_works_without_a_script(string find, int found)
    {
        await using var host = await PageHost.StartAsync();

        var page = await host.OpenAsync($"/?find={Uri.EscapeDataString(find)}");

        Assert.Equal(found, page.QuerySelectorAll("[data-person]").Length);
        var count = page.QuerySelector("[data-found]")!.TextContent;
        Assert.StartsWith(found == 0 ? "Nobody" : $"{found} of 4", count, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_roster_says_how_to_fill_it()
    {
        await using var host = await PageHost.StartEmptyAsync();

        Assert.Contains("import FILE.yaml", (await host.OpenAsync("/")).QuerySelector(".empty")!.TextContent);
    }

    [Theory]
    [InlineData("/?as=eve@evil.example")]
    [InlineData("/?as=ann@axis.example&room=web:room:manchester-mind")] // another partnership's room
    [InlineData("/?as=ann@axis.example&room=web:ben@axis.example")] // somebody else's chat
    public async Task A_stranger_is_refused_politely(string address)
    {
        await using var host = await PageHost.StartAsync();

        using var answer = await host.Browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = PageHost.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("I do not know", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("[data-person]"));
        Assert.Empty(host.Desk.Heard);
    }

    [Fact]
    public async Task One_person_in_two_partnerships_has_a_room_of_each()
    {
        await using var host = await PageHost.StartAsync(
            new Persona("Ann@Axis.example", "Ann Okafor", "KDYT, chair", "Manchester Mind"));

        var rooms = (await host.OpenAsync("/?as=ANN@axis.example")).QuerySelectorAll("nav a");

        Assert.Equal(
            [
                "/?as=ann@axis.example",
                "/?as=ann@axis.example&room=web:room:axis-youth-hub",
                "/?as=ann@axis.example&room=web:room:manchester-mind",
            ],
            rooms.Select(room => room.GetAttribute("href")));
    }

    [Theory]
    [InlineData("Axis  Youth Hub")] // two spaces
    [InlineData("Axis-Youth Hub")]
    [InlineData("Axis Youth Hub!")]
    [InlineData("شراكة الشباب")]
    public async Task Partnerships_of_similar_names_do_not_share_a_room(string name)
    {
        await using var host = await PageHost.StartAsync(new Persona("zoe@other.example", "Zoe", "Other, chair", name));

        var page = await host.OpenAsync("/?as=zoe@other.example");
        var room = page.QuerySelectorAll("nav a")[^1].GetAttribute("href")!;

        Assert.Matches("room=web:room:[a-z0-9-]+$", room);
        Assert.DoesNotMatch("axis-youth-hub$", room);
    }

    [Fact]
    public async Task The_page_shows_the_time_of_the_bot()
    {
        await using var host = await PageHost.StartAsync();
        host.Clock = "Tuesday 3 March 2026, 09:00";

        var page = await host.OpenAsync("/");

        Assert.Equal("Tuesday 3 March 2026, 09:00", page.QuerySelector("[data-clock]")!.TextContent);
    }
}
