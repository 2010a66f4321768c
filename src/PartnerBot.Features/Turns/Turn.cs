using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Something said by somebody who may say it: the speaker is a member of the partnership, and the phrase is
/// theirs to say. Only the front desk makes one (a house test holds that), so whoever holds one need not ask
/// again.</summary>
public sealed class Turn(Roster roster, Seated me, Room room, Words words, Incoming incoming, Instant now)
{
    /// <summary>Who takes part in the partnership that this is about.</summary>
    public Roster Roster { get; } = roster;

    public Partnership Partnership => Roster.Partnership;

    /// <summary>Who spoke.</summary>
    public Seated Me { get; } = me;

    /// <summary>Where.</summary>
    public Room Room { get; } = room;

    /// <summary>What the phrase's slots hold.</summary>
    public Words Words { get; } = words;

    public Incoming Incoming { get; } = incoming;

    public Instant Now { get; } = now;

    public DateTimeZone Zone => Partnership.Zone;

    public LocalDate Today => Partnership.Today(Now);

    /// <summary>True where others hear the answer: nothing about single people or organisations that could shame
    /// them.</summary>
    public bool IsShared => Room.PersonId is null;

    /// <summary>Who would see the answer.</summary>
    public Viewer Viewer => IsShared ? Viewer.OfRoom(Room.Audience, Me.Organisation) : Viewer.Of(Me.Organisation);

    /// <summary>Who would see the answer, where nobody else hears what is said; null in a shared room.</summary>
    public Viewer? Alone => IsShared ? null : Viewer;

    /// <summary>Who may see what is written down here, unless something else is said with it: what is said among the
    /// core, where nobody else hears it, stays there.</summary>
    public Sight SightHere => Sight.Everyone with { Audience = IsShared ? Room.Audience : Audience.Everyone };

    public bool IsCoordinator => Me.Member.Is(Roles.Coordinator);

    /// <summary>Runs a coordinator's things: a coordinator, or a speaker of the lead organisation.</summary>
    public bool IsLead => IsCoordinator
        || (Me.Organisation.Tier == Tier.Lead && Me.Member.Is(Roles.Representative | Roles.Deputy));

    /// <summary>Runs a meeting along with those whose meeting it is.</summary>
    public bool HasSayIn(Minutes minutes) => IsLead || minutes.Involves(Me.Organisation.Id);

    /// <summary>Something to do once this turn is on disk, whose reply is given in place of this one's; null for most.
    /// For work that would hold up everybody else (a rehearsal) or that needs turns of its own (moving the
    /// clock).</summary>
    public Func<CancellationToken, Task<Reply>>? Afterwards { get; set; }
}
