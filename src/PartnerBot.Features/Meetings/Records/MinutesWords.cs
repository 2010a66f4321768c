using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Meetings.Live;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings.Records;

/// <summary>What minutes say about themselves, the same on a card, on paper and in a file.</summary>
public static class MinutesWords
{
    /// <summary>"Minutes: Core partner meeting, Tuesday 14 April 2026".</summary>
    public static string TitleOf(MinutesView view) =>
        $"Minutes: {Say.Plain(view.Of.Series.Name)}, {Say.Date(view.Of.Meeting.Starts!.Value.Date)}";

    /// <summary>How far they are; a silence is called one.</summary>
    public static string StateOf(MinutesView view)
    {
        var minutes = view.Minutes;
        return minutes.State switch
        {
            MinutesState.Running => "The meeting is under way.",
            MinutesState.Draft when minutes.IsUnattended =>
                "Nobody started this meeting here, so I do not know whether it took place.",
            MinutesState.Draft => $"Draft. Corrections can be proposed until {Until(minutes)}; then these minutes "
                + "count as approved.",
            MinutesState.Withdrawn => "This meeting did not take place.",
            _ => ApprovedOf(view),
        };
    }

    /// <summary>Names and values, those that there are.</summary>
    public static IEnumerable<Fact> FactsOf(MinutesView view)
    {
        var (minutes, roster, meeting) = (view.Minutes, view.Roster, view.Of.Meeting);
        var quorum = LiveWords.QuorumOf(minutes, roster);
        (string Name, string Value)[] facts =
        [
            ("When", MeetingWords.Span(meeting, roster.Partnership.Zone)),
            ("Where", Say.Plain(meeting.Place)),
            ("Purpose", Say.Plain(meeting.Purpose)),
            ("Chair", LiveWords.ChairOf(minutes, roster)),
            ("Here", LiveWords.HereOf(minutes, roster)),
            ("Apologies", LiveWords.ApologiesOf(minutes, roster)),
            ("Quorum", quorum.Replace(" yet", "", StringComparison.Ordinal)),
        ];
        return facts.Where(fact => fact.Value.Length > 0).Select(fact => new Fact(fact.Name, fact.Value));
    }

    /// <summary>"1. Our Way, for line 3: We meet in May (accepted)".</summary>
    public static string Of(Correction one, MinutesView view)
    {
        var line = one.Line.Length > 0 ? $", for line {one.Line}" : "";
        return $"{one.Number}. {WhoOf(one, view)}{line}: {Say.Plain(one.Text)} ({StateOf(one, view)})";
    }

    /// <summary>"Our Way": corrections are an organisation's.</summary>
    public static string WhoOf(Correction one, MinutesView view) =>
        view.Roster.Find(one.By) is { } by ? Say.Plain(by.Organisation.Name) : "somebody who has left";

    /// <summary>"Tuesday 21 April 2026".</summary>
    public static string Until(Minutes minutes) =>
        minutes.CorrectUntilOn is { } date ? Say.Date(date) : "the day that was said";

    private static string StateOf(Correction one, MinutesView view) => one.State switch
    {
        CorrectionState.Accepted => "accepted",
        CorrectionState.Declined => "not accepted",
        _ when view.Minutes.State == MinutesState.Approved => "nobody settled it in time",
        _ when !one.Sight.IsRestricted => "waits for the coordinator",
        _ when one.Asked.IsEmpty => "nobody who could settle it may see it",
        _ => $"waits for {Say.List(one.Asked.Select(view.Roster.Find).OfType<Seated>().Select(WhoWords.InWords))}",
    };

    private static string ApprovedOf(MinutesView view)
    {
        var (minutes, zone) = (view.Minutes, view.Roster.Partnership.Zone);
        var on = Say.Date(Domain.Time.CivilTime.At(minutes.ApprovedAt!.Value, zone).Date);
        if (minutes.StartedAt is null && minutes.ConfirmedAt is null)
        {
            return "Nobody started this meeting here and nobody said afterwards whether it took place. It is counted "
                + $"as held since {on}; nobody approved anything.";
        }

        // Counted are those that the reader may see, so that no number tells of others.
        if (view.Corrections.Count == 0)
        {
            return $"Approved as drafted on {on}: no corrections. Nobody said anything until {Until(minutes)}, and "
                + "silence was taken as what it is: no correction.";
        }

        var counted = Enum.GetValues<CorrectionState>()
            .Select(state => (State: state, Count: view.Corrections.Count(one => one.State == state)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.Count} {WordOf(pair.State)}");
        return $"Approved on {on} after corrections: {Say.List(counted)}.";
    }

    private static string WordOf(CorrectionState state) => state switch
    {
        CorrectionState.Accepted => "accepted",
        CorrectionState.Declined => "not accepted",
        _ => "that nobody settled in time",
    };
}
