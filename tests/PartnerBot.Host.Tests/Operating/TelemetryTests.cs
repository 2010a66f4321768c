using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerBot.Host.Operating;

namespace PartnerBot.Host.Tests.Operating;

/// <summary>What whoever collects metrics and traces is sent.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_is_sent_the_measures_and_the_turns_and_no_words()
    {
        await using var collector = await Collector.StartAsync();
        await using var host = new RunningHost(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        host.CreateClient();
        await host.SaysAsync("maya.thornton@axis.example", "agenda add Turquoise paint");

        host.Services.GetServices<IHostedService>().OfType<Telemetry>().Single().Dispose(); // as when it stops

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths.Distinct().Order());
        Assert.Contains("partnerbot", collector.Content, StringComparison.Ordinal);
        Assert.Contains("agenda add", collector.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("turquoise", collector.Content, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("maya", collector.Content, StringComparison.OrdinalIgnoreCase);
    }
}
