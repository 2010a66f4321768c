namespace PartnerBot.Domain.Reminders;

/// <summary>What something is about: "poll:0198…", the kind of a thing and its id. Also the key of the card that shows
/// it.</summary>
public static class Subjects
{
    /// <summary>"poll"; all of it where there is no id.</summary>
    public static string KindOf(string subject) => subject.Split(':', 2)[0];

    /// <summary>"0198…"; all of it where there is no kind.</summary>
    public static string IdOf(string subject) => subject.Split(':', 2)[^1];
}
