using System.Collections.Immutable;
using System.Text.Json;
using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>Writes buttons as action sets.</summary>
/// <remarks>In the body and not at the foot, because only there does a client that does not know Action.Execute take
/// the fall-back.</remarks>
internal static class CardButtons
{
    // Adaptive Cards' own default is five in a row; Teams draws six. What is beyond goes where nobody looks.
    private const int MostInARow = 5;

    public static void Write(Utf8JsonWriter json, ImmutableArray<Button> buttons, Pressing pressing)
    {
        if (buttons.IsDefaultOrEmpty)
        {
            return;
        }

        var rows = (buttons.Length + MostInARow - 1) / MostInARow;
        foreach (var row in buttons.Chunk((buttons.Length + rows - 1) / rows))
        {
            WriteRow(json, row, pressing);
        }
    }

    private static void WriteRow(Utf8JsonWriter json, Button[] row, Pressing pressing)
    {
        var shown = Array.FindAll(row, button => button.Opens is null || IsSafe(button.Opens));
        if (shown.Length == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "ActionSet"u8);
        json.WriteStartArray("actions"u8);
        foreach (var button in shown)
        {
            WriteButton(json, button, pressing);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The host answers for its own addresses; this keeps out what is no page at all.
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static void WriteButton(Utf8JsonWriter json, Button button, Pressing pressing)
    {
        json.WriteStartObject();
        if (button.Opens is not null)
        {
            json.WriteString("type"u8, "Action.OpenUrl"u8);
            json.WriteString("url"u8, button.Opens);
            WriteFace(json, button);
        }
        else if (pressing == Pressing.Submit)
        {
            json.WriteString("type"u8, "Action.Submit"u8);
            WriteSaying(json, button);
        }
        else
        {
            json.WriteString("type"u8, "Action.Execute"u8);
            json.WriteString("verb"u8, CardData.Verb);
            WriteSaying(json, button);
            json.WriteStartObject("fallback"u8);
            json.WriteString("type"u8, "Action.Submit"u8);
            WriteSaying(json, button);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSaying(Utf8JsonWriter json, Button button)
    {
        WriteFace(json, button);

        // A field that is still empty elsewhere in the card must not hold up an answer that does not ask for it.
        if (!button.Says.Contains('{'))
        {
            json.WriteString("associatedInputs"u8, "none"u8);
        }

        json.WriteStartObject("data"u8);
        json.WriteString(CardData.Says, button.Says);
        json.WriteNumber(CardData.Revision, CardData.CurrentRevision);
        json.WriteEndObject();
    }

    private static void WriteFace(Utf8JsonWriter json, Button button)
    {
        json.WriteString("title"u8, (button.Chosen ? "✓ " : "") + Wording.OnCard(button.Label));
        if (button.Hint.Length > 0)
        {
            json.WriteString("tooltip"u8, Wording.OnCard(button.Hint));
        }

        if (button.Style != ButtonStyle.Normal)
        {
            json.WriteString("style"u8, button.Style == ButtonStyle.Primary ? "positive" : "destructive");
        }
    }
}
