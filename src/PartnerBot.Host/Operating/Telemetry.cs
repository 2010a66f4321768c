using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PartnerBot.Features.Turns;

namespace PartnerBot.Host.Operating;

/// <summary>Sends metrics and traces to whoever collects them, when somebody does: the endpoint is named by OTLP's own
/// variables (OTEL_EXPORTER_OTLP_ENDPOINT and so on).</summary>
/// <remarks>Only what the bot itself measures, and the framework's meters, which know addresses by their templates. The
/// framework's traces are left out: the address of a document or a calendar is a secret.</remarks>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The setting that switches it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private MeterProvider? meters;
    private TracerProvider? traces;

    public bool IsOn => configuration[Endpoint] is { Length: > 0 };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsOn)
        {
            var who = ResourceBuilder.CreateDefault().AddService("partnerbot");
            meters = Sdk.CreateMeterProviderBuilder().ConfigureServices(Configure).SetResourceBuilder(who)
                .AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddOtlpExporter().Build();
            traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(Configure).SetResourceBuilder(who)
                .AddSource(Measures.Name).AddOtlpExporter().Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What is still here is sent first. A host may be stopped and disposed of at the same time, and the
    /// providers do not bear it twice.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref meters, null)?.Dispose();
        Interlocked.Exchange(ref traces, null)?.Dispose();
    }

    // OTLP's settings come from wherever all others come from, not from the environment alone.
    private void Configure(IServiceCollection services) => services.AddSingleton(configuration);
}
