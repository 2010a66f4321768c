using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Features.Agendas;

/// <summary>What somebody wants of an item. Null is what they did not speak about.</summary>
public sealed record ItemAsked
{
    public string? Title { get; init; }

    public ItemKind? Kind { get; init; }

    public Duration? Length { get; init; }

    public ItemOwner? Owner { get; init; }

    public string? Note { get; init; }

    public string? Link { get; init; }

    public Audience Audience { get; init; }

    public ImmutableArray<Id<Organisation>> HiddenFrom { get; init; } = [];

    /// <summary>Gives an item all that was said.</summary>
    public void Give(AgendaItem item)
    {
        item.Title = Title ?? item.Title;
        item.Kind = Kind ?? item.Kind;
        item.Length = Length ?? item.Length;
        item.Note = Note ?? item.Note;
        item.Link = Link ?? item.Link;
        if (Owner is { } owner)
        {
            (item.OwnerOrganisationId, item.OwnerPersonId) = (owner.Organisation, owner.Person);
        }
    }
}

/// <summary>Who leads on an item; <paramref name="Person"/> is null for an organisation as a whole.</summary>
public sealed record ItemOwner(Id<Organisation> Organisation, Id<Person>? Person);
