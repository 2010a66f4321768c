using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Import;
using PartnerBot.Store;

namespace PartnerBot.Features.Tests.Partnerships;

/// <summary>An empty store and the files that are imported into it, as the host's command line does it.</summary>
public sealed class Imported : IAsyncLifetime
{
    /// <summary>Monday 2 March 2026, 09:00 in London.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>Two organisations and one series; each test changes what it is about.</summary>
    public const string Small = """
        partnership:
          key: axis
          name: Axis Youth Hub
          zone: Europe/London
        organisations:
          - key: nightstop
            name: Nightstop
            tier: lead
            people:
              - name: Maya Thornton
                email: maya@axis.example
                roles: [coordinator, representative]
          - key: kdyt
            name: KDYT
            tier: core
            works: Mon-Thu 09:30-16:30
            people:
              - name: Ann Lee
                email: ann@axis.example
              - name: Tobias Okafor
                email: tobias@axis.example
                roles: deputy
        series:
          - key: core
            name: Core partner meeting
            every: 4 to 6 weeks
            times: Tue-Thu 10:00
            last: 2026-02-17
        """;

    private IWriter writer = null!;

    public IWriter Writer => writer;

    public async Task InitializeAsync() =>
        writer = await StoreSetup.OpenAsync(StoreOptions.InMemory, CancellationToken.None);

    public async Task DisposeAsync() => await ((IAsyncDisposable)writer).DisposeAsync();

    public Task<ImportResult> ApplyAsync(string yaml) => ImportAsync(yaml, ImportMode.Apply);

    public Task<ImportResult> PreviewAsync(string yaml) => ImportAsync(yaml, ImportMode.Preview);

    /// <summary>Makes the change that a test is about to a text that must be there.</summary>
    public static string Changed(string yaml, string from, string to) => yaml.Contains(from, StringComparison.Ordinal)
        ? yaml.Replace(from, to, StringComparison.Ordinal)
        : throw new ArgumentException($"The file does not say '{from}'.", nameof(from));

    public Task<Roster> RosterAsync(string key = "axis") => writer.ReadAsync(
        async (db, ct) => await db.RosterAsync((await db.FindPartnershipAsync(key, ct))!.Id, ct),
        CancellationToken.None);

    public async Task<Series> SeriesAsync(string key = "core")
    {
        var roster = await RosterAsync();
        return (await writer.ReadAsync(
            (db, ct) => db.FindSeriesAsync(roster.Partnership.Id, key, ct), CancellationToken.None))!;
    }

    public Task<int> CountAsync() => writer.ReadAsync(
        (db, ct) => db.Partnerships.CountAsync(ct), CancellationToken.None);

    /// <summary>Something that happened in the chat since the last import.</summary>
    public Task MeanwhileAsync(Action<PartnerBotDb> change) => writer.WriteAsync(
        (db, _) =>
        {
            change(db);
            return Task.FromResult(0);
        },
        CancellationToken.None);

    private Task<ImportResult> ImportAsync(string yaml, ImportMode mode) =>
        FeaturesSetup.ImportInto(writer).ImportAsync(yaml, mode, Now, CancellationToken.None);
}
