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
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (turn.IsShared || !turn.IsCoordinator)
        {
            return Reply.Say("The log of changes is for coordinators, in a personal chat with me.");
        }

        if (Page.Asked(turn) is not { } number)
        {
            return Page.Unread(PhraseOf);
        }

        var all = db.Changes.Where(change => change.PartnershipId == turn.Partnership.Id);
        var page = new Page(number, await all.CountAsync(ct));
        if (!page.IsThere)
        {
            return page.Missing(PhraseOf);
        }

        var changes = await all.OrderByDescending(change => change.Id)
            .Skip(Page.Before(number)).Take(Page.Size).ToListAsync(ct);
        return page.Total == 0
            ? Reply.Say("Nobody has changed anything yet.")
            : Reply.Show(Draw(turn, changes, page));
    }

    private static string PhraseOf(int page) => $"changes list page {page}";

    private static Card Draw(Turn turn, List<Change> changes, Page page)
    {
        var names = turn.Roster.People.DistinctBy(seated => seated.Person.Id)
            .ToDictionary(seated => seated.Person.Id, seated => seated.Person.Name);
        return new Card($"Changes{page.InWords}", $"Who changed what, newest first{page.InWords}.")
        {
            Parts =
            [
                new TablePart(["When", "Who", "What", "From"], [.. changes.Select(change => Row(turn, change, names))]),
                new TextPart(
                    "The words of the command and the numbers of things; never what people wrote.", Tone.Subtle),
            ],
            Buttons = [.. page.Buttons(turn.Partnership, PhraseOf)],
        };
    }

    private static ImmutableArray<string> Row(Turn turn, Change change, Dictionary<Id<Person>, string> names) =>
    [
        CivilTime.At(change.At, turn.Zone).InWordsWithoutZone(),
        WhoOf(change, names),
        change.What,
        change.Channel,
    ];

    private static string WhoOf(Change change, Dictionary<Id<Person>, string> names) => change switch
    {
        { PersonId: { } person } => names.GetValueOrDefault(person, Person.FormerName),
        { Channel: Change.Clock } => "PartnerBot",
        _ => "whoever runs the bot",
    };
}
