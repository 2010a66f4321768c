namespace PartnerBot.Domain.Partnerships;

/// <summary>Roles as people and files write them.</summary>
public static class RoleWords
{
    /// <summary>What <see cref="Read"/> takes, for a sentence that asks for one.</summary>
    public const string Expected = "coordinator, representative, deputy, chair or staff";

    private static readonly (Roles Role, string Name)[] Named =
    [
        (Roles.Coordinator, "coordinator"),
        (Roles.Representative, "representative"),
        (Roles.Deputy, "deputy"),
        (Roles.Chair, "chair"),
        (Roles.Staff, "staff"),
    ];

    /// <summary>"deputy", "rep", "coordinators"; <see cref="Roles.None"/> for anything else.</summary>
    public static Roles Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "coordinator" or "coordinators" or "co-ordinator" => Roles.Coordinator,
        "representative" or "representatives" or "rep" => Roles.Representative,
        "deputy" or "deputies" => Roles.Deputy,
        "chair" or "chairperson" or "chairman" or "chairwoman" => Roles.Chair,
        "staff" or "front-line staff" or "frontline staff" => Roles.Staff,
        _ => Roles.None,
    };

    /// <summary>"representative and coordinator"; <see cref="Roles.None"/> when a part is not understood.</summary>
    public static Roles ReadList(string text)
    {
        var parts = ListWords.Split(text).Select(Read).ToList();
        return parts.Contains(Roles.None) ? Roles.None : parts.Aggregate((all, role) => all | role);
    }

    /// <summary>Each role's name, coordinator first; empty for none.</summary>
    public static IEnumerable<string> Names(this Roles roles) =>
        Named.Where(named => (roles & named.Role) != 0).Select(named => named.Name);

    /// <summary>"coordinator and representative"; "no role" for none.</summary>
    public static string InWords(this Roles roles)
    {
        var names = roles.Names().ToList();
        return names.Count switch
        {
            0 => "no role",
            1 => names[0],
            _ => $"{string.Join(", ", names[..^1])} and {names[^1]}",
        };
    }
}
