using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings;

/// <summary>"meeting list": what is planned, and why.</summary>
public sealed class ListMeetings(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var outlooks = new List<Outlook>();
        foreach (var series in await db.SeriesOfAsync(turn.Partnership.Id, ct))
        {
            var meeting = await db.OpenMeetingAsync(series.Id, ct);
            var polls = meeting is null ? [] : await db.PollsOfAsync(meeting.Id, ct);
            outlooks.Add(new Outlook(turn.Roster, series, meeting, [.. polls]));
        }

        outlooks = [.. outlooks.OrderBy(outlook => outlook.Meeting?.OnOrFrom ?? LocalDate.MaxIsoValue)];
        if (outlooks.Count == 0)
        {
            return Reply.Say("No meeting series is set up yet. A coordinator can say, for example: "
                + "series add Core every 4 to 6 weeks");
        }

        var summary = string.Join('\n', outlooks.Select(outlook => $"{outlook.Series.Key}: "
            + $"{MeetingWords.Of(outlook, turn.Now)}"));
        return Reply.Show(new Card($"Meetings of {Say.Plain(turn.Partnership.Name)}", summary)
        {
            Parts = [.. outlooks.SelectMany(outlook => PartsOf(outlook, turn))],
            Buttons = [new Button("My date polls", PhrasePrefix.With(turn.Partnership.Key, "poll"))],
        });
    }

    private static IEnumerable<CardPart> PartsOf(Outlook outlook, Turn turn)
    {
        yield return new HeadingPart($"{outlook.Series.Name} ({outlook.Series.Key})");
        yield return new TextPart(Say.Sentence(MeetingWords.Of(outlook, turn.Now)));
        yield return new TextPart(WhyOf(outlook), Tone.Subtle);
    }

    private static string WhyOf(Outlook outlook)
    {
        var last = outlook.Series.LastHeldOn is { } held
            ? $"; the last was held on {Say.Date(held)}"
            : "; none was held yet";
        var purpose = (outlook.Meeting?.Purpose ?? outlook.Series.Purpose) is { Length: > 0 } words
            ? $" Purpose: {Say.Plain(words)}."
            : "";
        return $"Meets {outlook.Series.Cadence.InWords()}{last}.{purpose}";
    }
}
