using NodaTime;

namespace PartnerBot.Domain.Partnerships;

/// <summary>A member together with who it is and for whom they speak.</summary>
public sealed record Seated(Member Member, Person Person, Organisation Organisation);

/// <summary>Who takes part in one partnership, and who speaks for whom on a day.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Organisations">All of them, also those that left.</param>
/// <param name="People">All of its members, also those that left.</param>
public sealed record Roster(
    Partnership Partnership, IReadOnlyList<Organisation> Organisations, IReadOnlyList<Seated> People)
{
    public static readonly Refusal LastCoordinator = new(
        "last-coordinator",
        "Nobody else is a coordinator, so nobody could run the partnership any more. "
            + "Please name another one first: for example, member role Ann Lee is coordinator");

    /// <summary>The organisations that take part now, lead first, then core, then wider, by name.</summary>
    public IEnumerable<Organisation> Active => Organisations
        .Where(organisation => organisation.TakesPart)
        .OrderBy(organisation => organisation.Tier)
        .ThenBy(organisation => organisation.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The organisations that "all core organisations" means: the lead and the core.</summary>
    public IEnumerable<Id<Organisation>> Core => Active.Where(organisation => organisation.IsCore)
        .Select(organisation => organisation.Id);

    public Organisation Find(Id<Organisation> id) => Organisations.First(organisation => organisation.Id == id);

    public Seated? Find(Id<Member> id) => People.FirstOrDefault(seated => seated.Member.Id == id);

    /// <summary>Everybody who takes part for an organisation that does.</summary>
    public IEnumerable<Seated> Present =>
        People.Where(seated => seated.Member.TakesPart && seated.Organisation.TakesPart);

    /// <summary>Refuses when without these people the partnership would have no coordinator.</summary>
    public Refusal? Spare(Func<Seated, bool> leaving)
    {
        var coordinators = Present.Where(seated => seated.Member.Is(Roles.Coordinator)).ToList();
        return coordinators.Count > 0 && coordinators.All(leaving) ? LastCoordinator : null;
    }

    /// <summary>Who speaks for an organisation on a day: its representatives; where all of them are away, its deputies;
    /// where it has neither, whoever else takes part for it. Empty when nobody does.</summary>
    public IReadOnlyList<Seated> SpeakersFor(Id<Organisation> organisation, LocalDate today)
    {
        var there = Present.Where(seated => seated.Organisation.Id == organisation).ToList();
        var awake = there.Where(seated => !seated.Member.IsAway(today)).ToList();
        foreach (var role in new[] { Roles.Representative, Roles.Deputy, Roles.Coordinator | Roles.Staff })
        {
            if (awake.Where(seated => seated.Member.Is(role)).ToList() is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [.. there.Where(seated => seated.Member.Is(Roles.Representative))];
    }

    /// <summary>Whom to ask for help: the lead organisation's speakers, or the coordinators where there is no
    /// lead.</summary>
    public IReadOnlyList<Seated> Leads(LocalDate today)
    {
        var leads = Active.Where(organisation => organisation.Tier == Tier.Lead)
            .SelectMany(organisation => SpeakersFor(organisation.Id, today)).ToList();
        return leads.Count > 0 ? leads : [.. Present.Where(seated => seated.Member.Is(Roles.Coordinator))];
    }

    /// <summary>Who decides about something that not everybody may see: the coordinators who may; where none may, the
    /// lead's people who may. Empty where nobody may.</summary>
    public IReadOnlyList<Seated> Deciding(Func<Viewer, bool> sees, LocalDate today)
    {
        var coordinators = Present.Where(seated => seated.Member.Is(Roles.Coordinator));
        return new[] { coordinators, Leads(today) }
            .Select(people => people.Where(seated => sees(Viewer.Of(seated.Organisation))).ToList())
            .FirstOrDefault(people => people.Count > 0, []);
    }

    /// <summary>Who coordinates; where all of them are away, all of them, and where there is none, the
    /// leads.</summary>
    public IReadOnlyList<Seated> Coordinators(LocalDate today)
    {
        var all = Present.Where(seated => seated.Member.Is(Roles.Coordinator)).ToList();
        var awake = all.Where(seated => !seated.Member.IsAway(today)).ToList();
        return awake.Count > 0 ? awake : all.Count > 0 ? all : Leads(today);
    }
}
