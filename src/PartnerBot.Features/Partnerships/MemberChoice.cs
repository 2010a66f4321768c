using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>Which member was meant: by an @mention, a name, a name and a partner's key, an e-mail address, or
/// "me".</summary>
public sealed class MemberChoice(PartnerBotDb db, Turn turn)
{
    private const int ShortId = 8;

    /// <summary>One of those that take part now.</summary>
    /// <param name="phrase">How the phrase would read with one word in the place of the name.</param>
    public Task<Choice<Seated>> FindAsync(Func<string, string> phrase, CancellationToken ct) =>
        FindAsync([.. turn.Roster.Present], phrase, ct);

    /// <summary>One of those that left, or whose organisation did.</summary>
    public Task<Choice<Seated>> FindLeftAsync(Func<string, string> phrase, CancellationToken ct) =>
        FindAsync(
            [.. turn.Roster.People.Where(seated => !seated.Member.TakesPart && !seated.Person.IsErased)], phrase, ct);

    /// <summary>One of those that take part or ever did.</summary>
    public Task<Choice<Seated>> FindEverAsync(Func<string, string> phrase, CancellationToken ct) =>
        FindAsync([.. turn.Roster.People.Where(seated => !seated.Person.IsErased)], phrase, ct);

    private async Task<Choice<Seated>> FindAsync(
        IReadOnlyList<Seated> candidates, Func<string, string> phrase, CancellationToken ct)
    {
        var said = turn.Words.Text("who");
        if (turn.Words.Mention("who") is { } mention)
        {
            var person = await Acquaintances.FindAsync(db, mention.Who, ct);
            return candidates.FirstOrDefault(seated => seated.Person.Id == person?.Id) is { } mentioned
                ? new Choice<Seated>(mentioned, Reply.Nothing)
                : new Choice<Seated>(null, Unknown(mention.Who.Name));
        }

        return ByWord(candidates, said) is { } only
            ? new Choice<Seated>(only, Reply.Nothing)
            : Choosing.Of(
                said,
                candidates,
                seated =>
                [
                    seated.Person.Name,
                    $"{seated.Person.Name} {seated.Organisation.Key}",
                    seated.InWords(),
                    Label(seated, candidates),
                ],
                "person",
                seated => PhrasePrefix.With(turn.Partnership.Key, phrase(WordFor(seated, candidates))));
    }

    private Seated? ByWord(IReadOnlyList<Seated> candidates, string said)
    {
        if (said.ToLowerInvariant() is "me" or "myself" or "i")
        {
            return candidates.FirstOrDefault(seated => seated.Member.Id == turn.Me.Member.Id);
        }

        var found = said.StartsWith('#')
            ? candidates.Where(seated => ShortIdOf(seated) == said)
            : candidates.Where(seated => EmailAddress.Read(said) is { } email && seated.Person.Email == email);
        return found.FirstOrDefault();
    }

    /// <summary>The name with the partner's key, as people could type it; a number where that would not do.</summary>
    public static string WordFor(Seated seated, IReadOnlyList<Seated> candidates) => Namesakes(seated, candidates) == 1
        ? Phrase.Quote($"{seated.Person.Name} {seated.Organisation.Key}")
        : ShortIdOf(seated);

    private static string Label(Seated seated, IReadOnlyList<Seated> candidates) => Namesakes(seated, candidates) == 1
        ? seated.InWords()
        : $"{seated.InWords()}, {seated.Member.Roles.InWords()}";

    private static int Namesakes(Seated seated, IReadOnlyList<Seated> candidates) => candidates.Count(other =>
        other.Organisation.Id == seated.Organisation.Id
        && other.Person.Name.Equals(seated.Person.Name, StringComparison.OrdinalIgnoreCase));

    private static string ShortIdOf(Seated seated) => $"#{seated.Member.Id.ToString()[^ShortId..]}";

    private static Reply Unknown(string name) => Reply.Say(
        $"{Say.Plain(name)} does not take part in this partnership, or I have not met them yet. "
        + "Try their name as it stands in 'member list'.");
}
