using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"zone Europe/Paris", "zone default": by whose clocks the speaker's quiet hours are meant.</summary>
public sealed class SetZone : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Set(turn));

    private static Reply Set(Turn turn)
    {
        var said = turn.Words.Text("zone");
        if (said.Equals("default", StringComparison.OrdinalIgnoreCase))
        {
            turn.Me.Person.ZoneId = null;
            return Reply.Say($"Your quiet hours go by the partnership's clocks again, {turn.Partnership.ZoneId}.");
        }

        if (ZoneNames.Read(said) is not { } zone)
        {
            var near = ZoneWords.Nearest(said);
            return Reply.Say($"I know no time zone “{Say.Cut(Say.Plain(said), 40)}”. "
                + (near.Count == 0 ? $"Please give {ZoneNames.Expected}." : "Did you mean "
                + $"{string.Join(" or ", near)}?"));
        }

        turn.Me.Person.ZoneId = zone;
        return Reply.Say($"Your quiet hours go by the clocks of {zone}. Meetings stay in the partnership's, "
            + $"{turn.Partnership.ZoneId}.");
    }
}
