using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>"changes list": who changed what, when and from where, for coordinators in private.</summary>
public sealed class ListChanges(PartnerBotDb db) : IUseCase
{
    private const int Size = 15;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.IsShared || !turn.IsCoordinator)
        {
            return Reply.Say("The log of changes is for coordinators, in a personal chat with me.");
        }

        if ((turn.Words.Has("page") ? turn.Words.Number("page") : 1) is not { } page || page < 1)
        {
            return Reply.Say("Which page? For example: changes list page 2");
        }

        var all = db.Changes.Where(change => change.PartnershipId == turn.Partnership.Id);
        var total = await all.CountAsync(ct);
        var pages = Math.Max(1, (total + Size - 1) / Size);
        if (page > pages)
        {
            return Reply.Say($"There {(pages == 1 ? "is one page" : $"are {pages} pages")}.");
        }

        var changes = await all.OrderByDescending(change => change.Id)
            .Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        return total == 0
            ? Reply.Say("Nobody has changed anything yet.")
            : Reply.Show(Draw(turn, changes, page, pages));
    }

    private static Card Draw(Turn turn, List<Change> changes, int page, int pages)
    {
        var names = turn.Roster.People.DistinctBy(seated => seated.Person.Id)
            .ToDictionary(seated => seated.Person.Id, seated => seated.Person.Name);
        var where = pages > 1 ? $", page {page} of {pages}" : "";
        return new Card($"Changes{where}", $"Who changed what, newest first{where}.")
        {
            Parts =
            [
                new TablePart(["When", "Who", "What", "From"], [.. changes.Select(change => Row(turn, change, names))]),
                new TextPart(
                    "The words of the command and the numbers of things; never what people wrote.", Tone.Subtle),
            ],
            Buttons = [.. Turning(turn, page, pages)],
        };
    }

    private static ImmutableArray<string> Row(Turn turn, Change change, Dictionary<Id<Person>, string> names) =>
    [
        CivilTime.At(change.At, turn.Zone).InWordsWithoutZone(),
        change.PersonId is not { } person ? "PartnerBot" : names.GetValueOrDefault(person, Person.FormerName),
        change.What,
        change.Channel,
    ];

    private static IEnumerable<Button> Turning(Turn turn, int page, int pages)
    {
        if (page < pages)
        {
            yield return To(turn, "Older", page + 1);
        }

        if (page > 1)
        {
            yield return To(turn, "Newer", page - 1);
        }
    }

    private static Button To(Turn turn, string label, int page) =>
        new(label, PhrasePrefix.With(turn.Partnership.Key, $"changes list page {page}"));
}
