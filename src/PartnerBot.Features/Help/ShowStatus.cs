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
/// <param name="waits">All that can wait for somebody.</param>
public sealed class ShowStatus(PartnerBotDb db, IEnumerable<IWaits> waits) : IUseCase
{
    private const string Nothing = "Nothing is waiting for you.";
    private const string InPrivate = "Say 'status' in a personal chat with me to see what is yours to answer.";
    private const int MostShown = 6;
    private const int MostButtons = 3;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var waiting = await WaitingForMeAsync(turn, ct);
        var actions = await OwnActionsView.LoadAsync(db, turn, ct);
        var lines = turn.IsShared ? [InPrivate] : LinesOf(waiting, actions.LateInWords(turn));
        return Reply.Show(new Card($"How things stand: {Say.Plain(turn.Partnership.Name)}", string.Join(' ', lines))
        {
            Parts =
            [
                .. lines.Select(line => new TextPart(line, ToneOf(line))),
                .. await NextAsync(turn, ct),
                .. actions.Parts(turn),
                .. RunsItHere(turn) ? await WaitingForAsync(turn, ct) : [],
                .. RunsItHere(turn) ? await TroubleAsync(turn, ct) : [],
            ],
            Buttons = [.. Buttons(waiting, actions, turn)],
        });
    }

    // What somebody has not answered yet is said to nobody else.
    private async Task<List<Waiting>> WaitingForMeAsync(Turn turn, CancellationToken ct)
    {
        var waiting = new List<Waiting>();
        if (!turn.IsShared)
        {
            foreach (var some in waits)
            {
                waiting.AddRange(await some.ForAsync(db, turn, ct));
            }
        }

        return waiting;
    }

    private static Tone ToneOf(string line) => line switch
    {
        Nothing => Tone.Good,
        InPrivate => Tone.Subtle,
        _ => Tone.Strong,
    };

    private static List<string> LinesOf(List<Waiting> waiting, string late)
    {
        List<string> lines = [.. waiting.Take(MostShown).Select(one => one.What)];
        if (waiting.Count > MostShown)
        {
            lines.Add($"And {Say.Count(waiting.Count - MostShown, "more thing")}.");
        }

        if (late.Length > 0)
        {
            lines.Add(late);
        }

        return lines.Count > 0 ? lines : [Nothing];
    }

    // Two things may be answered in one place.
    private static IEnumerable<Button> Buttons(List<Waiting> waiting, OwnActionsView actions, Turn turn)
    {
        foreach (var answer in waiting.Select(one => one.Answer).Distinct().Take(MostButtons))
        {
            yield return answer;
        }

        if (actions.Open.Count > 0)
        {
            yield return To("Our actions", $"action list {turn.Me.Organisation.Key}");
        }

        yield return To("All meetings", "meeting list");
        yield return To("My reminders", "remind list");

        Button To(string label, string phrase) => new(label, PhrasePrefix.With(turn.Partnership.Key, phrase));
    }

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

    // Whom we wait for and what goes wrong is for those who run the partnership, in private: never a public list of who
    // is late.
    private static bool RunsItHere(Turn turn) => turn.IsLead && !turn.IsShared;

    private async Task<IEnumerable<CardPart>> WaitingForAsync(Turn turn, CancellationToken ct) =>
        (await db.OpenPollsAsync(turn.Partnership.Id, ct)).Select(poll => WaitingFor(poll, turn));

    private static TextPart WaitingFor(DatePoll poll, Turn turn)
    {
        var answered = poll.Answers.Select(answer => answer.Organisation).ToHashSet();
        var waiting = poll.Invited.Where(seat => !answered.Contains(seat))
            .Select(seat => Say.Plain(turn.Roster.Find(seat).Name)).ToList();
        var until = CivilTime.At(poll.ClosesAt, turn.Zone).InWordsWithoutZone();
        return new TextPart(waiting.Count == 0
            ? $"Poll {poll.Number}: everybody has answered."
            : $"Poll {poll.Number} is open until {until} and waits for {Say.List(waiting)}.");
    }

    private async Task<IEnumerable<CardPart>> TroubleAsync(Turn turn, CancellationToken ct)
    {
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
