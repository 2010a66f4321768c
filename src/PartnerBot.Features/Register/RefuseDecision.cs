using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"decision refuse D-2026-014 because the cost is not covered": a board said no, and why.</summary>
public sealed class RefuseDecision(PartnerBotDb db) : IUseCase
{
    private const int LongestReason = 500;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var (partner, why) = Read(turn);
        if (why.Length is 0 or > LongestReason)
        {
            return Reply.Say(why.Length == 0
                ? "Please say why, so that people can meet the point. For example: decision refuse 14 because the cost "
                    + "is not covered"
                : $"That is a little long: {LongestReason} characters are enough for a reason. Nothing was changed.");
        }

        var choice = await WaitChoice.FindAsync(db, turn, partner, "refuse", $" because {why}", ct);
        return choice is { Decision: { } decision, Wait: { } wait, Organisation: { } organisation }
            ? Refuse(turn, decision, wait, organisation, why)
            : choice.Instead;
    }

    private static Reply Refuse(
        Turn turn, Decision decision, BoardWait wait, Organisation organisation, string why)
    {
        var spoken = BoardChoice.SpokenFor(turn, organisation);
        if (wait.Refuse(turn.Me.Member.Id, spoken, why, turn.Now) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        var behalf = spoken == Spoken.OnItsBehalf ? " The register says that you wrote it down for them." : "";
        return Reply.Say($"On record: {Say.Plain(organisation.Name)}’s board refused {decision.Label}.{behalf} It "
            + "does not "
            + "bind, and the leads hear of it. If the board thinks again, say: "
            + $"decision ratify {decision.Label} for {organisation.Key}");
    }

    // "because there is no money for staff": where no partner is called that, it belongs to the reason.
    private static (string? Partner, string Why) Read(Turn turn)
    {
        var why = Say.Plain(turn.Words.Text("why")).Trim();
        var partner = turn.Words.Find("partner");
        return partner is null || BoardChoice.Find(turn, partner, key => key).One is not null
            ? (partner, why)
            : (null, $"{why} for {Say.Plain(partner)}");
    }
}
