using System.Net;
using PartnerBot.Chat.Documents;

namespace PartnerBot.Web.Tests;

public class DocumentTests
{
    private static readonly Document Page = new("minutes.html", "text/html", "<!doctype html><title>é</title>");

    private static readonly Document File = new("register-été.csv", "text/csv", "a,b\r\n");

    [Fact]
    public async Task A_page_is_read_where_it_is_and_can_load_nothing()
    {
        await using var host = await StartAsync();

        using var answer = await host.Browser.GetAsync($"/documents/{ScriptedDocuments.Token}/minutes.html");

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Equal(Page.Text, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_is_kept_under_its_name()
    {
        await using var host = await StartAsync();

        using var answer = await host.Browser.GetAsync(
            $"/documents/{ScriptedDocuments.Token}/{Uri.EscapeDataString(File.Name)}");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(File.Name, answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task Whatever_is_unknown_the_answer_is_the_same()
    {
        await using var host = await StartAsync();
        var answers = new HashSet<string>();
        foreach (var address in new[] { "nobody/minutes.html", $"{ScriptedDocuments.Token}/other.html" })
        {
            using var answer = await host.Browser.GetAsync($"/documents/{address}");

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add($"{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Single(answers);
    }

    private static async Task<PageHost> StartAsync()
    {
        var host = await PageHost.StartAsync();
        host.Documents.Documents.AddRange([Page, File]);
        return host;
    }
}
