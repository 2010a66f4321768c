using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"series list": the kinds of meetings and their rules.</summary>
public sealed class ListSeries(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var all = await db.SeriesOfAsync(turn.Partnership.Id, ct);
        return all.Count == 0
            ? Reply.Say("No meeting series is set up yet. A coordinator can say, for example: "
                + "series add Core partner meeting every 4 to 6 weeks for core at Tue-Thu 10:00")
            : Reply.Show(SeriesCard.ListOf(turn, all));
    }
}
