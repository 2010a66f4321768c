using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Meetings;

/// <summary>Who settles a correction that somebody proposed.</summary>
public static class Settlers
{
    /// <summary>The coordinators who may see it; where none may, the lead's people; where none of those may, who speaks
    /// for the organisation in the chair; by name. Empty where nobody of all these may: then it stays a
    /// proposal.</summary>
    public static IReadOnlyList<Seated> Of(Sight sight, Minutes minutes, Roster roster, LocalDate today) =>
        [.. Unsorted(sight, minutes, roster, today)
            .OrderBy(seated => seated.Person.Name, StringComparer.OrdinalIgnoreCase)];

    private static IReadOnlyList<Seated> Unsorted(Sight sight, Minutes minutes, Roster roster, LocalDate today) =>
        roster.Deciding(sight.IsFor, today) is { Count: > 0 } deciding ? deciding
        : minutes.Chair is { } chair && sight.IsFor(Viewer.Of(roster.Find(chair))) ? roster.SpeakersFor(chair, today)
        : [];
}
