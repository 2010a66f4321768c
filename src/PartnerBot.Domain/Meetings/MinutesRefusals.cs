namespace PartnerBot.Domain.Meetings;

/// <summary>What minutes say no to.</summary>
public static class MinutesRefusals
{
    public static readonly Refusal Closed = new(
        "minutes-closed",
        "That meeting is over and its minutes have gone out. Say 'minutes correct' and what should stand there.");

    public static readonly Refusal NoSuchLine =
        new("minutes-no-line", "There is no line with that number. Say 'minutes' to see the lines.");

    public static readonly Refusal NotDraft = new(
        "minutes-not-draft",
        "These minutes are not open for corrections. Say 'minutes' to see how far they are.");

    public static readonly Refusal NoSuchCorrection =
        new("minutes-no-correction", "There is no correction with that number. Say 'minutes' to see them.");

    public static readonly Refusal CorrectionSettled =
        new("minutes-correction-settled", "That correction has been settled already. Say 'minutes' to see how.");

    public static readonly Refusal WasStarted = new(
        "minutes-was-started",
        "Somebody started that meeting, so it took place. What is wrong in its minutes can be corrected.");

    public static readonly Refusal Full =
        new("minutes-full", "These minutes are full: there is room for five hundred lines and no more.");
}
