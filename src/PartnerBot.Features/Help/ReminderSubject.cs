using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.DatePolls;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>What a reminder is about, by the name that people know it by: the series of a meeting, or a number. Never
/// a title, which not everybody may see.</summary>
public static class ReminderSubject
{
    /// <summary>"Core partner meeting", "D-2026-014", "action 12"; empty where there is no such name.</summary>
    public static async Task<string> NameAsync(PartnerBotDb db, string subject, CancellationToken ct)
    {
        var id = Subjects.IdOf(subject);
        return Subjects.KindOf(subject) switch
        {
            "poll" => await OfMeetingAsync(db, (await FindAsync<DatePoll>(db, id, ct))?.MeetingId, ct),
            "meeting" => await OfSeriesAsync(db, (await FindAsync<Meeting>(db, id, ct))?.SeriesId, ct),
            "minutes" => await OfSeriesAsync(db, (await FindAsync<Minutes>(db, id, ct))?.SeriesId, ct),
            "agenda" => await OfSeriesAsync(db, (await FindAsync<Agenda>(db, id, ct))?.SeriesId, ct),
            "updates" => await OfSeriesAsync(db, (await FindAsync<UpdateRound>(db, id, ct))?.SeriesId, ct),
            "item" => Numbered("item", (await FindAsync<AgendaItem>(db, id, ct))?.Number),
            "action" => Numbered("action", (await FindAsync<ActionItem>(db, id, ct))?.Number),
            "decision" => (await FindAsync<Decision>(db, id, ct))?.Label ?? "",
            "board" => await OfDecisionAsync(db, (await FindAsync<BoardWait>(db, id, ct))?.DecisionId, ct),
            _ => "",
        };
    }

    private static ValueTask<T?> FindAsync<T>(PartnerBotDb db, string id, CancellationToken ct)
        where T : class =>
        db.FindAsync<T>([Id<T>.Parse(id)], ct);

    private static async Task<string> OfMeetingAsync(PartnerBotDb db, Id<Meeting>? id, CancellationToken ct) =>
        id is { } known ? await OfSeriesAsync(db, (await db.Meetings.FindAsync([known], ct))?.SeriesId, ct) : "";

    private static async Task<string> OfSeriesAsync(PartnerBotDb db, Id<Series>? id, CancellationToken ct) =>
        id is { } known && await db.Series.FindAsync([known], ct) is { } series ? Say.Plain(series.Name) : "";

    private static async Task<string> OfDecisionAsync(PartnerBotDb db, Id<Decision>? id, CancellationToken ct) =>
        id is { } known ? (await db.Decisions.FindAsync([known], ct))?.Label ?? "" : "";

    private static string Numbered(string what, int? number) => number is { } known ? $"{what} {known}" : "";
}
