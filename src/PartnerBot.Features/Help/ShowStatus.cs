using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>"status": the next meetings, what waits for the speaker and, in private only, what their organisation has
/// taken on and, for those who run the partnership, for whom the bot is waiting.</summary>
public sealed class ShowStatus(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var open = await db.OpenPollsAsync(turn.Partnership.Id, ct);
        var mine = open.Where(poll => IsWaiting(poll, turn)).ToList();
        var actions = await OwnActionsView.LoadAsync(db, turn, ct);
        var waiting = WaitingForMe(mine, actions, turn);
        var summary = waiting.Length > 0 ? waiting : "Nothing is waiting for you.";
        var parts = new List<CardPart> { new TextPart(summary, waiting.Length > 0 ? Tone.Strong : Tone.Good) };
        parts.AddRange(await NextAsync(turn, ct));
        parts.AddRange(actions.Parts(turn));
        parts.AddRange(open.SelectMany(poll => WaitingFor(poll, turn)));
        parts.AddRange(await TroubleAsync(turn, ct));
        return Reply.Show(new Card($"How things stand: {Say.Plain(turn.Partnership.Name)}", summary)
        {
            Parts = [.. parts],
            Buttons = [.. Buttons(mine, actions, turn)],
        });
    }

    private static IEnumerable<Button> Buttons(List<DatePoll> polls, OwnActionsView actions, Turn turn)
    {
        foreach (var poll in polls.Take(3))
        {
            yield return To($"Answer poll {poll.Number}", $"poll {poll.Number}") with { Style = ButtonStyle.Primary };
        }

        if (actions.Open.Count > 0)
        {
            yield return To("Our actions", $"action list {turn.Me.Organisation.Key}");
        }

        yield return To("All meetings", "meeting list");
        yield return To("My reminders", "remind list");

        Button To(string label, string phrase) => new(label, PhrasePrefix.With(turn.Partnership.Key, phrase));
    }

    private static string WaitingForMe(List<DatePoll> polls, OwnActionsView actions, Turn turn)
    {
        string[] sentences =
        [
            polls.Count > 0
                ? $"{Say.Count(polls.Count, "date poll")} would like your answer."
                : "",
            actions.LateInWords(turn),
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
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
