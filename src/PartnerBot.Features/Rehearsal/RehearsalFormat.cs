using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerBot.Domain.Time;

namespace PartnerBot.Features.Rehearsal;

/// <summary>A rehearsal as text to read, as JSON or as CSV.</summary>
public static class RehearsalFormat
{
    private static readonly LocalDateTimePattern Local =
        LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string[] Headings =
        ["at", "local", "recipient", "organisation", "channel", "kind", "first line"];

    /// <summary>A line for each message, then the totals.</summary>
    public static string Text(Rehearsed rehearsed)
    {
        var text = new StringBuilder();
        text.Append($"Rehearsal from {InWords(rehearsed.Plan.From, rehearsed.Zone)}\n");
        text.Append($"         until {InWords(rehearsed.Plan.Until, rehearsed.Zone)}\n");
        text.Append($"Answers: {rehearsed.Plan.Answering.ToString().ToLowerInvariant()}\n\n");
        foreach (var message in rehearsed.Messages)
        {
            text.Append(
                $"{message.At}  {Local.Format(message.Local)}  {message.Kind,-14}  {message.Channel}  "
                + $"{message.Recipient} ({NameOf(message)})  {message.FirstLine}\n");
        }

        var shared = new RehearsalTotal("shared room", rehearsed.Shared);
        Append(text, "By organisation", [.. rehearsed.ByOrganisation, shared]);
        Append(text, "By month", rehearsed.ByMonth);
        Append(text, "By kind", rehearsed.ByKind);
        text.Append($"\n{rehearsed.Messages.Length} messages in all\n");
        return text.ToString();
    }

    /// <summary>RFC 8259.</summary>
    public static string Json(Rehearsed rehearsed) => JsonSerializer.Serialize(
        new
        {
            From = rehearsed.Plan.From.ToString(),
            Until = rehearsed.Plan.Until.ToString(),
            Zone = rehearsed.Zone.Id,
            Answers = rehearsed.Plan.Answering.ToString().ToLowerInvariant(),
            Messages = rehearsed.Messages.Select(message => new
            {
                At = message.At.ToString(),
                Local = LocalDateTimePattern.GeneralIso.Format(message.Local),
                message.Recipient,
                message.Organisation,
                message.Channel,
                message.Kind,
                message.FirstLine,
            }),
            ByOrganisation = rehearsed.ByOrganisation,
            Shared = rehearsed.Shared,
            ByMonth = rehearsed.ByMonth,
            ByKind = rehearsed.ByKind,
        },
        Shape);

    /// <summary>RFC 4180, with a heading.</summary>
    public static string Csv(Rehearsed rehearsed)
    {
        var text = new StringBuilder();
        AppendRow(text, Headings);
        foreach (var message in rehearsed.Messages)
        {
            AppendRow(text,
            [
                message.At.ToString(), LocalDateTimePattern.GeneralIso.Format(message.Local), message.Recipient,
                message.Organisation, message.Channel, message.Kind, message.FirstLine,
            ]);
        }

        return text.ToString();
    }

    private static string NameOf(RehearsedMessage message) =>
        message.Organisation.Length > 0 ? message.Organisation : "everybody";

    private static string InWords(Instant instant, DateTimeZone zone) => CivilTime.At(instant, zone).InWords();

    private static void Append(StringBuilder text, string heading, IEnumerable<RehearsalTotal> totals)
    {
        text.Append($"\n{heading}\n");
        foreach (var total in totals)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {total.Messages,5}  {total.Name}\n");
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A spreadsheet takes a cell that begins like a formula for one, whoever wrote it.
    private static string Cell(string words)
    {
        var safe = words is ['=' or '+' or '-' or '@', ..] ? $"'{words}" : words;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
