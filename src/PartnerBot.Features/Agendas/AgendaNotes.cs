using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Features.Reminders;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Agendas;

/// <summary>What an agenda says unasked: the call for items, one kind reminder to those who said nothing, the agreed
/// agenda, and to the leads whether to meet at all.</summary>
public sealed class AgendaNotes : INoteWriter
{
    public string Kind => "agenda";

    public IReadOnlyList<string> Rungs { get; } =
        [Steps.AgendaCall, Steps.AgendaChase, Steps.AgendaPublished, Steps.AgendaSkip];

    public IReadOnlyList<string> OpenRungs { get; } = [Steps.AgendaCall, Steps.AgendaPublished];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var view = await LoadAsync(note, ct);
        return note.Rung switch
        {
            Steps.AgendaSkip => view.Agenda is { State: AgendaState.Collecting, SkipProposedAt: not null }
                ? Skip(view)
                : Reply.Nothing,
            Steps.AgendaPublished => HasNews(note, view)
                ? Reply.Show(AgendaCard.Of(view, note.Viewer, note.To))
                : Reply.Nothing,
            _ => IsStillAsking(note, view.Agenda)
                ? Reply.Show(Ask(note, view), AgendaCard.Of(view, note.Viewer, note.To))
                : Reply.Nothing,
        };
    }

    public async Task<Reply> RefreshAsync(Note note, CancellationToken ct) =>
        Reply.Show(AgendaCard.Of(await LoadAsync(note, ct), note.Viewer, note.To));

    // An agenda on which somebody sees nothing is no news to them.
    private static bool HasNews(Note note, AgendaView view) =>
        view.Agenda.State == AgendaState.Published && !view.RunFor(note.Viewer).Items.IsEmpty;

    private static bool IsStillAsking(Note note, Agenda agenda) => agenda.State == AgendaState.Collecting
        && (note.To is null || agenda.Silent.Contains(note.To.Organisation.Id));

    private static string Ask(Note note, AgendaView view)
    {
        var what = $"{view.Series.Name} on {view.When}";
        var name = note.To is { } to ? Say.Plain(to.Organisation.Name) : "";
        return note.Rung == Steps.AgendaChase
            ? $"{what}: when you have a minute, is there anything from {name}? Items are welcome until "
                + $"{view.Until}, and “nothing from us” is a fine answer."
            : note.To is null
                ? $"{what}: what should we talk about? Anybody can add an item until {view.Until}."
                : $"{what}: is there anything that {name} would like to talk about? Items are welcome until "
                    + $"{view.Until}.";
    }

    private static Reply Skip(AgendaView view)
    {
        var key = view.Series.Key;
        var text = $"{view.Series.Name} on {view.When} has no purpose yet, and nobody has put anything on its agenda. "
            + "Meeting is not a goal in itself: you could leave it out this time, and swap written updates instead.";
        return Reply.Show(new Card($"{view.Series.Name}: shall we meet at all?", text)
        {
            Parts =
            [
                new TextPart(text),
                new TextPart(
                    $"To meet all the same, say what for: 'meeting purpose {key} is' and a few words. Only you, as the "
                        + "lead, are told this.",
                    Tone.Subtle),
            ],
            Buttons =
            [
                new Button("Swap written updates", view.Phrase($"agenda updates {key}"))
                {
                    Style = ButtonStyle.Primary,
                },
                new Button("Leave this one out", view.Phrase($"meeting skip {key}")),
                new Button("Add an item", view.Phrase($"agenda new {key}")),
            ],
        });
    }

    private static async Task<AgendaView> LoadAsync(Note note, CancellationToken ct)
    {
        var agenda = (await note.Db.Agendas.FindAsync([Id<Agenda>.Parse(note.SubjectId)], ct))!;
        return await AgendaView.LoadAsync(note.Db, agenda, note.Roster, ct);
    }
}
