using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Actions;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;
using Steps = PartnerBot.Domain.Reminders.Rungs;

namespace PartnerBot.Features.Actions;

/// <summary>What the lead hears when somebody leaves with open actions: the list, each with a button that finds
/// somebody new.</summary>
public sealed class DepartureNotes : INoteWriter
{
    private const int MostShown = 10;

    public string Kind => "departure";

    public IReadOnlyList<string> Rungs { get; } = [Steps.NewOwners];

    public async Task<Reply> WriteAsync(Note note, CancellationToken ct)
    {
        var id = Id<Departure>.Parse(note.SubjectId);
        if (note.To is null || await note.Db.Departures.FindAsync([id], ct) is not { } departure)
        {
            return Reply.Nothing;
        }

        var left = (await note.Db.OpenActionsOfAsync(departure.OrganisationId, ct))
            .Where(action => action.NeedsOwner && (departure.MemberId is null || departure.MemberId == action.OwnerId))
            .Where(action => note.Viewer.Sees(action.Audience, action.HiddenFrom)).ToList();
        return left.Count == 0 ? Reply.Nothing : Reply.Show(CardOf(note, departure, left));
    }

    public Task<Reply> RefreshAsync(Note note, CancellationToken ct) => Task.FromResult(Reply.Nothing);

    private static Card CardOf(Note note, Departure departure, List<ActionItem> left)
    {
        var organisation = Say.Plain(note.Roster.Find(departure.OrganisationId).Name);
        var who = departure.MemberId is { } member && note.Roster.Find(member) is { } seated
            ? $"{Say.Plain(seated.Person.Name)} no longer takes part for {organisation}"
            : $"{organisation} takes part no longer";
        var text = $"{who}. {Say.Count(left.Count, "open action")} "
            + $"{(left.Count == 1 ? "needs" : "need")} somebody new.";
        return new Card("Actions that need somebody new", text)
        {
            ShownBy = "action list nobody",
            Parts =
            [
                new TextPart(text),
                .. left.Take(MostShown).Select(action => Choice(note, action)),
                .. left.Count > MostShown
                    ? new CardPart[] { new TextPart($"And {left.Count - MostShown} more: say 'action list nobody'.") }
                    : [],
            ],
        };
    }

    private static ChoicePart Choice(Note note, ActionItem action) => new(
        $"{action.Number}. {Say.Cut(Say.Plain(action.What), 120)}",
        $"By {Say.Date(action.DueOn)}",
        [new Button("Find somebody", PhrasePrefix.With(note.Roster.Partnership.Key, $"action hand {action.Number}"))]);
}
