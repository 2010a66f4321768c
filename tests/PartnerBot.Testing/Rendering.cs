using System.Text;
using PartnerBot.Chat;

namespace PartnerBot.Testing;

/// <summary>A reply as lines of plain text, always in the same way, so that a test can look for words in it.</summary>
public static class Rendering
{
    /// <summary>Words alone are given as they are; a card part by part, with its buttons in brackets.</summary>
    public static string Of(Reply reply)
    {
        if (reply.Card is not { } card)
        {
            return reply.Text;
        }

        var text = new StringBuilder();
        if (reply.Calls.Count > 0)
        {
            text.Append("@ ").AppendJoin(", ", reply.Calls.Select(speaker => speaker.Name)).Append('\n');
        }

        text.Append(reply.Text).Append("\n# ").Append(card.Title).Append('\n');
        foreach (var part in card.Parts)
        {
            text.Append(Of(part)).Append('\n');
        }

        return card.Buttons.IsEmpty ? text.ToString().TrimEnd('\n') : text.Append(Of(card.Buttons)).ToString();
    }

    private static string Of(CardPart part) => part switch
    {
        TextPart words => words.Text,
        HeadingPart heading => $"## {heading.Text}",
        FactsPart facts => string.Join('\n', facts.Facts.Select(fact => $"{fact.Name}: {fact.Value}")),
        ChoicePart choice => $"* {choice.Label} ({choice.Note}) {Of(choice.Buttons)}".TrimEnd(),
        TablePart table => string.Join(
            '\n', table.Rows.Prepend(table.Headings).Select(row => $"| {string.Join(" | ", row)} |")),
        InputPart input => $"{{{input.Id}}} {input.Label}: {input.Value}".TrimEnd(),
        _ => throw new ArgumentException($"No way to show a {part.GetType().Name}.", nameof(part)),
    };

    private static string Of(IEnumerable<Button> buttons) =>
        string.Join(' ', buttons.Select(button => button.Chosen ? $"[✓ {button.Label}]" : $"[{button.Label}]"));
}
