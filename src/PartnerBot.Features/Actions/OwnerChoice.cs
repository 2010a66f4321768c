using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>Who takes an action on: a person by name, @mention or "me", or an organisation, whose one speaker is
/// meant; where it has several, one of them has to be named.</summary>
/// <param name="db">To know whom an @mention means.</param>
/// <param name="turn">Whose words they are.</param>
/// <param name="phrase">How the phrase would read with one word in the place of the name.</param>
public sealed class OwnerChoice(PartnerBotDb db, Turn turn, Func<string, string> phrase)
{
    private const int ShortId = 8;

    /// <param name="said">The name.</param>
    /// <param name="mention">Whom it means; null for a typed one.</param>
    public async Task<Choice<Seated>> FindAsync(string said, Mention? mention, CancellationToken ct)
    {
        var present = turn.Roster.Present.ToList();
        if (mention is not null)
        {
            var known = await Introductions.IdentifyAsync(db, mention.Who, turn.Now, ct);
            return known?.Person is { } person
                && present.FirstOrDefault(seated => seated.Person.Id == person.Id) is { } mentioned
                    ? new Choice<Seated>(mentioned, Reply.Nothing)
                    : new Choice<Seated>(null, Unknown(mention.Who.Name));
        }

        var word = said.Trim().Trim('"', '“', '”').TrimEnd('.', '!');
        return ByWord(word, present) is { } only ? new Choice<Seated>(only, Reply.Nothing)
            : (OurOwn(word) ?? OrganisationOf(turn.Roster, word)) is { } organisation ? OneOf(organisation, present)
            : Choosing.Of(word, present, NamesOf, "person", Says);
    }

    /// <summary>True when this can only be the name of somebody, or of an organisation, here.</summary>
    public static bool IsKnown(Roster roster, string said) =>
        OrganisationOf(roster, said) is not null
        || roster.Present.Any(seated => NamesOf(seated).Contains(said, StringComparer.OrdinalIgnoreCase));

    /// <summary>One word that means this member and nobody else.</summary>
    public static string WordFor(Seated seated) => $"#{seated.Member.Id.ToString()[^ShortId..]}";

    private string Says(Seated seated) => PhrasePrefix.With(turn.Partnership.Key, phrase(WordFor(seated)));

    private Choice<Seated> OneOf(Organisation organisation, List<Seated> present)
    {
        var speakers = turn.Roster.SpeakersFor(organisation.Id, turn.Today);
        var people = speakers.Count > 0
            ? speakers
            : [.. present.Where(seated => seated.Organisation.Id == organisation.Id)];
        var name = Say.Plain(organisation.Name);
        return people.Count switch
        {
            1 => new Choice<Seated>(people[0], Reply.Nothing),
            0 => new Choice<Seated>(null, Reply.Say(
                $"Nobody takes part for {name} at the moment, so nobody there can take it on. Please name a person.")),
            _ => new Choice<Seated>(null, Reply.Show(
                new Card($"Who at {name}?", $"Several people speak for {name}. Who takes it on?")
                {
                    Parts = [new TextPart($"Several people speak for {name}. Who takes it on?")],
                    Buttons = [.. people.Take(6).Select(seated => new Button(seated.InWords(), Says(seated)))],
                })),
        };
    }

    private Seated? ByWord(string said, List<Seated> present) => said.ToLowerInvariant() switch
    {
        "me" or "myself" or "i" => turn.Me,
        ['#', ..] word => present.FirstOrDefault(seated => WordFor(seated) == word),
        _ => null,
    };

    private Organisation? OurOwn(string said) =>
        said.ToLowerInvariant() is "us" or "we" ? turn.Me.Organisation : null;

    private static Organisation? OrganisationOf(Roster roster, string said) =>
        roster.Active.FirstOrDefault(one => one.Key.Equals(said, StringComparison.OrdinalIgnoreCase)
            || one.Name.Equals(said, StringComparison.OrdinalIgnoreCase));

    private static string[] NamesOf(Seated seated)
    {
        var (name, organisation) = (seated.Person.Name, seated.Organisation);
        return
        [
            name,
            $"{name} {organisation.Key}", $"{name} of {organisation.Key}", $"{name} ({organisation.Key})",
            $"{organisation.Key} {name}", $"{organisation.Key} ({name})", $"{organisation.Name} ({name})",
            $"{name} of {organisation.Name}", $"{name} ({organisation.Name})",
        ];
    }

    private static Reply Unknown(string name) => Reply.Say(
        $"{Say.Plain(name)} does not take part in this partnership, or I have not met them yet. "
        + "Try their name as it stands in 'member list'.");
}
