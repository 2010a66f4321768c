using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Reminders;

namespace PartnerBot.Domain.Decisions;

/// <summary>How far a decision has come.</summary>
public enum DecisionState
{
    /// <summary>Not open for votes yet: an election while organisations may stand.</summary>
    Proposed,

    /// <summary>Takes votes.</summary>
    Open,

    /// <summary>Made. Where boards are asked it binds an organisation once its board has agreed.</summary>
    Agreed,

    /// <summary>Voted down, or stopped by an objection.</summary>
    Rejected,

    /// <summary>Came to nothing: too few took part, nobody stood, or the lead did not decide.</summary>
    Lapsed,

    /// <summary>Taken back before it was decided.</summary>
    Withdrawn,

    /// <summary>A later decision stands in its place.</summary>
    Superseded,
}

/// <summary>Something the partnership decides: its text, its rule, the votes and what came of them. Never edited after;
/// superseded.</summary>
public sealed partial class Decision : IOwes, IRolls
{
    /// <summary>The longest text; more belongs in the reasons or in a document.</summary>
    public const int LongestText = 500;

    /// <param name="id">Its identity.</param>
    /// <param name="number">Counted in the partnership, from 1.</param>
    /// <param name="partnership">Whose it is.</param>
    /// <param name="text">What is to be decided, as one sentence.</param>
    /// <param name="kind">Its class: the rule is kept as it is now.</param>
    /// <param name="proposedBy">Who proposed it, or wrote it down.</param>
    /// <param name="now">When.</param>
    public Decision(
        Id<Decision> id,
        int number,
        Partnership partnership,
        string text,
        DecisionClass kind,
        Id<Member> proposedBy,
        Instant now)
    {
        (Id, Number, PartnershipId, Text) = (id, number, partnership.Id, text);
        (ClassKey, ClassName, Rule) = (kind.Key, kind.Name, kind.Rule);
        (ProposedBy, ProposedAt, Year) = (proposedBy, now, partnership.Today(now).Year);
    }

    private Decision()
    {
        (Text, ClassKey, ClassName, Rule) = ("", "", "", VotingRule.Usual);
    }

    public Id<Decision> Id { get; private set; }

    public Id<Partnership> PartnershipId { get; private set; }

    /// <summary>The year in which it was proposed, where the partnership is.</summary>
    public int Year { get; private set; }

    /// <summary>Counted in the partnership, from 1, on through the years.</summary>
    public int Number { get; private set; }

    /// <summary>What people call it: "D-2026-014".</summary>
    public string Label => $"D-{Year:0000}-{Number:000}";

    public string Text { get; private set; }

    /// <summary>Why; may be empty.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>The class as it was when this was proposed; the class may have changed or gone since.</summary>
    public string ClassKey { get; private set; }

    /// <inheritdoc cref="ClassKey"/>
    public string ClassName { get; private set; }

    /// <summary>The rule as it was when this was proposed.</summary>
    public VotingRule Rule { get; private set; }

    public DecisionState State { get; private set; }

    public Id<Member> ProposedBy { get; private set; }

    public Instant ProposedAt { get; private set; }

    /// <summary>For whom it is meant.</summary>
    public Audience Audience { get; init; }

    /// <summary>The organisations with a conflict of interest: they neither see it nor vote.</summary>
    public ImmutableArray<Id<Organisation>> HiddenFrom { get; init; } = [];

    /// <summary>Who may see it.</summary>
    public Sight Sight => new(Audience, HiddenFrom);

    /// <summary>The agenda item it came from: "item:0198…"; empty where there is none.</summary>
    public string Item { get; init; } = "";

    /// <summary>The minutes of the meeting in which it was made: "minutes:0198…"; empty where it was made
    /// elsewhere.</summary>
    public string Minutes { get; private set; } = "";

    /// <summary>The organisations that were in the room when it was made in a meeting; empty otherwise.</summary>
    public ImmutableArray<Id<Organisation>> Present { get; private set; } = [];

    /// <summary>The organisations that may vote, as they were when voting opened.</summary>
    public ImmutableArray<Id<Organisation>> Roll { get; private set; } = [];

    /// <summary>Those of the <see cref="Roll"/> that are counted: one that left without having voted is not.</summary>
    public ImmutableArray<Id<Organisation>> Seats { get; private set; } = [];

    /// <summary>The lead organisations when voting opened: whose word decides after advice.</summary>
    public ImmutableArray<Id<Organisation>> Leads { get; private set; } = [];

    /// <summary>When voting opened; null before.</summary>
    public Instant? OpenedAt { get; private set; }

    /// <summary>When voting closes, or closed: a vote at this instant is late. While organisations may stand: until
    /// when. Null where nobody votes.</summary>
    public Instant? ClosesAt { get; private set; }

    /// <summary>When the bot must look at it next; null for never.</summary>
    public Instant? LooksAt { get; private set; }

    /// <summary>When it came to its end, whatever that was; null before.</summary>
    public Instant? DecidedAt { get; private set; }

    /// <summary>Every vote that was cast, oldest first; of each organisation the last counts. Empty in an
    /// election.</summary>
    public ImmutableArray<Vote> Votes { get; private set; } = [];

    /// <summary>Which vote it is, from 1; higher ones are run-offs.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Who stands in an election; in a run-off those that tied.</summary>
    public ImmutableArray<Id<Organisation>> Candidates { get; private set; } = [];

    /// <summary>Which organisations have put in their ballots in this round.</summary>
    public ImmutableArray<BallotMark> Marks { get; private set; } = [];

    /// <summary>How the rounds of an election that were counted came out.</summary>
    public ImmutableArray<BallotCount> Counts { get; private set; } = [];

    /// <summary>Who was elected; null where nobody was.</summary>
    public Id<Organisation>? Elected { get; private set; }

    /// <summary>The decision in whose place this one stands; null for most.</summary>
    public Id<Decision>? Supersedes { get; set; }

    /// <summary>The decision that stands in the place of this one; null while it stands itself.</summary>
    public Id<Decision>? SupersededBy { get; private set; }

    /// <summary>When to look at it again; null for never.</summary>
    public LocalDate? ReviewOn { get; private set; }

    /// <summary>Rises with every change that people can see.</summary>
    public int Revision { get; private set; }

    public string? OwedStamp { get; set; }

    public string Subject => SubjectOf(Id);

    public bool IsOpen => State == DecisionState.Open;

    public static string SubjectOf(Id<Decision> id) => $"decision:{id}";

    public IEnumerable<Owed> Owes(Partnership partnership) =>
        VoteLadder.Owes(this, partnership).Concat(ReviewLadder.Owes(this, partnership));

    private void End(DecisionState state, Instant now)
    {
        (State, DecidedAt, LooksAt) = (state, now, null);
        Revision++;
    }
}
