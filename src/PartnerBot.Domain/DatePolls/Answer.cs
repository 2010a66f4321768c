using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.DatePolls;

/// <summary>Does this slot suit you? Not answering is a fourth state and has no value: it is never counted as no.
/// In the order from worst to best.</summary>
public enum Suits
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It can be made to.</summary>
    IfNeedBe,

    /// <summary>It does.</summary>
    Yes,
}

/// <summary>What one person said about one slot for their organisation.</summary>
/// <param name="Slot">The slot's number.</param>
/// <param name="Organisation">For whom.</param>
/// <param name="By">Who can come or not; null when a coordinator wrote down what the organisation said by
/// telephone.</param>
/// <param name="Suits">The answer.</param>
/// <param name="RecordedBy">Who typed it.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record Answer(
    int Slot, Id<Organisation> Organisation, Id<Member>? By, Suits Suits, Id<Member> RecordedBy, Instant AnsweredAt);
