using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>The people of a partnership as a card. Addresses only for a coordinator and in private; who is away only in
/// private.</summary>
public static class MemberCard
{
    public static Card ListOf(Turn turn, ImmutableArray<Organisation> organisations)
    {
        var people = organisations.SelectMany(organisation => Of(turn, organisation)).ToList();
        var summary = organisations is [var only]
            ? $"{only.Name} has {Say.Count(people.Count, "person", "people")} here."
            : $"{Say.Count(people.Count, "person", "people")} of {Say.Count(organisations.Length, "partner")} take "
                + "part.";
        return new Card($"People of {turn.Partnership.Name}", summary)
        {
            ShownBy = "member list",
            Parts = [TableOf(turn, people), .. LeftParts(turn)],
            Buttons = [new Button("Partners", PhrasePrefix.With(turn.Partnership.Key, "partner list"))],
        };
    }

    private static IOrderedEnumerable<Seated> Of(Turn turn, Organisation organisation) => turn.Roster.Present
        .Where(seated => seated.Organisation.Id == organisation.Id)
        .OrderBy(seated => seated.Member.Is(Roles.Representative) ? 0 : 1)
        .ThenBy(seated => seated.Person.Name, StringComparer.OrdinalIgnoreCase);

    private static bool ShowsAddresses(Turn turn) => !turn.IsShared && turn.IsCoordinator;

    private static TablePart TableOf(Turn turn, List<Seated> people)
    {
        List<(string Heading, Func<Seated, string> Cell)> columns =
        [
            ("Name", seated => seated.Person.Name),
            ("Partner", seated => seated.Organisation.Key),
            ("Role", seated => seated.Member.Roles.InWords()),
        ];
        if (!turn.IsShared && people.Any(seated => seated.Member.IsAway(turn.Today)))
        {
            columns.Add(("Away", seated => Away(turn, seated)));
        }

        if (ShowsAddresses(turn))
        {
            columns.Add(("E-mail", Address));
        }

        return new TablePart(
            [.. columns.Select(column => column.Heading)],
            [.. people.Select(seated => columns.Select(column => column.Cell(seated)).ToImmutableArray())]);
    }

    private static string Away(Turn turn, Seated seated) =>
        seated.Member.IsAway(turn.Today) ? $"until {Say.Date(seated.Member.AwayUntil!.Value)}" : "";

    private static string Address(Seated seated) =>
        seated.Person.Email ?? (seated.Person.EntraObjectId is null ? "by telephone" : "");

    private static IEnumerable<CardPart> LeftParts(Turn turn)
    {
        var left = turn.Roster.People.Where(seated => !seated.Member.TakesPart && seated.Organisation.TakesPart)
            .Select(WhoWords.InWords).ToList();
        return ShowsAddresses(turn) && left.Count > 0
            ? [new TextPart($"No longer take part: {Say.List(left)}.", Tone.Subtle)]
            : [];
    }
}
