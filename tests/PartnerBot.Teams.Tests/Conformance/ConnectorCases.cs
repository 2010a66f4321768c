using System.Net;
using PartnerBot.Chat;
using PartnerBot.Teams.Tests.Scene;
using static PartnerBot.Chat.DeliveryOutcome;
using static PartnerBot.Teams.Tests.Conformance.Answering;

namespace PartnerBot.Teams.Tests.Conformance;

/// <summary>How the bot speaks: each route, each failure of the catalogue, and its own credentials.</summary>
public sealed class ConnectorCases
{
    private const string Chat = "POST /emea/v3/conversations/a%3Aann/activities";
    private const string Opening = "POST /emea/v3/conversations";
    private const string Member = "GET /emea/v3/conversations/19%3Ax%40thread.tacv2/members/";
    private const string Pages = "GET /emea/v3/conversations/19%3Ax%40thread.tacv2/pagedmembers?pageSize=200";
    private const string Bob = "POST /emea/v3/conversations/a%3Abob/activities";
    private const string Ann = "GET /emea/v3/conversations/a%3Aann/members/29%3Aann";
    private const string Email = "bob%40k.example";
    private const string ObjectId = "bbbbbbbb-0000-4000-8000-0000000000b0";
    private const string Gone = """{"error":{"code":"ConversationNotFound","message":"x"}}""";
    private const string Taken = """{"error":{"code":"ActivityNotFoundInConversation","message":"x"}}""";
    private const string Opened = """{"id":"a:bob"}""";
    private const string BobsEntry = """{"id":"29:bob","userPrincipalName":"bob@k.example"}""";

    private static readonly SpokenCase[] Table =
    [
        // Routes.
        new("a word in a chat", Say, Said, Chat),
        new("a word in a group", Say(RoomKind.Group, "19:g@thread.v2"), Said, At("19%3Ag%40thread.v2")),
        new("a thread in a channel", Say(RoomKind.Channel, "19:x@thread.tacv2"), Said, Opening),
        new("an answer in a thread", Answer("19:x@thread.tacv2;messageid=7\n8"), Said, InThread),
        new("an answer to words that were taken back", Answer("19:x@thread.tacv2;messageid=7\n8"), Said, InThread,
            At("19%3Ax%40thread.tacv2%3Bmessageid%3D7")) { World = InTurn((404, Taken)) },
        new("an answer to nothing that was kept", Answer("nonsense"), Said, Opening),
        new("a new version in a chat", Update(RoomKind.Personal, "a:ann"), Said, Put("a%3Aann")),
        new("a new version in a channel", Update(RoomKind.Channel, "19:x@thread.tacv2"), Said,
            Put("19%3Ax%40thread.tacv2")),
        new("ids with everything in them", Say(RoomKind.Group, "19:a/b?c#d+e %2F@x"), Said,
            At("19%3Aa%2Fb%3Fc%23d%2Be%20%252F%40x")),
        new("an id that climbs", Say(RoomKind.Group, "../../evil"), Said, At("..%2F..%2Fevil")),
        // Chats that are not open.
        new("somebody by Teams id", Reach(id: "29:bob"), Said, Opening, Bob)
        {
            World = InTurn((201, Opened)), Moves = true,
        },
        new("somebody by object id", Reach(objectId: ObjectId), Said, Member + ObjectId, Opening, Bob)
        {
            World = InTurn((200, $$"""{"id":"29:bob","aadObjectId":"{{ObjectId}}"}"""), (201, Opened)), Moves = true,
        },
        new("somebody by address", Reach(email: "bob@k.example"), Said, Member + Email, Opening, Bob)
        {
            World = InTurn((200, BobsEntry), (201, Opened)), Moves = true,
        },
        new("somebody in the roster's second page", Reach(email: "bob@k.example"), Said, Member + Email, Pages,
            Pages + "&continuationToken=p%2F2", Opening, Bob)
        {
            World = InTurn((404, ""), (200, """{"members":[null,{}],"continuationToken":"p/2"}"""),
                (200, $$"""{"members":[{{BobsEntry}}]}"""), (201, Opened)),
            Moves = true,
        },
        new("nobody in the roster", Reach(email: "bob@k.example"), RoomGone, Member + Email, Pages)
        {
            World = InTurn((404, ""), (200, """{"members":[],"continuationToken":""}""")), Reason = "NotInRoster",
        },
        new("a roster that turns in a circle", Reach(email: "bob@k.example"), RoomGone, Member + Email, Pages,
            Pages + "&continuationToken=p")
        {
            World = InTurn((404, ""), (200, """{"members":[],"continuationToken":"p"}"""),
                (200, """{"members":[],"continuationToken":"p"}""")),
        },
        new("an object id that is nobody's", Reach(objectId: ObjectId), RoomGone, Member + ObjectId)
        {
            World = InTurn((404, "")), Reason = "NotInRoster",
        },
        new("a roster that answers with somebody else", Reach(objectId: ObjectId), RoomGone, Member + ObjectId)
        {
            World = InTurn((200, """{"id":"29:mal","aadObjectId":"other"}""")), Reason = "NotInRoster",
        },
        new("a roster that answers with nonsense", Reach(objectId: ObjectId), TryLater, Member + ObjectId)
        {
            World = InTurn((200, "<html>")), Reason = "NotUnderstood",
        },
        new("a roster that fails", Reach(objectId: ObjectId), TryLater, Member + ObjectId)
        {
            World = Error(500, "ServiceError"), Reason = "ServiceError",
        },
        new("a roster that fails in its second page", Reach(email: "bob@k.example"), TryLater, Member + Email, Pages)
        {
            World = InTurn((404, ""), (502, "<html>")),
        },
        new("a roster that is busy", Reach(objectId: ObjectId), TryLater, Member + ObjectId)
        {
            World = InTurn((429, "")),
        },
        new("an app that is not installed", Reach(id: "29:bob"), RoomGone, Opening)
        {
            World = Error(403, "BotNotInConversationRoster"), Reason = "BotNotInConversationRoster",
        },
        new("an opening that is refused", Reach(id: "29:bob"), RoomGone, Opening) { World = Error(400, "BadSyntax") },
        new("an opening that breaks", Reach(id: "29:bob"), TryLater, Opening) { World = With(502) },
        new("an opening that names no chat", Reach(id: "29:bob"), TryLater, Opening) { World = InTurn((201, "{}")) },
        new("a chat whose history was removed", Say, Said, Chat, Opening,
            "POST /emea/v3/conversations/a%3Anew/activities")
        {
            World = InTurn((404, Gone), (201, """{"id":"a:new"}""")), Moves = true,
        },
        new("a chat that cannot be opened again", Say, RoomGone, Chat, Opening)
        {
            World = InTurn((404, Gone), (404, Gone)),
        },
        new("a group that is gone", Say(RoomKind.Group, "19:g@thread.v2"), RoomGone, At("19%3Ag%40thread.v2"))
        {
            World = With(404, Gone),
        },
        // Regions.
        new("another region", Say, Said, Chat, "POST /teams/v3/conversations/a%3Aann/activities")
        {
            World = InTurn((403, """{"error":{"code":"BadArgument","message":"User is from different region"}}""")),
            Moves = true,
        },
        new("a tenant that moved", Say, Said, Chat, "POST /teams/v3/conversations/a%3Aann/activities")
        {
            World = InTurn((400, """{"error":{"code":"BadArgument","message":"redirected to the wrong geo EUDB"}}""")),
            Moves = true,
        },
        new("a new version in another region", Update(RoomKind.Personal, "a:ann"), Said, Put("a%3Aann"),
            Put("a%3Aann").Replace("emea", "teams"))
        {
            World = InTurn((403, """{"error":{"code":"BadArgument","message":"User is from different region"}}""")),
            Moves = true,
        },
        new("the community cloud's own host", Say, Said, Chat, "POST /teams/v3/conversations/a%3Aann/activities")
        {
            World = InTurn((403, """{"error":{"code":"InvalidBotApiHost","message":"x"}}""")), Moves = true,
        },
        new("no region that would do", Say, TryLater, Chat, "POST /teams/v3/conversations/a%3Aann/activities")
        {
            World = Error(403, "BadArgument", "User is from different region"), Reason = "WrongRegion",
        },
        new("ids that suddenly cannot be read", Say, TryLater, Chat)
        {
            World = Error(403, "BadArgument", "Failed to decrypt conversation id"), Reason = "Unreadable",
        },
        // The catalogue.
        new("a payload that is no good", Say, Rejected, Chat) { World = Error(400, "BadSyntax"), Reason = "BadSyntax" },
        new("blocked by the person", Say, RoomGone, Chat) { World = Error(403, "ConversationBlockedByUser") },
        new("blocked, in the older words", Say, RoomGone, Chat)
        {
            World = With(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}"""),
            Reason = "MessageWritesBlocked",
        },
        new("switched off by an administrator", Say, RoomGone, Chat) { World = Error(403, "BotDisabledByAdmin") },
        new("not enough permissions", Say, RoomGone, Chat) { World = Error(403, "NotEnoughPermissions") },
        new("edits that meet", Say, TryLater, Chat) { World = With(409) },
        new("two at a time", Say, TryLater, Chat) { World = Error(412, "PreconditionFailed") },
        new("too large", Say, Rejected, Chat) { World = Error(413, "MessageSizeTooBig"), Reason = "MessageSizeTooBig" },
        new("throttled", Say, TryLater, Chat) { World = With(429, "", "7"), Reason = "429" },
        new("their own mistake", Say, Unknown, Chat) { World = Error(500, "ServiceError") },
        new("a mistake that nobody has heard of", Say, Unknown, Chat) { World = With(520) },
        new("a new version that they make a mistake of", Update(RoomKind.Personal, "a:ann"), TryLater, Put("a%3Aann"))
        {
            World = Error(500, "ServiceError"), Reason = "ServiceError",
        },
        new("a gateway that failed", Say, Unknown, Chat) { World = With(502) },
        new("out of order for a while", Say, TryLater, Chat) { World = With(503, "", "5") },
        new("out of order, for who knows how long", Say, Unknown, Chat) { World = With(503) },
        new("a gateway that waited too long", Say, Unknown, Chat) { World = With(504, "<html>") },
        new("a connection that breaks", Say, Unknown, Chat) { World = Breaks },
        new("an answer of a megabyte", Say, Unknown, Chat) { World = With(201, new string('x', 1024 * 1024)) },
        new("an answer whose id is a number", Say, Said, Chat) { World = With(201, """{"id":17}""") },
        new("an answer that climbs", Say, Said, Chat) { World = With(201, """{"id":".."}""") },
        // Looks: asked, and nothing said.
        new("a look into a chat", Look(RoomKind.Personal, "a:ann"), Said, Ann) { World = InTurn((200, "{}")) },
        new("a look into a group", Look(RoomKind.Group, "19:x@thread.tacv2"), Said, Pages)
        {
            World = InTurn((200, """{"members":[]}""")),
        },
        new("a look into a channel", Look(RoomKind.Channel, "19:x@thread.tacv2"), Said, Pages)
        {
            World = InTurn((200, """{"members":[]}""")),
        },
        new("a look where the app was deleted", Look(RoomKind.Group, "19:x@thread.tacv2"), RoomGone, Pages)
        {
            World = Error(403, "BotNotInConversationRoster"), Reason = "BotNotInConversationRoster",
        },
        new("a look at somebody who left", Look(RoomKind.Personal, "a:ann"), RoomGone, Ann)
        {
            World = Error(404, "MemberNotFoundInConversation"), Reason = "MemberNotFoundInConversation",
        },
        new("a look into a chat whose history was removed", Look(RoomKind.Personal, "a:ann"), Said, Ann, Opening)
        {
            World = InTurn((404, Gone), (201, """{"id":"a:new"}""")), Moves = true,
        },
        new("a look into a chat that cannot be opened again", Look(RoomKind.Personal, "a:ann"), RoomGone, Ann, Opening)
        {
            World = InTurn((404, Gone), (403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""")),
            Reason = "BotNotInConversationRoster",
        },
        new("a look at an address that leads nowhere", Look(RoomKind.Personal, "a:ann"), Rejected, Ann)
        {
            World = With(404, "<html>"),
        },
        new("a look while they are busy", Look(RoomKind.Personal, "a:ann"), TryLater, Ann) { World = With(429) },
        new("a look while they fail", Look(RoomKind.Group, "19:x@thread.tacv2"), TryLater, Pages) { World = With(500) },
        new("a look into another region", Look(RoomKind.Personal, "a:ann"), Said, Ann, Ann.Replace("emea", "teams"))
        {
            World = InTurn(
                (403, """{"error":{"code":"BadArgument","message":"User is from different region"}}"""), (200, "{}")),
            Moves = true,
        },
        new("a look into a chat that is not open yet", LookAhead, Said),
        // Credentials.
        new("a token that was refused once", Say, Said, Chat, Chat) { World = InTurn((401, "")) },
        new("a token that is always refused", Say, TryLater, Chat, Chat) { World = Error(401, "BotNotRegistered") },
        new("a secret that is wrong", Say, TryLater)
        {
            World = Entra(401, """{"error":"invalid_client"}"""), Reason = "NoToken",
        },
        new("a tenant without the app", Say, TryLater) { World = Entra(400, """{"error":"unauthorized_client"}""") },
        new("Entra out of order", Say, TryLater) { World = Entra(503, "") },
        new("Entra that sends us elsewhere", Say, TryLater) { World = Entra(302, "") },
        new("an Entra that answers with a page", Say, TryLater) { World = Entra(200, "<html>") },
        new("a room at somebody else's address", Elsewhere("https://evil.example/"), Rejected),
        new("a room in the government's cloud", Elsewhere("https://smba.infra.gov.teams.microsoft.us/teams"), Rejected),
        new("a room without encryption", Elsewhere("http://smba.trafficmanager.net/emea/"), Rejected),
    ];

    private const string InThread =
        "POST /emea/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D7/activities/8";

    public static TheoryData<string> Names => [.. Table.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Whatever_is_said(string name) => Table.Single(one => one.Name == name).RunAsync();

    private static string At(string conversation) => $"POST /emea/v3/conversations/{conversation}/activities";

    private static string Put(string conversation) => $"PUT /emea/v3/conversations/{conversation}/activities/77";

    private static Task<Delivery> Say(Speaking bot) => bot.SayAsync(Speaking.Room());

    private static Func<Speaking, Task<Delivery>> Say(RoomKind kind, string id) =>
        bot => bot.SayAsync(Speaking.Room(kind, id));

    private static Func<Speaking, Task<Delivery>> Elsewhere(string address) =>
        bot => bot.SayAsync(Speaking.Room(at: address));

    private static Func<Speaking, Task<Delivery>> Answer(string to) => bot => bot.Messenger.AnswerAsync(
        Speaking.Room(RoomKind.Channel, "19:x@thread.tacv2"), to, Reply.Say("Yes."), CancellationToken.None);

    private static Func<Speaking, Task<Delivery>> Update(RoomKind kind, string id) => bot => bot.Messenger.UpdateAsync(
        Speaking.Room(kind, id), "77", Reply.Say("Newer."), CancellationToken.None);

    private static Func<Speaking, Task<Delivery>> Look(RoomKind kind, string id) =>
        bot => bot.Messenger.LookInAsync(Speaking.Room(kind, id), CancellationToken.None);

    private static Task<Delivery> LookAhead(Speaking bot) => bot.Messenger.LookInAsync(
        bot.Messenger.RoomOf(new Acquaintance("") { Id = "29:bob", Near = Speaking.Room() })!, CancellationToken.None);

    private static Func<Speaking, Task<Delivery>> Reach(string id = "", string objectId = "", string email = "") =>
        bot => bot.SayAsync(bot.Messenger.RoomOf(new Acquaintance(email)
        {
            Id = id,
            EntraObjectId = objectId,
            Near = Speaking.Room(RoomKind.Channel, "19:x@thread.tacv2"),
        })!);

    private static Action<Speaking> Entra(int status, string body) =>
        bot => bot.Entra.AnswersWith((HttpStatusCode)status, body);

    private static void Breaks(Speaking bot) => bot.Connector.Answers = (_, response) =>
    {
        response.HttpContext.Abort();
        return Task.CompletedTask;
    };
}
