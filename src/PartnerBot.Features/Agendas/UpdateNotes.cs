using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Agendas;

/// <summary>What a round of written updates says unasked.</summary>
public sealed class UpdateNotes : INoteWriter
{
    public string Kind => "updates";

    public IReadOnlyList<string> Rungs { get; } = [Steps.UpdatesAsk, Steps.UpdatesChase, Steps.UpdatesShared];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var (round, series) = await LoadAsync(note, ct);
        if (note.Rung == Steps.UpdatesShared)
        {
            return Shared(note, round, series);
        }

        return note.To is { } to && round.IsOpen && round.Silent.Contains(to.Organisation.Id)
            ? Ask(note, round, series, to)
            : Reply.Nothing;
    }

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct)
    {
        var (round, series) = await LoadAsync(note, ct);
        return round is { IsOpen: false, Updates.IsEmpty: false } ? Shared(note, round, series)
            : round.IsOpen && note.To is { } to
                ? Reply.Show(UpdateCard.AskOf(round, series, note.Roster, to))
                : Reply.Nothing;
    }

    private static Reply Ask(Note note, UpdateRound round, Series series, Seated to)
    {
        var card = UpdateCard.AskOf(round, series, note.Roster, to);
        return note.Rung == Steps.UpdatesChase
            ? Reply.Show($"{series.Name}: when you have a minute, a few lines for the others would be lovely. Two "
                + "sentences are plenty.", card)
            : Reply.Show(card);
    }

    // What core organisations wrote to each other is not for a room in which everybody is.
    private static Reply Shared(Note note, UpdateRound round, Series series) =>
        note.To is not null || note.Audience == Audience.CoreOnly || series.Tiers.Contains(Tier.Wider)
            ? Reply.Show(UpdateCard.SharedOf(round, series, note.Roster))
            : Reply.Nothing;

    private static async Task<(UpdateRound Round, Series Series)> LoadAsync(Note note, CancellationToken ct)
    {
        var round = (await note.Db.UpdateRounds.FindAsync([Id<UpdateRound>.Parse(note.SubjectId)], ct))!;
        return (round, (await note.Db.Series.FindAsync([round.SeriesId], ct))!);
    }
}
