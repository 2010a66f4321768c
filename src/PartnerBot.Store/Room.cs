using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>Whether a room can be spoken in.</summary>
public enum RoomState
{
    /// <summary>Yes.</summary>
    Open,

    /// <summary>The bot was taken out, blocked, or the room is gone; it opens again when somebody speaks
    /// there.</summary>
    Shut,
}

/// <summary>One place the bot has been: a row for each room of each channel.</summary>
/// <remarks>A shared room belongs to one partnership once a coordinator said so; a personal one to a person.</remarks>
public sealed class Room(Id<Room> id, string channel, string address, string kind, Instant seenAt)
{
    public Id<Room> Id { get; private set; } = id;

    /// <summary>The channel's name: "teams".</summary>
    public string Channel { get; private set; } = channel;

    /// <summary>The channel's own name for it; unique within the channel.</summary>
    public string Address { get; private set; } = address;

    /// <summary>personal, group or channel.</summary>
    public string Kind { get; private set; } = kind;

    public string Name { get; set; } = "";

    public string Tenant { get; set; } = "";

    /// <summary>What the channel needs to speak here again, in a form of its own.</summary>
    public string Reference { get; set; } = "";

    public RoomState State { get; set; }

    /// <summary>Why it is shut, in the channel's code; empty while it is open.</summary>
    public string StateReason { get; set; } = "";

    /// <summary>The partnership whose shared room it is; null for a personal room and for one nobody claimed
    /// yet.</summary>
    public Id<Partnership>? PartnershipId { get; private set; }

    /// <summary>For whom a shared room is: what is for the core only is shown in no other.</summary>
    public Audience Audience { get; set; }

    /// <summary>True once a coordinator gave the room up: only "room here" makes it shared again.</summary>
    public bool GivenUp { get; private set; }

    /// <summary>Whose personal room it is; null for a shared room.</summary>
    public Id<Person>? PersonId { get; set; }

    /// <summary>True once the bot has introduced itself here.</summary>
    public bool Welcomed { get; set; }

    /// <summary>When something last came from there or got there, or the channel said that it could; to the
    /// day.</summary>
    public Instant SeenAt { get; private set; } = seenAt;

    /// <summary>Something came from there, or got there.</summary>
    public void See(Instant now) => SeenAt = now - SeenAt >= Rooms.Day ? now : SeenAt;

    /// <summary>Nothing can be said there, for a reason in the channel's code.</summary>
    public void Shut(string reason) => (State, StateReason) = (RoomState.Shut, reason);

    /// <summary>The channel opened it under another name, or reaches it another way.</summary>
    public void MoveTo(string address, string reference) => (Address, Reference) = (address, reference);

    /// <summary>Becomes a shared room of a partnership.</summary>
    public void Claim(Id<Partnership> partnership, Audience audience) =>
        (PartnershipId, Audience, GivenUp) = (partnership, audience, false);

    /// <summary>Belongs to no partnership any more.</summary>
    public void GiveUp() => (PartnershipId, Audience, GivenUp) = (null, Audience.Everyone, true);
}
