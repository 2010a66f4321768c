using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>Gives a partnership what somebody wants of it, and everything that was planned by its clocks and days with
/// it. </summary>
public sealed class PartnershipChange(PartnerBotDb db, Roster roster, Instant now)
{
    private readonly Partnership partnership = roster.Partnership;

    /// <summary>Changes what differs.</summary>
    /// <returns>What was changed; nothing when it was so already.</returns>
    public async Task<Changes> MakeAsync(PartnershipTerms terms, CancellationToken ct)
    {
        var changes = new Changes();
        var retime = SetClocks(terms, changes);
        retime |= SetDays(terms, changes);
        SetManners(terms, changes);
        if (retime)
        {
            await Plans.RetimeAsync(db, roster, now, ct);
        }

        return changes;
    }

    /// <summary>"3 to 14 August (summer break)".</summary>
    public static string InWords(Blackout blackout)
    {
        var (first, last) = (blackout.Days.Earliest, blackout.Days.Latest);
        var days = first == last ? Say.Date(first) : $"{Say.Date(first)} to {Say.Date(last)}";
        return blackout.Why.Length == 0 ? days : $"{days} ({blackout.Why})";
    }

    private bool SetClocks(PartnershipTerms terms, Changes changes)
    {
        var zone = changes.Put(
            "The time zone", partnership.ZoneId, terms.ZoneId, id => id, id => partnership.ZoneId = id);
        var nation = changes.Put(
            "The nation for bank holidays",
            partnership.Nation,
            terms.Nation,
            each => each.InWords(),
            each => partnership.Nation = each);
        return zone || nation;
    }

    private bool SetDays(PartnershipTerms terms, Changes changes)
    {
        var retime = false;
        if (terms.ExtraHolidays is { } holidays && !holidays.SequenceEqual(partnership.ExtraHolidays))
        {
            changes.Note(holidays.IsEmpty
                ? "There are no extra bank holidays any more"
                : $"The extra bank holidays are {Say.List(holidays.Select(Say.Date))}");
            partnership.ExtraHolidays = holidays;
            retime = true;
        }

        if (terms.Blackouts is { } blackouts && !blackouts.SequenceEqual(partnership.Blackouts))
        {
            Compare(changes, [.. partnership.Blackouts], [.. blackouts]);
            partnership.Blackouts = blackouts;
            retime = true;
        }

        return retime;
    }

    private void SetManners(PartnershipTerms terms, Changes changes)
    {
        changes.Put(
            "The name of the partnership", partnership.Name, terms.Name, name => name, name => partnership.Name = name);
        changes.Put(
            "The quiet time",
            partnership.Quiet,
            terms.Quiet,
            quiet => quiet.InWords(),
            quiet => partnership.Quiet = quiet);
        changes.Put(
            "The number of messages a person gets in a day at most",
            partnership.DailyCap,
            terms.DailyCap,
            cap => $"{cap}",
            cap => partnership.DailyCap = cap);
    }

    private static void Compare(Changes changes, List<Blackout> before, List<Blackout> after)
    {
        foreach (var blackout in after.Except(before))
        {
            changes.Note($"No meetings on {InWords(blackout)}");
        }

        foreach (var blackout in before.Except(after))
        {
            changes.Note($"Meetings are possible again on {InWords(blackout)}");
        }
    }
}
