using PartnerBot.Chat;
using PartnerBot.Web.Rooms;

namespace PartnerBot.Web.Pages;

/// <summary>Who looks at which room.</summary>
internal sealed record View(Visitor Who, PageRoom Room)
{
    /// <summary>The address of this view: it holds the whole choice.</summary>
    public string Address => AddressOf(Who, Room);

    public static string AddressOf(Persona person) => $"/?as={Escape(person.Email.ToLowerInvariant())}";

    public static string AddressOf(Visitor who, PageRoom room) => room.IsShared
        ? $"/?as={Escape(who.Email)}&room={Escape(room.Id)}"
        : $"/?as={Escape(who.Email)}";

    /// <summary>What every form of the view sends along.</summary>
    public Html HiddenFields() => Html.Of($"""
        <input type="hidden" name="as" value="{Who.Email}">
        <input type="hidden" name="room" value="{Room.Id}">
        <input type="hidden" name="nonce" value="{Posted.NewNonce()}">
        """);

    /// <summary>The two signs that an address may show as they are in a query (RFC 3986 3.4).</summary>
    private static string Escape(string part) => Uri.EscapeDataString(part)
        .Replace("%40", "@", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal);
}
