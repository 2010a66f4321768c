using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>What the bot says when it is put into a room; once a room, however often the channel tells it.</summary>
public sealed class Welcome
{
    private static readonly Reply Anybody = Reply.Say("Hello, I am PartnerBot. A coordinator can say 'room here' to "
        + "make this their partnership's shared room.");

    private const string Introduction =
        "I am PartnerBot. I find dates for your meetings and remind people kindly, so that nobody has to.";

    public Task<Reply> GreetAsync(PartnerBotDb db, Place place, Room room, Instant now, CancellationToken ct)
    {
        if (room.Welcomed)
        {
            return Task.FromResult(Reply.Nothing);
        }

        room.Welcomed = true;
        return Task.FromResult(room.Kind == Introductions.KindOf(RoomKind.Personal)
            ? GreetPerson(place)
            : GreetRoom(place, room));
    }

    private static Reply GreetPerson(Place place) => place switch
    {
        Found found => Reply.Show(CardFor(found)),
        NotFound missing => missing.Reply,
        _ => Reply.Nothing,
    };

    private static Card CardFor(Found found)
    {
        var key = found.Roster.Partnership.Key;
        return new Card($"Hello {Say.Plain(found.Me.Person.Name)}", Introduction)
        {
            Parts =
            [
                new TextPart(Introduction),
                new FactsPart(
                [
                    new Fact("Partnership", found.Roster.Partnership.Name),
                    new Fact("You speak for", found.Me.Organisation.Name),
                ]),
                new TextPart("You can tap, or type: every button is something you could also write.", Tone.Subtle),
            ],
            Buttons =
            [
                new Button("How do things stand?", PhrasePrefix.With(key, "status")) { Style = ButtonStyle.Primary },
                new Button("What can you do?", PhrasePrefix.With(key, "help")),
            ],
        };
    }

    private static Reply GreetRoom(Place place, Room room) => place is not Found found
        ? Anybody
        : room.PartnershipId is not null
        ? Reply.Say($"Hello again. This is still the shared room of {Say.Plain(found.Roster.Partnership.Name)}: polls "
            + "and dates are posted here. To end that, say 'room leave'.")
        : found.Me.Member.Is(Roles.Coordinator)
        ? Reply.Say("Hello, I am PartnerBot. Say 'room here' to make this the shared room of "
            + $"{Say.Plain(found.Roster.Partnership.Name)}: polls and dates will then be posted here.")
        : Anybody;
}
