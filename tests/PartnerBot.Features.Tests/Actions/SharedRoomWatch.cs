using System.Text.RegularExpressions;
using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Actions;
using PartnerBot.Testing;

namespace PartnerBot.Features.Tests.Actions;

/// <summary>Reads along in shared rooms, and complains of everything that tells who is late.</summary>
public static partial class SharedRoomWatch
{
    /// <summary>What is wrong with one message that stands in a room, on a day, with these actions open; empty for
    /// nothing. What is said in personal chats is nobody else's business.</summary>
    public static IEnumerable<string> Complaints(FakeMessage message, IEnumerable<ActionItem> open, LocalDate today)
    {
        if (message.Room.Kind == RoomKind.Personal)
        {
            yield break;
        }

        var text = Rendering.Of(message.Reply);
        if (Lateness().Match(text) is { Success: true } word)
        {
            yield return $"{today}: “{word.Value}” in: {text}";
        }

        foreach (var action in open.Where(action => action.IsPast(today)))
        {
            if (text.Contains(action.What, StringComparison.OrdinalIgnoreCase)
                && text.Contains(Say.DateWithoutWeekday(action.DueOn), StringComparison.Ordinal))
            {
                yield return $"{today}: action {action.Number} with its day in: {text}";
            }
        }
    }

    [GeneratedRegex(
        @"\b(overdue|late|behind|passed|was for|was due|should have|not heard|what would help|offer (them )?a hand|"
            + @"chas\w+|silent|not answered|have not had time)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Lateness();
}
