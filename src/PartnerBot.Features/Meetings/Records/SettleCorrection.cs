using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>"minutes accept 1", "minutes decline 1": the coordinator settles a proposed correction; whoever proposed it
/// hears.</summary>
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

        if (minutes.Corrections.FirstOrDefault(one => one.Number == number)?.Sight.IsFor(turn.Viewer) != true)
        {
            return Reply.Say(MinutesRefusals.NoSuchCorrection.Sentence);
        }

        return Settle(turn, running, number);
    }

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
