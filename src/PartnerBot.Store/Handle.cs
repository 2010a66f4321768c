using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Store;

/// <summary>A name by which a channel knows a person; learnt the first time they are seen there.</summary>
/// <param name="channel">The channel's name.</param>
/// <param name="name">The channel's own name for the person; unique within the channel.</param>
/// <param name="personId">Who it is.</param>
public sealed class Handle(string channel, string name, Id<Person> personId)
{
    public string Channel { get; private set; } = channel;

    public string Name { get; private set; } = name;

    public Id<Person> PersonId { get; set; } = personId;
}
