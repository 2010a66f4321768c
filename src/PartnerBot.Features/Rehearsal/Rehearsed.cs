using System.Collections.Immutable;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Features.Reminders;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A message that would be said.</summary>
/// <param name="At">When.</param>
/// <param name="Local">The same by the partnership's clocks.</param>
/// <param name="Recipient">Whose name; of the shared room, what it is called.</param>
/// <param name="Organisation">The key of their organisation; empty for the shared room.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="Kind">Which rung of which ladder.</param>
/// <param name="FirstLine">How it begins.</param>
public sealed record RehearsedMessage(
    Instant At,
    LocalDateTime Local,
    string Recipient,
    string Organisation,
    string Channel,
    string Kind,
    string FirstLine)
{
    // What is said at one instant to several people is listed by organisation, so that a rehearsal is always the same.
    internal static readonly IComparer<RehearsedMessage> ByTime = Comparer<RehearsedMessage>.Create((one, other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.SortKey, other.SortKey));

    private string SortKey => $"{Organisation}\0{Recipient}\0{Kind}\0{FirstLine}";

    internal static RehearsedMessage Of(Spoken spoken, DateTimeZone zone)
    {
        var letter = spoken.Letter;
        return new RehearsedMessage(
            spoken.At,
            spoken.At.InZone(zone).LocalDateTime,
            letter.To?.Person.Name ?? letter.Room.Name,
            letter.To?.Organisation.Key ?? "",
            letter.Room.Channel,
            letter.Rung,
            FirstLineOf(letter.Reply));
    }

    private static string FirstLineOf(Reply reply) => reply.Text.Split('\n', 2)[0];
}

/// <summary>How many messages somebody or something gets.</summary>
public sealed record RehearsalTotal(string Name, int Messages);

/// <summary>Everything that would be said, in order.</summary>
public sealed record Rehearsed(
    RehearsalPlan Plan,
    DateTimeZone Zone,
    ImmutableArray<RehearsedMessage> Messages,
    ImmutableArray<string> Organisations)
{
    /// <summary>A line for each organisation that takes part, also for one that hears nothing, in the order of their
    /// keys.</summary>
    public IEnumerable<RehearsalTotal> ByOrganisation => Organisations.Order(StringComparer.Ordinal)
        .Select(key => new RehearsalTotal(key, Messages.Count(message => message.Organisation == key)));

    /// <summary>How many go to shared rooms.</summary>
    public int Shared => Messages.Count(message => message.Organisation.Length == 0);

    /// <summary>A line for each month in which something is said: "2026-03".</summary>
    public IEnumerable<RehearsalTotal> ByMonth => Messages
        .GroupBy(message => $"{message.Local:uuuu-MM}")
        .Select(month => new RehearsalTotal(month.Key, month.Count()));

    /// <summary>A line for each kind of message, most first.</summary>
    public IEnumerable<RehearsalTotal> ByKind => Messages
        .GroupBy(message => message.Kind)
        .Select(kind => new RehearsalTotal(kind.Key, kind.Count()))
        .OrderByDescending(total => total.Messages).ThenBy(total => total.Name, StringComparer.Ordinal);
}
