using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Features.Partnerships;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Store;

namespace PartnerBot.Host;

/// <summary>Before the host serves: the tables are brought up to this version, and in local mode an empty store gets
/// the sample
/// partnership.</summary>
internal sealed partial class FirstStart(
    IWriter writer, ImportPartnership import, HostSettings settings, IClock clock, ILogger<FirstStart> log)
{
    public async Task PrepareAsync(CancellationToken ct)
    {
        await writer.MigrateAsync(ct);
        if (settings.IsLocal && !await writer.ReadAsync((db, token) => db.Partnerships.AnyAsync(token), ct))
        {
            await LoadSampleAsync(ct);
        }
    }

    private async Task LoadSampleAsync(CancellationToken ct)
    {
        var sample = Samples.First;
        var result = await import.ImportAsync(sample.Yaml, ImportMode.Apply, clock.GetCurrentInstant(), ct);
        if (!result.IsSound)
        {
            throw new CannotStart($"PartnerBot does not start: {sample.Name}: {result.Mistakes[0]}");
        }

        Log.SampleLoaded(log, sample.Name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "First start: loaded {Sample}")]
        public static partial void SampleLoaded(ILogger logger, string sample);
    }
}
