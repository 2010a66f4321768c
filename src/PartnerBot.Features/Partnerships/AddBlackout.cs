using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"blackout add 3 to 14 August 2026 because summer break": days on which the partnership never
/// meets.</summary>
public sealed class AddBlackout(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var why = Texts.Note(turn.Words["why"]) ?? "";
        var reading = BlackoutWords.Read(turn.Words.Text("dates"), turn.Today);
        if (reading.Days is not { } days)
        {
            return Reply.Say(reading.Problem);
        }

        var blackout = new Blackout(days, why);
        var before = turn.Partnership.Blackouts;
        if (before.Any(other => other.Days == days))
        {
            return Reply.Say($"That is a time without meetings already: {PartnershipChange.InWords(blackout)}.");
        }

        var after = before.Add(blackout).OrderBy(other => other.Days.Earliest);
        var terms = new PartnershipTerms { Blackouts = [.. after] };
        await new PartnershipChange(db, turn.Roster, turn.Now).MakeAsync(terms, ct);
        return Reply.Say($"No meetings on {PartnershipChange.InWords(blackout)}. Dates that are set already stay; "
            + "to change one, say 'meeting move'.");
    }
}
