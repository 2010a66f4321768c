using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>The corrections that the speaker may settle; and, for those who run the partnership, the meetings of which
/// nobody knows whether they took place.</summary>
public sealed class CorrectionsWaiting : IWaits
{
    // Minutes are open for days; more than a few at once would be unusual.
    private const int MostLookedAt = 10;

    public async Task<IReadOnlyList<Waiting>> ForAsync(PartnerBotDb db, Turn turn, CancellationToken ct)
    {
        var waiting = new List<Waiting>();
        foreach (var minutes in await db.NewestMinutesAsync(turn.Partnership.Id, null, MostLookedAt, ct))
        {
            if (minutes.State == MinutesState.Draft && WhatOf(turn, minutes) is { Length: > 0 } what)
            {
                var series = (await db.Series.FindAsync([minutes.SeriesId], ct))!;
                var name = Say.Plain(series.Name);
                waiting.Add(Waiting.For(
                    turn, $"{name}: {what}", $"Minutes: {name}", $"minutes {series.Key}"));
            }
        }

        return waiting;
    }

    private static string WhatOf(Turn turn, Minutes minutes)
    {
        if (minutes.IsUnattended)
        {
            return turn.IsLead ? "nobody started the last meeting here. Did it take place?" : "";
        }

        var open = minutes.Corrections.Count(one => one.State == CorrectionState.Proposed
            && Settlers.Of(one.Sight, minutes, turn.Roster, turn.Today).Any(IsMe));
        return open == 0 ? "" : $"{Say.Count(open, "correction")} to the minutes would like your yes or no.";

        bool IsMe(Seated seated) => seated.Member.Id == turn.Me.Member.Id;
    }
}
