using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>"status": the next meetings, what waits for the speaker, and, for those who run the partnership and in
/// private only, for whom the bot is waiting.</summary>
public sealed class ShowStatus(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var open = await db.OpenPollsAsync(turn.Partnership.Id, ct);
        var mine = open.Where(poll => IsWaiting(poll, turn)).ToList();
        var summary = mine.Count > 0
            ? $"{Say.Count(mine.Count, "date poll")} would like your answer."
            : "Nothing is waiting for you.";
        var parts = new List<CardPart> { new TextPart(summary, mine.Count > 0 ? Tone.Strong : Tone.Good) };
        parts.AddRange(await NextAsync(turn, ct));
        parts.AddRange(open.SelectMany(poll => WaitingFor(poll, turn)));
        parts.AddRange(await TroubleAsync(turn, ct));
        return Reply.Show(new Card($"How things stand: {Say.Plain(turn.Partnership.Name)}", summary)
        {
            Parts = [.. parts],
            Buttons =
            [
                .. mine.Select(poll => new Button(
                    $"Answer poll {poll.Number}", PhrasePrefix.With(turn.Partnership.Key, $"poll {poll.Number}"))
                {
                    Style = ButtonStyle.Primary,
                }).Take(3),
                new Button("All meetings", PhrasePrefix.With(turn.Partnership.Key, "meeting list")),
                new Button("My reminders", PhrasePrefix.With(turn.Partnership.Key, "remind list")),
            ],
        });
    }

    private static bool IsWaiting(DatePoll poll, Turn turn) =>
        poll.Invited.Contains(turn.Me.Organisation.Id)
        && poll.Answers.All(answer => answer.Organisation != turn.Me.Organisation.Id);

    private async Task<IEnumerable<CardPart>> NextAsync(Turn turn, CancellationToken ct)
    {
        var facts = new List<(LocalDate On, Fact Fact)>();
        foreach (var series in await db.SeriesOfAsync(turn.Partnership.Id, ct))
        {
            if (await db.OpenMeetingAsync(series.Id, ct) is { } meeting)
            {
                facts.Add((meeting.OnOrFrom, new Fact(series.Name, meeting.StartsIn(turn.Zone) is { } starts
                    ? starts.InWordsWithoutZone()
                    : $"no date yet; window {meeting.Window.InWords()}")));
            }
        }

        return facts.Count > 0 ? [new FactsPart([.. facts.OrderBy(fact => fact.On).Select(fact => fact.Fact)])] : [];
    }

    // Whom we wait for is for those who run the partnership, in private: never a public list of who is late.
    private static IEnumerable<CardPart> WaitingFor(DatePoll poll, Turn turn)
    {
        if (turn.IsShared || !turn.IsLead)
        {
            yield break;
        }

        var answered = poll.Answers.Select(answer => answer.Organisation).ToHashSet();
        var waiting = poll.Invited.Where(seat => !answered.Contains(seat))
            .Select(seat => Say.Plain(turn.Roster.Find(seat).Name)).ToList();
        var until = CivilTime.At(poll.ClosesAt, turn.Zone).InWordsWithoutZone();
        yield return new TextPart(waiting.Count == 0
            ? $"Poll {poll.Number}: everybody has answered."
            : $"Poll {poll.Number} is open until {until} and waits for {Say.List(waiting)}.");
    }

    private async Task<IEnumerable<CardPart>> TroubleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.IsShared || !turn.IsLead)
        {
            return [];
        }

        var dead = await db.Posts.CountAsync(
            post => post.PartnershipId == turn.Partnership.Id && post.State == PostState.Dead, ct);
        var nobody = turn.Roster.Active
            .Where(organisation => turn.Roster.SpeakersFor(organisation.Id, turn.Today).Count == 0)
            .Select(organisation => Say.Plain(organisation.Name)).ToList();
        return
        [
            .. nobody.Count > 0 ? [new TextPart($"Nobody speaks for {Say.List(nobody)} yet, so I cannot ask "
                + "them.", Tone.Warning)] : (CardPart[])[],
            .. dead > 0 ? [new TextPart($"{Say.Count(dead, "message")} could not be delivered: say 'status "
                + "delivery'.", Tone.Warning)] : (CardPart[])[],
        ];
    }
}
