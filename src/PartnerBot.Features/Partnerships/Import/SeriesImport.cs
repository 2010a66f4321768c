using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Makes the series what the file says of them; those that are not in it pause, and keep their
/// history.</summary>
internal sealed class SeriesImport(PartnerBotDb db, Roster roster, Instant now)
{
    private readonly SeriesChange change = new(db, roster, roster.Partnership.Today(now));

    public async Task MakeAsync(RosterFile file, Changes changes, CancellationToken ct)
    {
        var all = await db.SeriesOfAsync(roster.Partnership.Id, ct);
        var ids = file.Organisations.ToDictionary(
            entry => entry.Id, entry => roster.Organisations.First(each => each.Key == entry.Key).Id);
        foreach (var entry in file.Series)
        {
            var terms = entry.Terms with
            {
                Rule = Translate(entry.Terms.Rule, ids),
                Quorum = Translate(entry.Terms.Quorum, ids),
            };
            if (all.FirstOrDefault(series => series.Key == entry.Key) is { } known)
            {
                changes.Add(await change.MakeAsync(known, SinceThen(known, terms), ct));
            }
            else
            {
                await BeginAsync(entry.Key, terms, changes, ct);
            }
        }

        foreach (var series in all.Where(series => file.Series.All(entry => entry.Key != series.Key)))
        {
            changes.Add(await change.MakeAsync(series, new SeriesTerms { Paused = true }, ct));
        }
    }

    private async Task BeginAsync(string key, SeriesTerms terms, Changes changes, CancellationToken ct)
    {
        var series = new Series(Id<Series>.New(now), roster.Partnership.Id, key, terms.Name!, terms.Cadence!);
        db.Series.Add(series);
        _ = await change.MakeAsync(series, terms, ct);
        changes.Note($"New meetings: {SeriesChange.Describe(series)}");
    }

    // The bot may have seen a later meeting than the file knows of.
    private static SeriesTerms SinceThen(Series series, SeriesTerms terms) =>
        terms.LastHeldOn <= series.LastHeldOn ? terms with { LastHeldOn = null } : terms;

    /// <summary>From the organisations of the file to those of the store.</summary>
    private static WinningRule? Translate(
        WinningRule? rule, IReadOnlyDictionary<Id<Organisation>, Id<Organisation>> ids) =>
        rule is null ? null : rule with { Essential = [.. rule.Essential.Select(id => ids[id])] };
}
