using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBot.Host.Operating;
using PartnerBot.Store;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>What whoever runs the container is told: it lives, and it can do its work.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_host_that_ticks_and_reaches_its_database_is_ready()
    {
        await using var host = new RunningHost();
        var client = host.CreateClient();
        await host.BeatAsync();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(
            """{"status":"ready","checks":{"database":"reachable, and its tables are current","""
                + "\"clockwork\":\"it ticks\"}}",
            await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_database_without_its_tables_is_not_ready()
    {
        using var empty = (IDisposable)StoreSetup.Open(StoreOptions.InMemory);

        var result = await new DatabaseHealth((IWriter)empty).CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.EndsWith("are still to be made", result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_not_ready_and_nothing_is_said_about_where_it_was()
    {
        var options = new StoreOptions
        {
            Provider = StoreProvider.Postgres,
            ConnectionString = "Host=127.0.0.1;Port=1;Username=secret;Password=secret;Timeout=2",
        };
        using var gone = (IDisposable)StoreSetup.Open(options);

        var result = await new DatabaseHealth((IWriter)gone).CheckHealthAsync(new HealthCheckContext());

        Assert.Equal((HealthStatus.Unhealthy, "it cannot be reached"), (result.Status, result.Description));
    }

    [Fact]
    public async Task A_clockwork_that_never_ticked_is_not_ready()
    {
        await using var host = new RunningHost();
        var idle = new Clockwork(null!, null!, null!, null!, null!);

        Assert.Equal(
            HealthStatus.Unhealthy,
            (await new ClockworkHealth(idle).CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Theory]
    [InlineData("/about", "PartnerBot")]
    [InlineData("/privacy", "privacy export")]
    [InlineData("/terms", "as it is")]
    public async Task The_pages_that_the_entry_in_Teams_links_to_are_there(string path, string words)
    {
        await using var host = new RunningHost();

        Assert.Contains(words, await host.CreateClient().GetStringAsync(path), StringComparison.Ordinal);
    }
}
