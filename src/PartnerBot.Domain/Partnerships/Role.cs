namespace PartnerBot.Domain.Partnerships;

/// <summary>What a member does in a partnership; one may do several things.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Runs the partnership with commands.</summary>
    Coordinator = 1,

    /// <summary>Answers for the organisation.</summary>
    Representative = 2,

    /// <summary>Answers for the organisation when no representative can.</summary>
    Deputy = 4,

    /// <summary>Chairs the organisation's board.</summary>
    Chair = 8,

    /// <summary>Front-line staff.</summary>
    Staff = 16,
}
