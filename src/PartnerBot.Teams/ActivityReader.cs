using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Teams.Cards;
using PartnerBot.Teams.Extensions;
using PartnerBot.Teams.Intake;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams;

/// <summary>Turns what Teams posts into words that every channel shares.</summary>
internal static class ActivityReader
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>Reads an activity whose service address was allowed.</summary>
    public static Heard Read(Activity activity) => activity.Type switch
    {
        "message" when IsPlaced(activity) => ReadMessage(activity),
        "invoke" when IsPlaced(activity) => ReadInvoke(activity),
        "installationUpdate" when IsPlaced(activity) => ReadInstallation(activity),
        "conversationUpdate" when IsPlaced(activity) => RoomEvents.Read(activity),
        "message" or "invoke" or "installationUpdate" or "conversationUpdate" => Heard.Malformed,
        _ => Heard.Ignored,
    };

    // Without these three nobody can be answered, and two messages could not be told from one that came twice.
    private static bool IsPlaced(Activity activity) =>
        TeamsChannel.IsId(activity.Id)
        && TeamsChannel.IsId(activity.Conversation?.Id)
        && TeamsChannel.IsId(activity.From?.Id);

    private static Heard ReadMessage(Activity activity)
    {
        var parties = MentionedParty.In(activity);
        var (words, mentions) = SpokenText.Read(activity.Text ?? "", parties);
        if (activity.Value is { Fields: not null } data && (words.Length == 0 || data[CardData.Says].Text is not null))
        {
            return Hear(activity, Press(activity, data));
        }

        return IsForUs(activity, parties)
            ? Hear(activity, Incoming(activity, IncomingKind.Said, words) with { Mentions = mentions })
            : Heard.Ignored;
    }

    // In a shared room the bot is called by name. An app that was given wider consent is sent everything that is said
    // there; what is not for the bot is not read.
    private static bool IsForUs(Activity activity, List<MentionedParty> parties) =>
        ActivityPlace.Kind(activity) == RoomKind.Personal
        || activity.Recipient?.Id is null
        || parties.Exists(party => party.IsTheBot);

    private static Heard ReadInvoke(Activity activity)
    {
        if (!string.Equals(activity.Name, CardAction, StringComparison.Ordinal))
        {
            return ExtensionReader.Read(activity);
        }

        return activity.Value?["action"] is { Fields: not null } action
            ? Hear(activity, Press(activity, action["data"]) with
            {
                AnswersInline = true,
                PressId = PressIds.Of(activity),
            }) with
            {
                Form = AnswerForm.Card,
            }
            : Heard.Malformed;
    }

    // "remove-upgrade" is passed over: the app is about to be there again, and the two may arrive in either order.
    private static Heard ReadInstallation(Activity activity) => activity.Action switch
    {
        "add" or "add-upgrade" => Hear(activity, Incoming(activity, IncomingKind.Arrived, "")),
        "remove" => Hear(activity, Incoming(activity, IncomingKind.Departed, "")),
        _ => Heard.Ignored,
    };

    // A card of some other app, or one that was tampered with, has no phrase of ours: the press says nothing, and the
    // front desk answers that.
    public static Incoming Press(Activity activity, Loose data)
    {
        var says = SpokenText.WithoutMarkers(data[CardData.Says].Text ?? "");
        return Incoming(activity, IncomingKind.Pressed, says) with
        {
            Inputs = Inputs(data),
            CardMessageId = string.IsNullOrEmpty(activity.ReplyToId) ? null : activity.ReplyToId,
        };
    }

    private static ImmutableDictionary<string, string> Inputs(Loose data)
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data.Fields ?? ImmutableDictionary<string, Loose>.Empty)
        {
            if (value.Text is not null && !IsOurOwn(name))
            {
                inputs.Add(name, SpokenText.WithoutMarkers(value.Text));
            }
        }

        return inputs.ToImmutable();
    }

    private static bool IsOurOwn(string field) =>
        field is CardData.Says or CardData.Revision or CardData.VerbField or CardData.Reserved;

    public static Incoming Incoming(Activity activity, IncomingKind kind, string words) => new(
        kind,
        ActivityPlace.DeliveryId(activity),
        ActivityPlace.Speaker(activity),
        ActivityPlace.Room(activity),
        words)
    {
        AnswerTo = new AnswerPlace(activity.Conversation!.Id!, activity.Id!).Write(),
    };

    public static Heard Hear(Activity activity, Incoming incoming) => new(Understood.Heard, incoming)
    {
        Reference = ActivityPlace.Reference(activity),
        ActivityId = activity.Id!,
    };
}
