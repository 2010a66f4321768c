using NodaTime.Text;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Time;

namespace PartnerBot.Store.Columns;

/// <summary>The domain's own words, as they stand in a column. What cannot be read was not written by this
/// program.</summary>
internal static class DomainText
{
    public static string Write(Window window) =>
        $"{LocalDatePattern.Iso.Format(window.Earliest)}/{LocalDatePattern.Iso.Format(window.Latest)}";

    public static Window Window(string text) => text.Split('/') is [var earliest, var latest]
        ? new Window(LocalDatePattern.Iso.Parse(earliest).Value, LocalDatePattern.Iso.Parse(latest).Value)
        : throw Unreadable(text);

    public static Cadence Cadence(string text) =>
        Domain.Time.Cadence.TryParse(text, out var cadence) ? cadence : throw Unreadable(text);

    public static WorkingPattern WorkingPattern(string text) =>
        Domain.Time.WorkingPattern.TryParse(text, out var pattern) ? pattern : throw Unreadable(text);

    public static QuietHours QuietHours(string text) =>
        Domain.Time.QuietHours.TryParse(text, out var quiet) ? quiet : throw Unreadable(text);

    public static PreferredTime PreferredTime(string text) =>
        Domain.Time.PreferredTime.TryParse(text, out var preferred) ? preferred : throw Unreadable(text);

    public static ChairRule ChairRule(string text) => Domain.Meetings.ChairRule.Read(text) ?? throw Unreadable(text);

    private static FormatException Unreadable(string text) => new($"The database holds '{text}', which nobody can "
        + "read.");
}
