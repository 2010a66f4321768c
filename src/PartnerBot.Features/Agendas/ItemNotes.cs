using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Agendas;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Agendas;

/// <summary>What is said about an item that came late: a question to the coordinators, and their answer to whoever
/// added it.</summary>
public sealed class ItemNotes : INoteWriter
{
    public string Kind => "item";

    public IReadOnlyList<string> Rungs { get; } = [Steps.ItemLate, Steps.ItemAnswered];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var item = (await note.Db.AgendaItems.FindAsync([Id<AgendaItem>.Parse(note.SubjectId)], ct))!;
        var series = (await note.Db.Series.FindAsync([item.SeriesId], ct))!;
        return !item.IsSeenBy(note.Viewer) ? Reply.Nothing
            : note.Rung == Steps.ItemLate
                ? item.State == ItemState.Late ? Ask(note, item, series.Name) : Reply.Nothing
                : Tell(item, series.Name);
    }

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    private static Reply Ask(Note note, AgendaItem item, string series)
    {
        var from = item.AddedFor is { } id ? $"{Say.Plain(note.Roster.Find(id).Name)} would" : "Somebody would";
        var starts = CivilTime.At(item.LateUntil!.Value, note.Roster.Partnership.Zone).InWords();
        var text = $"{from} still like to talk about {ItemWords.Of(item, note.Roster)}, at {series} on {starts}. Its "
            + "agenda is published already, so it is for you to say.";
        return Reply.Show(new Card($"{series}: one more item?", text)
        {
            Parts = [new TextPart($"{text}{ItemWords.PrivacyOf(item, note.Roster)}"), .. NoteOf(item)],
            Buttons =
            [
                Press(note.Roster, "Put it on", $"agenda accept {item.Number}") with { Style = ButtonStyle.Primary },
                Press(note.Roster, "Leave it for next time", $"agenda decline {item.Number}"),
            ],
        });
    }

    private static IEnumerable<CardPart> NoteOf(AgendaItem item) =>
        item.Note.Length > 0 ? [new TextPart(Say.Plain(item.Note), Tone.Subtle)] : [];

    private static Reply Tell(AgendaItem item, string series) => Reply.Say(item.State == ItemState.Waiting
        ? $"{series} has no room for “{Say.Plain(item.Title)}” this time. It waits for the next meeting, so you need "
            + "not do anything."
        : $"“{Say.Plain(item.Title)}” is on the agenda of {series}.");

    private static Button Press(Roster roster, string label, string says) =>
        new(label, PhrasePrefix.With(roster.Partnership.Key, says));
}
