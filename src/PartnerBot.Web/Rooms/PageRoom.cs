using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PartnerBot.Chat;

namespace PartnerBot.Web.Rooms;

/// <summary>One room of the page.</summary>
/// <param name="Address">As the bot knows it.</param>
/// <param name="About">What kind of room it is, or whose: shown below its name.</param>
internal sealed partial record PageRoom(RoomAddress Address, string About)
{
    public const string Channel = "web";

    public string Id => Address.Id;

    public string Name => Address.Name;

    public bool IsShared => Address.Kind == RoomKind.Group;

    /// <summary>Where one person talks with the bot alone.</summary>
    public static PageRoom PersonalOf(string email)
    {
        var address = new RoomAddress(Channel, $"web:{email}", RoomKind.Personal) { Name = "Personal chat" };
        return new PageRoom(address, "You and PartnerBot");
    }

    /// <summary>The one room that everybody in a partnership shares.</summary>
    public static PageRoom SharedBy(string partnership)
    {
        var address = new RoomAddress(Channel, $"web:room:{Slug(partnership)}", RoomKind.Group) { Name = "Core group" };
        return new PageRoom(address, partnership);
    }

    /// <summary>The name in letters that need no escaping in an address. Two names never share one, unless they differ
    /// in nothing but upper and lower case: what the plain letters lose is told apart by a digest.</summary>
    private static string Slug(string partnership)
    {
        var name = partnership.Normalize().ToLowerInvariant();
        var slug = NotPlain().Replace(name, "-").Trim('-');
        if (slug.Replace('-', ' ') == name)
        {
            return slug;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return $"{slug}-{digest}".TrimStart('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
