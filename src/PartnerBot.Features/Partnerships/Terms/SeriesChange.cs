using NodaTime;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Terms;

/// <summary>Gives a series what somebody wants of it, and everything that was planned by its rules with it.</summary>
public sealed class SeriesChange(PartnerBotDb db, Roster roster, LocalDate today)
{
    /// <summary>Changes what differs.</summary>
    /// <returns>What was changed; nothing when it was so already.</returns>
    public async Task<Changes> MakeAsync(Series series, SeriesTerms terms, CancellationToken ct)
    {
        var changes = new Changes();
        var name = series.Name;
        var replan = SetRhythm(series, terms, changes, name);
        SetWords(series, terms, changes, name);
        SetSeats(series, terms, changes, name);
        SetPoll(series, terms, changes, name);
        SetAgenda(series, terms, changes, name);
        SetPause(series, terms, changes, name);
        if (changes.Any && await Plans.FollowAsync(db, roster, series, ct) is { } meeting)
        {
            Follow(meeting, series);
            if (replan)
            {
                meeting.Replan(series.NextWindow(today));
            }
        }

        return changes;
    }

    /// <summary>What the meetings of a series are, in one sentence without its full stop.</summary>
    public static string Describe(Series series) =>
        $"{series.Name} ({series.Key}) meets {series.Cadence.InWords()}, for {TiersOf(series.Tiers)}";

    /// <summary>"lead and core".</summary>
    public static string TiersOf(IEnumerable<Tier> tiers) => Say.List(tiers.Select(tier => tier.InWords()));

    // A date that is set stands with the length and place that were told with it.
    private static void Follow(Meeting meeting, Series series)
    {
        if (meeting.State is MeetingState.Planned or MeetingState.Polling)
        {
            (meeting.Length, meeting.Purpose, meeting.Place) = (series.Length, series.Purpose, series.Place);
        }
    }

    /// <returns>True when the next window is another one now.</returns>
    private static bool SetRhythm(Series series, SeriesTerms terms, Changes changes, string name)
    {
        var replan = changes.Put(
            $"The cadence of {name}",
            series.Cadence,
            terms.Cadence,
            cadence => cadence.InWords(),
            cadence => series.Cadence = cadence);
        if (terms.LastHeldOn is not { } last)
        {
            return replan;
        }

        if (series.LastHeldOn is { } known)
        {
            return changes.Put($"The last meeting of {name}", known, last, Say.Date, series.Correct) || replan;
        }

        changes.Note($"The last meeting of {name} was on {Say.Date(last)}");
        series.Correct(last);
        return true;
    }

    private static void SetWords(Series series, SeriesTerms terms, Changes changes, string name)
    {
        changes.Put($"The name of {name}", series.Name, terms.Name, AsItIs, words => series.Name = words);
        changes.Put($"The purpose of {name}", series.Purpose, terms.Purpose, AsItIs, words => series.Purpose = words);
        changes.Put($"The place of {name}", series.Place, terms.Place, AsItIs, words => series.Place = words);
        changes.Put(
            $"The length of {name}", series.Length, terms.Length, Say.Length, length => series.Length = length);
    }

    private void SetSeats(Series series, SeriesTerms terms, Changes changes, string name)
    {
        if (terms.Tiers is { } tiers)
        {
            changes.Put(
                $"Who is invited to {name}", TiersOf(series.Tiers), TiersOf(tiers), AsItIs, _ => series.Tiers = tiers);
        }

        if (terms.Times is { } times)
        {
            changes.Put(
                $"The time of {name}",
                TimesOf(series.Preferred),
                TimesOf(times),
                AsItIs,
                _ => series.Preferred = times);
        }

        changes.Put($"The rule of {name}", series.Rule, terms.Rule, RuleOf, rule => series.Rule = rule);
        changes.Put(
            $"The quorum of {name}", series.Quorum, terms.Quorum, RuleOf, quorum => series.Quorum = quorum);
        changes.Put(
            $"The chair of {name}", series.Chair, terms.Chair, chair => $"{chair}", chair => series.Chair = chair);
    }

    private static void SetPoll(Series series, SeriesTerms terms, Changes changes, string name)
    {
        changes.Put(
            $"The time to answer a poll of {name}",
            series.PollFor,
            terms.PollFor,
            Say.Length,
            period => series.PollFor = period);
        changes.Put(
            $"The notice of {name}", series.Notice, terms.Notice, Say.Length, period => series.Notice = period);
        changes.Put(
            $"The number of slots of {name}",
            series.MostSlots,
            terms.MostSlots,
            most => $"{most}",
            most => series.MostSlots = most);
    }

    private static void SetAgenda(Series series, SeriesTerms terms, Changes changes, string name)
    {
        changes.Put(
            $"The call for agenda items of {name}",
            series.CallBefore,
            terms.CallBefore,
            Before,
            period => series.CallBefore = period);
        changes.Put(
            $"The publication of the agenda of {name}",
            series.PublishBefore,
            terms.PublishBefore,
            Before,
            period => series.PublishBefore = period);
        if (terms.Standing is { } standing)
        {
            changes.Put(
                $"What stands on every agenda of {name}",
                StandingOf(series.Standing),
                StandingOf(standing),
                AsItIs,
                _ => series.Standing = standing);
        }
    }

    private static void SetPause(Series series, SeriesTerms terms, Changes changes, string name)
    {
        if (terms.Paused is not { } paused || paused == series.Paused)
        {
            return;
        }

        if (paused)
        {
            series.Pause();
            changes.Note($"{name} is paused");
        }
        else
        {
            series.Resume();
            changes.Note($"{name} goes on");
        }
    }

    private static string AsItIs(string words) => words;

    private static string Before(Period period) => $"{Say.Length(period)} before";

    private static string StandingOf(IEnumerable<StandingItem> items) =>
        string.Join(", ", items.Select(ItemLine.Write));

    private static string TimesOf(IEnumerable<object> times) =>
        string.Join(", ", times) is { Length: > 0 } words ? words : "any time";

    private string RuleOf(WinningRule rule) => rule.InWords(id => roster.Find(id).Name);
}
