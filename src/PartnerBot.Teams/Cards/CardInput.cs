using System.Text.Json;
using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>Writes something to fill in.</summary>
internal static class CardInput
{
    private const int LongestLine = 500;
    private const int LongestText = 4000;

    public static void Write(Utf8JsonWriter json, InputPart input)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, TypeOf(input.Kind));
        json.WriteString("id"u8, input.Id);
        json.WriteString("label"u8, Wording.OnCard(input.Label));
        if (input.Value.Length > 0)
        {
            json.WriteString("value"u8, Wording.InField(input.Value));
        }

        if (input.Required)
        {
            json.WriteBoolean("isRequired"u8, true);
            json.WriteString("errorMessage"u8, $"Please fill in: {Wording.OnCard(input.Label)}");
        }

        WriteKind(json, input);
        json.WriteEndObject();
    }

    private static string TypeOf(InputKind kind) => kind switch
    {
        InputKind.Date => "Input.Date",
        InputKind.Time => "Input.Time",
        InputKind.Choice => "Input.ChoiceSet",
        _ => "Input.Text",
    };

    private static void WriteKind(Utf8JsonWriter json, InputPart input)
    {
        switch (input.Kind)
        {
            case InputKind.Line:
                json.WriteNumber("maxLength"u8, LongestLine);
                break;
            case InputKind.Lines:
                json.WriteBoolean("isMultiline"u8, true);
                json.WriteNumber("maxLength"u8, LongestText);
                break;
            case InputKind.Choice:
                WriteChoices(json, input);
                break;
        }
    }

    private static void WriteChoices(Utf8JsonWriter json, InputPart input)
    {
        json.WriteString("style"u8, "compact"u8);
        json.WriteStartArray("choices"u8);
        foreach (var choice in input.Choices)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, Wording.OnCard(choice.Label));
            json.WriteString("value"u8, choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
