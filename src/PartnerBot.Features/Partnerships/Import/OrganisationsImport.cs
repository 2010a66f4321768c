using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Import;

/// <summary>Makes the organisations what the file says of them; those that are not in it leave.</summary>
internal sealed class OrganisationsImport(PartnerBotDb db, Roster roster, Instant now)
{
    private readonly LocalDate today = roster.Partnership.Today(now);

    /// <returns>All organisations as they are then.</returns>
    public IReadOnlyList<Organisation> Make(RosterFile file, Changes changes)
    {
        var organisations = roster.Organisations.ToList();
        foreach (var entry in file.Organisations)
        {
            if (organisations.FirstOrDefault(organisation => organisation.Key == entry.Key) is { } known)
            {
                Change(known, entry, changes);
            }
            else
            {
                organisations.Add(Join(entry, changes));
            }
        }

        var named = file.Organisations.Select(entry => entry.Key).ToHashSet();
        foreach (var organisation in organisations.Where(each => each.TakesPart && !named.Contains(each.Key)))
        {
            _ = organisation.Leave(today);
            changes.Note($"{organisation.Name} leaves the partnership");
        }

        return organisations;
    }

    private Organisation Join(OrganisationEntry entry, Changes changes)
    {
        var organisation = new Organisation(
            entry.Id, roster.Partnership.Id, entry.Key, entry.Name, entry.Tier, today)
        {
            Pattern = entry.Works,
        };
        db.Organisations.Add(organisation);
        changes.Note($"{organisation.Name} joins as a {entry.Tier.InWords()} partner, with the key "
            + $"'{organisation.Key}'");
        return organisation;
    }

    private void Change(Organisation organisation, OrganisationEntry entry, Changes changes)
    {
        if (!organisation.TakesPart)
        {
            organisation.Return(today);
            changes.Note($"{organisation.Name} comes back to the partnership");
        }

        if (organisation.Tier != entry.Tier)
        {
            changes.Note($"{organisation.Name} moves from {organisation.Tier.InWords()} to {entry.Tier.InWords()}");
            organisation.Tier = entry.Tier;
        }

        if (organisation.Name != entry.Name)
        {
            changes.Note($"{organisation.Name} is now called {entry.Name}");
            organisation.Name = entry.Name;
        }

        SetHours(organisation, entry, changes);
    }

    private static void SetHours(Organisation organisation, OrganisationEntry entry, Changes changes)
    {
        if (entry.Works is { } works && !works.Equals(organisation.Pattern))
        {
            changes.Note($"{organisation.Name} now works {works}");
            organisation.Pattern = works;
        }
        else if (entry.WorksAnyTime && organisation.Pattern is not null)
        {
            changes.Note($"{organisation.Name} no longer has working hours of its own");
            organisation.Pattern = null;
        }
    }
}
