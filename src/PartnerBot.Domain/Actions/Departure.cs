using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Actions;

/// <summary>Somebody left with open actions, or a whole organisation did: the leads hear of it once, with the list of
/// what needs somebody new.</summary>
public sealed class Departure : IOwes
{
    private static readonly Duration Remembered = Duration.FromDays(60);

    /// <param name="id">Its identity.</param>
    /// <param name="organisation">Whose actions they are.</param>
    /// <param name="member">Who left; null when the organisation itself did.</param>
    /// <param name="now">When.</param>
    public Departure(Id<Departure> id, Organisation organisation, Id<Member>? member, Instant now)
    {
        (Id, PartnershipId, OrganisationId) = (id, organisation.PartnershipId, organisation.Id);
        (MemberId, At) = (member, now);
    }

    private Departure()
    {
    }

    public Id<Departure> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    public Id<Organisation> OrganisationId { get; private set; }

    /// <summary>Who left; null when the organisation itself did.</summary>
    public Id<Member>? MemberId { get; private set; }

    public Instant At { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => $"departure:{Id}";

    /// <summary>The same day, whatever else there was to say that day: work that is nobody's does not wait.</summary>
    public IEnumerable<Owed> Owes(Partnership partnership) =>
        [new Owed("left", Rungs.NewOwners, Recipient.Leads, At, At + Remembered) { Urgency = Urgency.Urgent }];
}
