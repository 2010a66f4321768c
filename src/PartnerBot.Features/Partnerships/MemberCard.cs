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
            Parts =
            [
                new TablePart(
                    [.. Headings(turn)],
                    [.. people.Select(seated => (ImmutableArray<string>)[.. Cells(turn, seated)])]),
                .. LeftParts(turn),
            ],
            Buttons = [new Button("Partners", PhrasePrefix.With(turn.Partnership.Key, "partner list"))],
        };
    }

    private static IOrderedEnumerable<Seated> Of(Turn turn, Organisation organisation) => turn.Roster.Present
        .Where(seated => seated.Organisation.Id == organisation.Id)
        .OrderBy(seated => seated.Member.Is(Roles.Representative) ? 0 : 1)
        .ThenBy(seated => seated.Person.Name, StringComparer.OrdinalIgnoreCase);

    private static bool ShowsAddresses(Turn turn) => !turn.IsShared && turn.IsCoordinator;

    private static string[] Headings(Turn turn) => turn.IsShared ? ["Name", "Partner", "Role"]
        : ShowsAddresses(turn) ? ["Name", "Partner", "Role", "Away", "E-mail"]
        : ["Name", "Partner", "Role", "Away"];

    private static IEnumerable<string> Cells(Turn turn, Seated seated)
    {
        yield return seated.Person.Name;
        yield return seated.Organisation.Key;
        yield return seated.Member.Roles.InWords();
        if (!turn.IsShared)
        {
            yield return seated.Member.IsAway(turn.Today) ? $"until {Say.Date(seated.Member.AwayUntil!.Value)}" : "";
        }

        if (ShowsAddresses(turn))
        {
            yield return seated.Person.Email ?? (seated.Person.EntraObjectId is null ? "by telephone" : "");
        }
    }

    private static IEnumerable<CardPart> LeftParts(Turn turn)
    {
        var left = turn.Roster.People.Where(seated => !seated.Member.TakesPart && seated.Organisation.TakesPart)
            .Select(MemberChoice.Label).ToList();
        return ShowsAddresses(turn) && left.Count > 0
            ? [new TextPart($"No longer take part: {Say.List(left)}.", Tone.Subtle)]
            : [];
    }
}
