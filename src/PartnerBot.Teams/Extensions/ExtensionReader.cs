using System.Globalization;
using PartnerBot.Chat;
using PartnerBot.Teams.Intake;
using PartnerBot.Teams.Protocol;

namespace PartnerBot.Teams.Extensions;

/// <summary>Reads what comes from beside a conversation: an action on a message, what is filled in there, and what
/// somebody looks up while they write.</summary>
/// <remarks>The id of a command is the phrase that it says, with hyphens for blanks: it can do no more than the same
/// words typed.</remarks>
internal static class ExtensionReader
{
    private const int LongestWords = 200;
    private const int LongestCommand = 64;
    private const int FurthestSkip = 10_000;
    private const int MostOnAPage = 25;

    public static Heard Read(Activity activity) => activity.Name switch
    {
        "composeExtension/fetchTask" => Open(activity),
        "composeExtension/submitAction" => Submit(activity),
        "composeExtension/query" => Ask(activity),
        _ => Heard.Unsupported,
    };

    private static Heard Open(Activity activity)
    {
        var value = activity.Value ?? Loose.Nothing;
        if (value["commandId"].Text is not { Length: > 0 and <= LongestCommand } command)
        {
            return Heard.Malformed;
        }

        var phrase = SpokenText.WithoutMarkers(command).Replace('-', ' ');
        return Aside(activity, ActivityReader.Incoming(activity, IncomingKind.Pressed, phrase));
    }

    private static Heard Submit(Activity activity) => activity.Value?["data"] is { Fields: not null } data
        ? Aside(activity, ActivityReader.Press(activity, data))
        : Heard.Malformed;

    private static Heard Aside(Activity activity, Incoming incoming) => ActivityReader.Hear(
        activity,
        incoming with
        {
            AnswersInline = true,
            PressId = PressIds.Of(activity),
            IsAside = true,
            About = MessagePayload.Read(activity.Value?["messagePayload"] ?? Loose.Nothing),
        }) with
    {
        Form = AnswerForm.Dialog,
    };

    private static Heard Ask(Activity activity)
    {
        if (activity.Value is not { Fields: not null } value)
        {
            return Heard.Malformed;
        }

        var question = new SearchQuestion(
            ActivityPlace.Speaker(activity),
            ActivityPlace.Room(activity),
            WordsOf(value),
            Number(value["queryOptions"]["skip"], 0, FurthestSkip, 0),
            Number(value["queryOptions"]["count"], 1, MostOnAPage, MostOnAPage));
        return new Heard(Understood.Heard) { Question = question, Reference = ActivityPlace.Reference(activity) };
    }

    // Before anything is typed Teams sends a parameter of its own in the place of the words.
    private static string WordsOf(Loose value)
    {
        var words = value["parameters"].Items.FirstOrDefault(each => each["name"].Text != "initialRun")?["value"].Text;
        var plain = SpokenText.WithoutMarkers(words ?? "").Trim();
        return plain.Length > LongestWords ? plain[..LongestWords] : plain;
    }

    private static int Number(Loose value, int least, int most, int otherwise) =>
        int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : otherwise;
}
