using PartnerBot.Domain.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Help;

/// <summary>What stands in the way of a message, and what to do about it, for somebody who knows no codes.</summary>
internal static class DeliveryWords
{
    private const string SayHello = "ask them to open a chat with me and to say hello";

    /// <summary>What a message is about; never its words.</summary>
    public static string About(string subject) => Subjects.KindOf(subject) switch
    {
        "poll" => "a date poll",
        "meeting" => "a meeting",
        "agenda" or "item" => "an agenda",
        "updates" => "written updates",
        "decision" => "a decision",
        "board" => "a board's decision",
        "minutes" => "minutes",
        "action" => "an action",
        "departure" => "actions of somebody who left",
        _ => "an answer",
    };

    /// <summary>How a message stands that was tried.</summary>
    public static string Of(Post post) => post.State switch
    {
        PostState.Dead => GivenUp(post.Reason),
        _ => Waiting(post.Reason) + " I go on trying.",
    };

    /// <summary>Why somebody is not reached, by the personal room that was tried last.</summary>
    /// <param name="room">Null when there never was one.</param>
    public static string Unreached(Room? room) => room switch
    {
        null => $"They have never spoken to me: {SayHello}.",
        { State: RoomState.Open } => "It was not possible then; now it would be.",
        _ => room.StateReason switch
        {
            "ConversationBlockedByUser" or "MessageWritesBlocked" =>
                "They have blocked me: ask them how they would like to hear from us, or to unblock me.",
            "BotDisabledByAdmin" => "Their administrator has switched me off for them: ask their IT people.",
            "departed" => $"They have taken me out of their chat: {SayHello}, if they like.",
            "NotInRoster" => $"I find nobody with their address in our rooms: {SayHello}.",
            "BotNotInConversationRoster" or "NotEnoughPermissions" =>
                "The app is not there for them: ask them to add PartnerBot in Teams and to say hello to me.",
            _ => $"Their chat with me is gone: {SayHello}.",
        },
    };

    /// <summary>What became of a shared room.</summary>
    public static string Lost(Room room) => room.StateReason switch
    {
        "departed" => "I was taken out of it. Add me again, and say anything to me there.",
        _ => "I can no longer speak there. Add me again, or say 'room here' in another room.",
    };

    private static string GivenUp(string reason) => reason switch
    {
        Post.InDoubt => "It may have arrived or not, and I do not say it twice. Look into the room; if it is missing, "
            + "say it there yourself.",
        "MessageSizeTooBig" or "413" => "It was too long for Teams. Ask me for a part of it.",
        "TooManyTries" => "I tried often enough. Please tell them yourself.",
        _ => $"It could not be sent ({reason}). Please tell them yourself, and whoever runs the bot.",
    };

    private static string Waiting(string reason) => reason switch
    {
        "" => "It is on its way.",
        "Throttled" or "429" or "Paced" => "Teams asks me to slow down; there is nothing to do.",
        "NoToken" or "Unauthorized" or "401" or "BotNotRegistered" =>
            "My own sign-in to Teams fails: whoever runs the bot should start it with '-- doctor'.",
        "Timeout" => "Teams was silent, so it may have arrived once already.",
        _ => $"Teams does not take it at present ({reason}).",
    };
}
