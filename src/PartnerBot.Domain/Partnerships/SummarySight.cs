namespace PartnerBot.Domain.Partnerships;

/// <summary>Who may know that there is something, where one line stands for several things.</summary>
public static class SummarySight
{
    /// <summary>Everybody, when everybody may see one of them; otherwise only those who may see them all. Null when
    /// there are none.</summary>
    public static Sight? Of(IEnumerable<Sight> things)
    {
        var all = things.ToList();
        return all.Count == 0 ? null
            : all.Exists(sight => !sight.IsRestricted) ? Sight.Everyone
            : all.Aggregate((one, other) => one.And(other));
    }
}
