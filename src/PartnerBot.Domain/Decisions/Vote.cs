using NodaTime;
using PartnerBot.Domain.Partnerships;

namespace PartnerBot.Domain.Decisions;

/// <summary>What an organisation says to a proposal.</summary>
public enum Choice
{
    /// <summary>It agrees.</summary>
    For,

    /// <summary>It does not.</summary>
    Against,

    /// <summary>It takes part and stands aside.</summary>
    Abstain,

    /// <summary>It does not agree, and says why.</summary>
    Object,

    /// <summary>It no longer says anything: an earlier vote was taken back.</summary>
    TakenBack,
}

/// <summary>Who spoke for the organisation.</summary>
public enum Spoken
{
    /// <summary>One of its own people.</summary>
    ByItself,

    /// <summary>A coordinator wrote down what it said by telephone; the organisation can overturn it.</summary>
    OnItsBehalf,
}

/// <summary>One vote as it was cast. Later ones of the same organisation replace it, and all stay on record.</summary>
/// <param name="Organisation">Whose it is: it stays when people leave.</param>
/// <param name="Choice">What it says.</param>
/// <param name="By">Who cast it.</param>
/// <param name="Spoken">Whether they are of that organisation.</param>
/// <param name="CastAt">When.</param>
/// <param name="Reason">Why; empty where none was given. An objection has one.</param>
public sealed record Vote(
    Id<Organisation> Organisation, Choice Choice, Id<Member> By, Spoken Spoken, Instant CastAt, string Reason = "");

/// <summary>That an organisation has put in its ballot; not for whom.</summary>
/// <param name="Organisation">Which.</param>
/// <param name="By">Who put it in.</param>
/// <param name="CastAt">When.</param>
public sealed record BallotMark(Id<Organisation> Organisation, Id<Member> By, Instant CastAt);

/// <summary>A ballot while the election is open. Only the decision itself sees them, and they go when they have been
/// counted.</summary>
/// <param name="Organisation">Whose it is, so that it can be changed.</param>
/// <param name="For">For whom.</param>
public sealed record Ballot(Id<Organisation> Organisation, Id<Organisation> For);

/// <summary>How many ballots one that stood has got.</summary>
/// <param name="Round">From 1; higher ones are run-offs.</param>
/// <param name="Candidate">Who stood.</param>
/// <param name="Ballots">How many were for it.</param>
public sealed record BallotCount(int Round, Id<Organisation> Candidate, int Ballots);
