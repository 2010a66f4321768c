using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Which partnership something is about, and as whom its speaker takes part there.</summary>
public abstract record Place;

/// <summary>It is clear.</summary>
/// <param name="Roster">The partnership and its people.</param>
/// <param name="Me">The speaker there.</param>
/// <param name="Phrase">What was said, without the partnership's prefix.</param>
public sealed record Found(Roster Roster, Seated Me, string Phrase) : Place;

/// <summary>It is not, or the speaker has no business there.</summary>
/// <param name="Reply">What to tell them.</param>
/// <param name="What">For the log.</param>
public sealed record NotFound(Reply Reply, string What) : Place;

/// <summary>Finds the partnership: by the prefix, by the room, by the only one the speaker is in, or by the one they
/// last spoke about. The wall of tenancy stands here: a speaker gets a roster only of a partnership in which they take
/// part.</summary>
public static class Places
{
    private static readonly NotFound Stranger = new(
        Reply.Say("Hello. I look after partnerships between organisations, and I do not know you yet. "
            + "Please ask your partnership's coordinator to add you, with the e-mail address that you use here."),
        "stranger");

    /// <summary>Somebody nobody knows, whose account shows no e-mail address: mostly a guest from another
    /// organisation.</summary>
    public static readonly NotFound WithoutAddress = new(
        Reply.Say("Hello. I look after partnerships between organisations, and I do not know you yet. Your account "
            + "shows me no e-mail address, as guests' accounts often do not, so it takes one more step: please ask "
            + "your partnership's coordinator to mention you to me, like this: member add @you to your organisation"),
        "stranger without an address");

    private static readonly NotFound NotHere = new(
        Reply.Say("This room belongs to a partnership that you do not take part in, so I cannot help you here. "
            + "You can talk to me in a personal chat."),
        "not a member here");

    public static async Task<Place> FindAsync(
        PartnerBotDb db, Person? person, Room room, string text, CancellationToken ct)
    {
        var mine = person is null ? [] : await db.MembershipsAsync(person.Id, ct);
        if (person is null || mine.Count == 0)
        {
            return Stranger;
        }

        var (key, phrase) = await SplitAsync(db, text, ct);
        if (room.PartnershipId is { } owner)
        {
            return mine.Any(member => member.PartnershipId == owner) && (key is null || key.Id == owner)
                ? await OpenAsync(db, owner, person, phrase, ct)
                : NotHere;
        }

        var chosen = key is not null ? mine.FirstOrDefault(member => member.PartnershipId == key.Id)
            : mine.Count == 1 ? mine[0]
            : mine.FirstOrDefault(member => member.PartnershipId == person.Current);
        return chosen is not null ? await OpenAsync(db, chosen.PartnershipId, person, phrase, ct)
            : key is not null ? new NotFound(Reply.Say("You do not take part in a partnership of that "
                + "name."), "not a member")
            : await AskAsync(db, mine, phrase, ct);
    }

    /// <summary>Remembers the choice for the next time, and makes a shared room the partnership's own when a
    /// coordinator speaks in it first.</summary>
    /// <returns>What to tell the room about that; mostly empty.</returns>
    public static string Settle(Found found, Room room)
    {
        found.Me.Person.Current = found.Roster.Partnership.Id;
        if (room.Kind == Introductions.KindOf(RoomKind.Personal)
            || room.PartnershipId is not null
            || room.GivenUp
            || !found.Me.Member.Is(Roles.Coordinator)
            || IsAboutRooms(found.Phrase))
        {
            return "";
        }

        room.Claim(found.Roster.Partnership.Id, Audience.Everyone);
        return $"This room is now the shared room of {Say.Plain(found.Roster.Partnership.Name)}: polls and dates "
            + "will be posted here. If that is not right, say 'room leave'.";
    }

    // "room here" and "room leave" speak for themselves.
    private static bool IsAboutRooms(string phrase) =>
        phrase.TrimStart(' ', '/').StartsWith("room", StringComparison.OrdinalIgnoreCase);

    private static async Task<(Partnership? Key, string Phrase)> SplitAsync(
        PartnerBotDb db, string text, CancellationToken ct)
    {
        var (key, phrase) = PhrasePrefix.Split(text);
        var partnership = key is null ? null : await db.FindPartnershipAsync(key, ct);
        return partnership is null ? (null, text) : (partnership, phrase);
    }

    private static async Task<Place> OpenAsync(
        PartnerBotDb db, Id<Partnership> id, Person person, string phrase, CancellationToken ct)
    {
        var roster = await db.RosterAsync(id, ct);
        var me = roster.Present.FirstOrDefault(seated => seated.Person.Id == person.Id);
        return me is null ? Stranger : new Found(roster, me, phrase);
    }

    private static async Task<Place> AskAsync(
        PartnerBotDb db, IReadOnlyList<Member> mine, string phrase, CancellationToken ct)
    {
        var buttons = new List<Button>();
        foreach (var member in mine.Take(6))
        {
            var partnership = (await db.Partnerships.FindAsync([member.PartnershipId], ct))!;
            buttons.Add(new Button(Say.Plain(partnership.Name), PhrasePrefix.With(partnership.Key, phrase)));
        }

        var summary = $"You take part in {mine.Count} partnerships. Which one is this about?";
        return new NotFound(
            Reply.Show(new Card("Which partnership?", summary)
            {
                Parts = [new TextPart(summary), new TextPart("I will remember your choice for the next "
                    + "time.", Tone.Subtle)],
                Buttons = [.. buttons],
            }),
            "which partnership");
    }
}
