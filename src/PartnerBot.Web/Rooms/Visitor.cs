using System.Collections.Immutable;
using PartnerBot.Chat;

namespace PartnerBot.Web.Rooms;

/// <summary>Somebody of the roster whom the page speaks as: the choice stands in the address, not in a cookie, so that
/// several people can be open side by side.</summary>
/// <param name="Email">In lower case.</param>
/// <param name="Name">Their name.</param>
/// <param name="Seats">What they are, once for each partnership.</param>
internal sealed record Visitor(string Email, string Name, ImmutableArray<Persona> Seats)
{
    public Speaker Speaker => new(PageRoom.Channel, Email) { Name = Name, Email = Email };

    public PageRoom Personal => PageRoom.PersonalOf(Email);

    /// <summary>The rooms they may open: their own first, then one for each of their partnerships.</summary>
    public IEnumerable<PageRoom> Rooms =>
        Seats.Select(seat => seat.Group).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(PageRoom.SharedBy).Prepend(Personal);

    /// <summary>Null when nobody in the roster has this address.</summary>
    public static Visitor? Find(IEnumerable<Persona> personas, string email)
    {
        var wanted = email.Trim().ToLowerInvariant();
        var seats = personas.Where(persona => persona.Email.ToLowerInvariant() == wanted).ToImmutableArray();
        return seats.IsEmpty ? null : new Visitor(wanted, seats[0].Name, seats);
    }

    /// <summary>The room with this id, their own when none is named; null when they may not open it.</summary>
    public PageRoom? FindRoom(string id) => id.Length == 0 ? Personal : Rooms.FirstOrDefault(room => room.Id == id);
}
