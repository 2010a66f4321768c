using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"minutes accept 1", "minutes decline 1": the coordinator settles a proposed correction, or whoever does
/// where no coordinator may see it; whoever proposed it hears.</summary>
public sealed class SettleCorrection(PartnerBotDb db, CorrectionState state) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var verb = state == CorrectionState.Accepted ? "accept" : "decline";
        var number = turn.Words.Number("correction") ?? 0;
        var choice = await MinutesChoice.FindAsync(
            db,
            turn,
            key => $"minutes of {key} {verb} {number}",
            minutes => minutes.State == MinutesState.Draft && minutes.Corrections.Length >= number,
            ct);
        if (choice.Running is not { Minutes: { } minutes } running)
        {
            return choice.Instead;
        }

        // Whoever has a conflict of interest does not learn that there is one.
        if (minutes.Corrections.FirstOrDefault(one => one.Number == number) is not { } correction
            || !correction.Sight.IsFor(turn.Viewer))
        {
            return Reply.Say(MinutesRefusals.NoSuchCorrection.Sentence);
        }

        var settlers = Settlers.Of(correction.Sight, minutes, turn.Roster, turn.Today);
        return settlers.Any(seated => seated.Member.Id == turn.Me.Member.Id)
            ? Settle(turn, running, number)
            : NotYours(settlers);
    }

    private static Reply NotYours(IReadOnlyList<Seated> settlers) => Reply.Say(settlers.Count == 0
        ? "Nobody who could settle that one may see it, so it stays on record as a proposal."
        : $"That one is for {Say.List(settlers.Select(WhoWords.InWords))} to settle.");

    private Reply Settle(Turn turn, Running running, int number)
    {
        var (minutes, by) = (running.Minutes, turn.Me.Member.Id);
        var refusal = state == CorrectionState.Accepted
            ? minutes.Accept(number, by, turn.Now)
            : minutes.Decline(number, by, turn.Now);
        return Reply.Say(refusal?.Sentence ?? (state == CorrectionState.Accepted
            ? $"Accepted: the minutes of {Say.Plain(running.Series.Name)} say so now."
            : "Noted: the minutes stay as they are. The proposal stays on record with them, and whoever made it "
                + "hears."));
    }
}
