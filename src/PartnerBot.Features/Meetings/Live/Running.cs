using PartnerBot.Chat;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>A meeting that was started, with its minutes.</summary>
public sealed record Running(Minutes Minutes, Meeting Meeting, Series Series, Roster Roster)
{
    /// <summary>What to say where nothing is running.</summary>
    public static readonly Reply None = Reply.Say("No meeting is running now. When you come together, say "
        + "'meeting start' and the name of the series.");

    /// <summary>The meeting that is running now, for somebody who has a say in it; otherwise what to tell them.
    /// </summary>
    public static async Task<Choice<Running>> OfAsync(PartnerBotDb db, Turn turn, CancellationToken ct) =>
        await FindAsync(db, turn, ct) is not { } running ? new Choice<Running>(null, None)
            : turn.HasSayIn(running.Minutes)
                ? new Choice<Running>(running, Reply.Nothing)
                : new Choice<Running>(null, Others(running.Meeting, running.Series, turn));

    /// <summary>What to tell somebody whose organisation is not invited.</summary>
    public static Reply Others(Meeting meeting, Series series, Turn turn) => Reply.Say(
        $"{series.Name} is for {MeetingCard.InvitedOf(meeting, turn.Roster)}. If you are there as a guest, please ask "
            + $"the coordinator to say 'meeting here {turn.Me.Organisation.Key}'.");

    /// <summary>The meeting that is running in the partnership now; null when none is.</summary>
    public static async Task<Running?> FindAsync(PartnerBotDb db, Turn turn, CancellationToken ct) =>
        await db.RunningMinutesAsync(turn.Partnership.Id, ct) is { } minutes
            ? await LoadAsync(db, minutes, turn.Roster, ct)
            : null;

    public static async Task<Running> LoadAsync(PartnerBotDb db, Minutes minutes, Roster roster, CancellationToken ct)
    {
        var meeting = (await db.Meetings.FindAsync([minutes.MeetingId], ct))!;
        var series = (await db.Series.FindAsync([minutes.SeriesId], ct))!;
        return new Running(minutes, meeting, series, roster);
    }

    /// <summary>What a change of the live card answers: the card as it stands for a press, words for who typed.
    /// </summary>
    public Reply Answer(Turn turn, string text) => turn.Incoming.Kind == IncomingKind.Pressed
        ? Reply.Show(text, LiveCard.Of(this, turn.Viewer, turn.IsShared ? null : turn.Me))
        : Reply.Say(text);
}
