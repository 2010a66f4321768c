using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Makes a partnership what a file says of it, or shows what that would change. Importing the same file again
/// changes nothing; what the bot learnt from people since stays, unless the file says otherwise.</summary>
public sealed class ImportPartnership(IWriter writer, Ledger ledger)
{
    /// <param name="yaml">The text of the file.</param>
    /// <param name="mode">Whether it is meant.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Gives up; nothing is kept then.</param>
    public async Task<ImportResult> ImportAsync(string yaml, ImportMode mode, Instant now, CancellationToken ct)
    {
        var reader = new RosterFileReader(now);
        if (reader.Read(yaml) is not { } file)
        {
            return new ImportResult(mode, reader.Mistakes, []);
        }

        // A preview does all the same to things that nobody keeps: what it shows is what would happen.
        return mode == ImportMode.Apply
            ? await writer.WriteAsync((db, token) => MakeAsync(db, file, now, mode, token), ct)
            : await writer.ReadAsync((db, token) => MakeAsync(db, file, now, mode, token), ct);
    }

    private async Task<ImportResult> MakeAsync(
        PartnerBotDb db, RosterFile file, Instant now, ImportMode mode, CancellationToken ct)
    {
        var partnership = await db.FindPartnershipAsync(file.Partnership.Key, ct);
        var roster = partnership is null ? null : await db.RosterAsync(partnership.Id, ct);
        var known = await KnownPeople.FindAsync(db, roster, file, ct);
        if (known.Mistakes.Count > 0)
        {
            return new ImportResult(mode, known.Mistakes, []);
        }

        var changes = new Changes();
        roster ??= new Roster(Found(db, file.Partnership, changes, now), [], []);
        await ChangeAsync(db, file, roster, known, changes, now, ct);
        if (changes.Any)
        {
            db.Changes.Add(new Change(Id<Change>.New(now), roster.Partnership.Id, null, "file", "import", now));
        }

        if (mode == ImportMode.Apply)
        {
            await ledger.KeepAsync(db, now, ct);
        }

        return new ImportResult(mode, [], changes.Sentences);
    }

    private static Partnership Found(PartnerBotDb db, PartnershipEntry entry, Changes changes, Instant now)
    {
        var terms = entry.Terms;
        var partnership = new Partnership(
            Id<Partnership>.New(now), entry.Key, terms.Name!, terms.ZoneId!, terms.Nation ?? default, FeedToken.New());
        db.Partnerships.Add(partnership);
        changes.Note($"{partnership.Name} is set up with the key '{partnership.Key}', in the time zone "
            + $"{partnership.ZoneId}");
        return partnership;
    }

    private static async Task ChangeAsync(
        PartnerBotDb db,
        RosterFile file,
        Roster roster,
        KnownPeople known,
        Changes changes,
        Instant now,
        CancellationToken ct)
    {
        var settings = await new PartnershipChange(db, roster, now).MakeAsync(file.Partnership.Terms, ct);
        if (!changes.Any)
        {
            // One that was only just set up had nothing before.
            changes.Add(settings);
        }

        var organisations = new OrganisationsImport(db, roster, now).Make(file, changes);
        roster = roster with { Organisations = organisations };
        await new PeopleImport(db, roster, known, now).MakeAsync(file, changes, ct);
        if (changes.Any)
        {
            await Plans.FollowAsync(db, roster, ct);
        }

        await new SeriesImport(db, roster, now).MakeAsync(file, changes, ct);
        await new ClassesImport(db, roster.Partnership, now).MakeAsync(file, changes, ct);
    }
}
