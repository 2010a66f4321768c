using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>Reads what a line or a form says about an item.</summary>
/// <param name="db">To find somebody who is named with an @.</param>
/// <param name="turn">Whose words they are.</param>
public sealed class ItemReader(PartnerBotDb db, Turn turn)
{
    private const int LongestNote = 1_000;
    private const int LongestLink = 2_000;

    // Said somewhere in the line and not as the one-word flag: better kept from too many than shown.
    private static readonly string[] CoreOnlyWords = ["(core only)", "core only", "core-only"];

    private readonly Dictionary<string, string> said = [];
    private bool coreOnly;

    /// <summary>What to say when something was not understood; null when all was.</summary>
    public Reply? Refusal { get; private set; }

    /// <returns>Null when something was not understood.</returns>
    public async Task<ItemAsked?> ReadAsync(CancellationToken ct)
    {
        coreOnly = turn.Words.Has("core-only");
        foreach (var slot in new[] { "title", "kind", "length", "owner", "note", "link", "hidden" })
        {
            Hear(slot);
        }

        var line = ItemLine.Read(Say.Plain(Word("title") ?? ""));
        var asked = new ItemAsked
        {
            Title = Title(line),
            Kind = Kind(line),
            Length = Length(line),
            Owner = await OwnerAsync(ct),
            Note = Within("note", LongestNote),
            Link = Link(),
            Audience = CoreOnly(),
            HiddenFrom = Hidden(),
        };
        return Refusal is null ? asked : null;
    }

    private void Hear(string slot)
    {
        if (turn.Words.Find(slot) is not { } text)
        {
            return;
        }

        foreach (var words in CoreOnlyWords.Where(each => text.Contains(each, StringComparison.OrdinalIgnoreCase)))
        {
            coreOnly = true;
            text = text.Replace(words, "", StringComparison.OrdinalIgnoreCase).Trim(' ', ',', '.');
        }

        said[slot] = text;
    }

    private string? Word(string slot) => said.GetValueOrDefault(slot);

    // Kind and minutes at the end of a title are no part of it, unless they were given apart.
    private string? Title(ItemLine line)
    {
        if (Word("title") is not { } whole)
        {
            return null;
        }

        var title = Word("kind") is not null && Word("length") is not null ? Say.Plain(whole).Trim() : line.Title;
        return ItemLine.IsTitle(title)
            ? title
            : Refuse<string>(title.Length == 0
                ? "An item needs a title. For example: agenda add Winter rota for decision 20 minutes"
                : "That title is longer than a line: please keep it under 150 characters, and say more in the note.");
    }

    private ItemKind? Kind(ItemLine line)
    {
        if (Word("kind") is not { } text)
        {
            return line.Kind;
        }

        return ItemKindWords.Read(text) ?? RefuseValue<ItemKind>(
            $"I could not read “{Echo(text)}” as what an item is for. Please say {ItemKindWords.Expected}.");
    }

    // A bare number means minutes.
    private Duration? Length(ItemLine line)
    {
        if (Word("length") is not { } text)
        {
            return line.Length;
        }

        var minutes = text.Trim() is var bare && bare.All(char.IsAsciiDigit) ? $"{bare} minutes" : bare;
        return DateWords.ReadDuration(minutes) is LengthRead read && read.Length <= ItemLine.Longest
            ? read.Length
            : RefuseValue<Duration>(
                $"I could not read “{Echo(text)}” as how long an item takes. Please give at most 8 hours, such as 20 "
                    + "minutes.");
    }

    private string? Within(string slot, int longest)
    {
        // What was written before is taken away with "none".
        var text = Word(slot) is { } words ? Say.Plain(words).Trim() : null;
        text = text?.ToLowerInvariant() == "none" ? "" : text;
        return text is null || text.Length <= longest
            ? text
            : Refuse<string>($"That {slot} is too long: please keep it under {longest:N0} characters.");
    }

    private string? Link() => Within("link", LongestLink) is not { } link ? null
        : link.Length == 0 ? link
        : Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? link
        : Refuse<string>("That link does not look like an address. Please give one that begins with https://");

    private Audience CoreOnly()
    {
        if (coreOnly && !turn.Me.Organisation.IsCore)
        {
            Refusal ??= Reply.Say("Only the lead and core organisations can keep an item to themselves. Please leave "
                + "'core only' out, or ask a coordinator.");
        }

        return coreOnly ? Audience.CoreOnly : Audience.Everyone;
    }

    private async Task<ItemOwner?> OwnerAsync(CancellationToken ct)
    {
        if (Word("owner") is not { } text)
        {
            return null;
        }

        if (turn.Words.Mention("owner") is { } mention)
        {
            var person = (await Introductions.IdentifyAsync(db, mention.Who, turn.Now, ct))?.Person;
            var seated = turn.Roster.Present.FirstOrDefault(each => each.Person.Id == person?.Id);
            return Of(seated) ?? Refuse<ItemOwner>(
                $"{Say.Plain(mention.Who.Name)} does not take part in this partnership, or I have not met them yet.");
        }

        return text.ToLowerInvariant() switch
        {
            "me" or "myself" or "i" => Of(turn.Me),
            "us" or "we" => new ItemOwner(turn.Me.Organisation.Id, null),
            _ => Named(text),
        };
    }

    private ItemOwner? Named(string text)
    {
        var organisations = turn.Roster.Active.Select(one => new Candidate(
            [one.Key, one.Name], new ItemOwner(one.Id, null)));
        var people = turn.Roster.Present.Select(seated => new Candidate(
            [seated.Person.Name, seated.InWords()], Of(seated)!));
        var choice = Choosing.Of(
            text,
            organisations.Concat(people),
            candidate => candidate.Names,
            "partner or person",
            candidate => PhrasePrefix.With(
                turn.Partnership.Key, Phrases.With(turn, "owner", candidate.Names[^1])));
        Refusal ??= choice.One is null ? choice.Instead : null;
        return choice.One?.Owner;
    }

    private ImmutableArray<Id<Organisation>> Hidden()
    {
        if (Word("hidden") is not { } text)
        {
            return [];
        }

        var names = text.StartsWith("from ", StringComparison.OrdinalIgnoreCase) ? text[5..] : text;
        var found = Partners(names);
        if (found.Contains(turn.Me.Organisation.Id))
        {
            Refusal ??= Reply.Say("You cannot hide an item from your own organisation: you would not find it again.");
        }

        return found;
    }

    // "Our Way and KDYT"; a name may hold an "and" itself.
    private ImmutableArray<Id<Organisation>> Partners(string names)
    {
        string[] separators = [",", ";", " and ", " & "];
        const StringSplitOptions Neatly = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var whole = NearestName.Find(names, turn.Roster.Active, one => one.Name);
        var parts = whole.Length == 1 ? [names] : names.Split(separators, Neatly);
        return [.. parts.Select(Partner).OfType<Organisation>().Select(one => one.Id).Distinct()];
    }

    private Organisation? Partner(string name)
    {
        var choice = Choosing.Of(
            name,
            turn.Roster.Active,
            one => [one.Key, one.Name],
            "partner",
            one => PhrasePrefix.With(turn.Partnership.Key, Phrases.With(turn, "hidden", one.Key)));
        Refusal ??= choice.One is null ? choice.Instead : null;
        return choice.One;
    }

    private static ItemOwner? Of(Seated? seated) =>
        seated is null ? null : new ItemOwner(seated.Organisation.Id, seated.Person.Id);

    private static string Echo(string text) => Say.Cut(Say.Plain(text), 60);

    private T? Refuse<T>(string sentence)
        where T : class
    {
        Refusal ??= Reply.Say(sentence);
        return null;
    }

    private T? RefuseValue<T>(string sentence)
        where T : struct
    {
        Refusal ??= Reply.Say(sentence);
        return null;
    }

    private sealed record Candidate(string[] Names, ItemOwner Owner);
}
