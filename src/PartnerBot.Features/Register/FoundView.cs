using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>One place in which the words were found.</summary>
/// <param name="Heading">"D-2026-014", "Core partner meeting, Tuesday 14 April 2026".</param>
/// <param name="Said">What stands there.</param>
/// <param name="Note">How it stands; may be empty.</param>
/// <param name="Shows">The phrase that shows it; may be empty.</param>
public sealed record FoundView(string Heading, string Said, string Note, string Shows)
{
    private const string DecisionPrefix = "decision:";
    private const string MinutesPrefix = "minutes:";

    public static async Task<IReadOnlyList<FoundView>> LoadAsync(
        PartnerBotDb db, SearchPage found, Turn turn, CancellationToken ct)
    {
        var ids = Ids<Decision>(found, DecisionPrefix);
        var decisions = await db.DecisionsAsync(ids, ct);
        var views = (await RegisterView.LoadAsync(db, decisions, turn.Roster, turn.Viewer, turn.Now, ct))
            .ToDictionary(view => view.Decision.Subject);
        var places = new Dictionary<string, (string Heading, string Shows)>();
        foreach (var id in Ids<Minutes>(found, MinutesPrefix))
        {
            places[Minutes.SubjectOf(id)] = await PlaceAsync(db, id, ct);
        }

        return [.. found.Rows.Select(row => views.TryGetValue(row.Subject, out var view) ? Of(view)
            : places.TryGetValue(row.Subject, out var place)
                ? new FoundView(place.Heading, row.Said, "From the minutes.", place.Shows)
                : new FoundView("Minutes", row.Said, "", ""))];
    }

    private static FoundView Of(RegisterView view)
    {
        var decision = view.Decision;
        return new FoundView(
            decision.Label, decision.Text, Say.Sentence(StatusWords.Of(view)), $"decision show {decision.Label}");
    }

    // "Core partner meeting, Tuesday 14 April 2026", and the phrase that shows its minutes.
    private static async Task<(string Heading, string Shows)> PlaceAsync(
        PartnerBotDb db, Id<Minutes> id, CancellationToken ct)
    {
        var minutes = await db.Minutes.FindAsync([id], ct);
        var meeting = minutes is null ? null : await db.Meetings.FindAsync([minutes.MeetingId], ct);
        var series = meeting is null ? null : await db.Series.FindAsync([meeting.SeriesId], ct);
        return series is not null && meeting!.Starts?.Date is { } on
            ? ($"{series.Name}, {Say.Date(on)}", $"minutes {series.Key} on {on:uuuu-MM-dd}")
            : ("Minutes", "");
    }

    private static IEnumerable<Id<T>> Ids<T>(SearchPage found, string prefix) => found.Rows
        .Select(row => row.Subject)
        .Where(subject => subject.StartsWith(prefix, StringComparison.Ordinal))
        .Distinct()
        .Select(subject => Id<T>.Parse(subject[prefix.Length..]));
}
