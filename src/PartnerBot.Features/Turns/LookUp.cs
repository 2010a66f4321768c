using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Domain;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Store;

namespace PartnerBot.Features.Turns;

/// <summary>Looks something up for somebody who writes a message: who is it? for which partnership? and who reads along
/// where the message will stand?</summary>
public sealed partial class LookUp(IWriter writer, ISearchSource source, IClock clock, ILogger<LookUp> log)
    : ISearchDesk
{
    private const string Sorry = "Something went wrong on my side. Please try again in a little while.";

    private const string Stranger = "I do not know you yet. Please say hello to me in a chat of our own first; if that "
        + "does not help, ask your coordinator to add you.";

    public async Task<SearchAnswer> SearchAsync(SearchQuestion question, CancellationToken ct)
    {
        try
        {
            return await writer.ReadAsync((db, token) => SearchInAsync(db, question, token), ct);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            Log.Failed(log, mistake, question.Room.Channel);
            return Instead(Sorry);
        }
    }

    private async Task<SearchAnswer> SearchInAsync(PartnerBotDb db, SearchQuestion question, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (await FindAsync(db, question.Speaker, ct) is not { } person)
        {
            return Instead(Stranger);
        }

        var known = await db.FindRoomAsync(question.Room.Channel, question.Room.Id, ct);
        var room = known?.PartnershipId is null ? ElsewhereOf(question, person, now) : known;
        return await Places.FindAsync(db, person, room, question.Words, ct) switch
        {
            Found found => await source.FindAsync(
                new Searching(
                    db, found.Roster, ViewerOf(known, found), found.Phrase.Trim(), question.Skip, question.Take, now),
                ct),
            NotFound missing => Instead(missing.Reply.Text),
            _ => throw new InvalidOperationException("A place is found or not."),
        };
    }

    private static async Task<Person?> FindAsync(PartnerBotDb db, Speaker speaker, CancellationToken ct) =>
        await db.Handles.FindAsync([speaker.Channel, speaker.Id], ct) is { } handle
            ? await db.People.FindAsync([handle.PersonId], ct)
            : speaker.EntraObjectId is { Length: > 0 } id
                ? await db.People.FirstOrDefaultAsync(person => person.EntraObjectId == id, ct)
                : null;

    private static Room ElsewhereOf(SearchQuestion question, Person person, Instant now) => new(
        Id<Room>.New(now),
        question.Room.Channel,
        question.Room.Id,
        Introductions.KindOf(RoomKind.Personal),
        now)
    {
        PersonId = person.Id,
    };

    // In the speaker's own chat with the bot nobody reads along. In a chat that the bot does not know, anybody may.
    private static Viewer ViewerOf(Room? known, Found found) =>
        known?.PersonId == found.Me.Person.Id ? Viewer.Of(found.Me.Organisation)
        : known?.PartnershipId is null ? Viewer.OfRoom(Audience.Everyone)
        : Viewer.OfRoom(known.Audience, found.Me.Organisation);

    private static SearchAnswer Instead(string words) => new([], words);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A search on {Channel} failed")]
        public static partial void Failed(ILogger logger, Exception mistake, string channel);
    }
}
