using PartnerBot.Chat;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"calendar": the addresses at which the meetings can be read by a calendar program. The speaker's own is
/// theirs alone.</summary>
public sealed class ShowCalendars(PublicAddress address) : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var shared = address.FeedOf(turn.Partnership.FeedToken);
        if (turn.IsShared)
        {
            return Task.FromResult(Reply.Say($"The meetings of {turn.Partnership.Name} as a calendar to subscribe "
                + $"to: {shared}\n\n"
                + "For a calendar of your own, ask me in a personal chat."));
        }

        var mine = address.FeedOf(turn.Me.Person.FeedToken);
        var text = $"Your meetings: {mine}\nAll meetings of {turn.Partnership.Name}: {shared}";
        return Task.FromResult(Reply.Show(text, new Card("Calendars", "Calendars that keep themselves up to date.")
        {
            Parts =
            [
                new TextPart("Subscribe to one of these in Outlook, Google or Apple Calendar; it keeps itself up to "
                    + "date."),
                new FactsPart([new Fact("Your meetings", mine), new Fact($"All of {turn.Partnership.Name}", shared)]),
                new TextPart("Whoever has an address can read that calendar, so keep yours to yourself.", Tone.Subtle),
            ],
            Buttons = [Button.Link("Your meetings", mine), Button.Link("All meetings", shared)],
        }));
    }
}
