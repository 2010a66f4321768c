using PartnerBot.Chat;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"blackout list": the days on which the partnership never meets, from now on.</summary>
public sealed class ListBlackouts : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Show(turn));

    private static Reply Show(Turn turn)
    {
        var coming = turn.Partnership.Blackouts.Where(blackout => blackout.Days.Latest >= turn.Today).ToList();
        if (coming.Count == 0)
        {
            return Reply.Say("No days are set on which you never meet. A coordinator can say, for example: "
                + "blackout add 3 August 2026 to 14 August 2026 because summer break");
        }

        var lines = coming.Select((blackout, index) => $"{index + 1}. {PartnershipChange.InWords(blackout)}").ToList();
        return Reply.Show(string.Join('\n', lines), new Card("Days without meetings", "Days on which you never meet.")
        {
            Parts = [.. lines.Select(line => new TextPart(line))],
        });
    }
}
