using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Meetings;

/// <summary>A meeting that has a date, or was called off, as a card.</summary>
public static class MeetingCard
{
    // The day before, over a long weekend.
    private static readonly Duration Near = Duration.FromDays(5);

    /// <param name="meeting">One that has, or had, a date.</param>
    /// <param name="calendar">The address of its calendar file for the one who looks; null in a shared room.</param>
    /// <param name="now">When: a meeting that is near can be started.</param>
    public static Card Of(Meeting meeting, Series series, Roster roster, string? calendar, Instant now)
    {
        var when = MeetingWords.Span(meeting, roster.Partnership.Zone);
        var off = meeting.State == MeetingState.Cancelled;
        return new Card(
            off ? $"{series.Name}: called off" : series.Name,
            off ? $"{series.Name} on {when} will not take place." : $"{series.Name}: {when}.")
        {
            Key = meeting.Subject,
            Parts = [.. PartsOf(meeting, roster, when, off)],
            Buttons = [.. ButtonsOf(meeting, series, roster, calendar, now)],
        };
    }

    private static IEnumerable<CardPart> PartsOf(Meeting meeting, Roster roster, string when, bool off)
    {
        if (off)
        {
            yield return new TextPart("This meeting will not take place.", Tone.Warning);
        }

        var facts = new List<Fact> { new("When", when) };
        if (meeting.Place.Length > 0)
        {
            facts.Add(new Fact("Where", meeting.Place));
        }

        if (meeting.Purpose.Length > 0)
        {
            facts.Add(new Fact("Purpose", meeting.Purpose));
        }

        facts.Add(new Fact("Who", InvitedOf(meeting, roster)));
        yield return new FactsPart([.. facts]);
    }

    /// <summary>"KDYT, Basement and Our Way"; "9 organisations" where they are many.</summary>
    public static string InvitedOf(Meeting meeting, Roster roster)
    {
        var names = meeting.Invited.Select(id => Say.Plain(roster.Find(id).Name)).ToList();
        return names.Count > 6 ? Say.Count(names.Count, "organisation") : Say.List(names);
    }

    private static IEnumerable<Button> ButtonsOf(
        Meeting meeting, Series series, Roster roster, string? calendar, Instant now)
    {
        if (meeting is { State: MeetingState.Scheduled, StartedAt: null } && now >= meeting.EndsAt - Near)
        {
            yield return new Button(
                "Start the meeting", PhrasePrefix.With(roster.Partnership.Key, $"meeting start {series.Key}"));
        }

        if (calendar is not null)
        {
            yield return Button.Link(
                meeting.State == MeetingState.Cancelled ? "Take it out of my calendar" : "Add to my calendar",
                calendar);
        }

        yield return new Button("All meetings", PhrasePrefix.With(roster.Partnership.Key, "meeting list"));
    }
}
