namespace PartnerBot.Teams;

/// <summary>What an answer answers: an activity, in a chat or in a thread of a channel. Travels as
/// <see cref="Chat.Incoming.AnswerTo"/>.</summary>
internal sealed record AnswerPlace(string Conversation, string Activity)
{
    // In no id of Teams.
    private const char Between = '\n';

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public static AnswerPlace? Read(string answerTo) =>
        answerTo.Split(Between) is [var conversation, var activity]
        && TeamsChannel.IsId(conversation) && TeamsChannel.IsId(activity)
            ? new AnswerPlace(conversation, activity)
            : null;

    public string Write() => $"{Conversation}{Between}{Activity}";
}
