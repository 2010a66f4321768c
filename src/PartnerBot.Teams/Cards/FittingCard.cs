using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Teams.Replies;

namespace PartnerBot.Teams.Cards;

/// <summary>Writes a card so that it fits into a message: Teams drops a message that is too large, whole.</summary>
/// <remarks>The limit has been 25, 28, 40 and 100 KB over the years; 28 is safe under each that is documented today.
/// What is cut is said, and so is how to see the rest.</remarks>
internal static class FittingCard
{
    /// <summary>The most that a card may be, in bytes of UTF-8.</summary>
    public const int MostBytes = 28 * 1024;

    private const int ShortText = 400;
    private const int ShortLabel = 120;
    private const int FewRows = 30;

    public static ReadOnlyMemory<byte> Write(CardFrame frame)
    {
        var whole = AdaptiveCardWriter.Write(frame);
        return whole.Length <= MostBytes ? whole : WriteCut(Shorten(frame));
    }

    private static ReadOnlyMemory<byte> WriteCut(CardFrame frame)
    {
        for (var kept = frame.Card.Parts.Length; kept > 0; kept = kept * 4 / 5)
        {
            var cut = AdaptiveCardWriter.Write(frame with { Card = Keep(frame.Card, kept) });
            if (cut.Length <= MostBytes)
            {
                return cut;
            }
        }

        var bare = frame.Card with { Parts = [new TextPart(frame.Card.Summary), Rest(frame.Card)], Buttons = [] };
        return AdaptiveCardWriter.Write(frame with { Card = bare });
    }

    // Inputs stay as long as anything does: the buttons at the foot of the card need them.
    private static Card Keep(Card card, int kept) => card with
    {
        Parts = [.. card.Parts.Where((part, index) => index < kept || part is InputPart), Rest(card)],
    };

    private static TextPart Rest(Card card) => new(
        card.ShownBy.Length == 0
            ? "There is more than fits here. Type “help” to see how to ask for the rest."
            : $"There is more than fits here. Type “{Wording.Cut(card.ShownBy, ShortLabel)}” to see it all.",
        Tone.Subtle);

    private static CardFrame Shorten(CardFrame frame) => frame with
    {
        Lead = Wording.Cut(frame.Lead, ShortText),
        Card = frame.Card with
        {
            Title = Wording.Cut(frame.Card.Title, ShortLabel),
            Summary = Wording.Cut(frame.Card.Summary, ShortText),
            Parts = [.. frame.Card.Parts.Select(Shorten)],
            Buttons = Shorten(frame.Card.Buttons),
        },
    };

    private static CardPart Shorten(CardPart part) => part switch
    {
        TextPart text => text with { Text = Wording.Cut(text.Text, ShortText) },
        HeadingPart heading => heading with { Text = Wording.Cut(heading.Text, ShortLabel) },
        FactsPart facts => facts with { Facts = [.. facts.Facts.Take(FewRows).Select(Shorten)] },
        ChoicePart choice => choice with
        {
            Label = Wording.Cut(choice.Label, ShortLabel),
            Note = Wording.Cut(choice.Note, ShortText),
            Buttons = Shorten(choice.Buttons),
        },
        TablePart table => table with { Rows = [.. table.Rows.Take(FewRows).Select(Shorten)] },
        InputPart input => input with
        {
            Label = Wording.Cut(input.Label, ShortLabel),
            Choices = Shorten(input.Choices),
        },
        _ => part,
    };

    private static Fact Shorten(Fact fact) =>
        new(Wording.Cut(fact.Name, ShortLabel), Wording.Cut(fact.Value, ShortText));

    private static ImmutableArray<string> Shorten(ImmutableArray<string> cells) =>
        [.. cells.Select(cell => Wording.Cut(cell, ShortLabel))];

    private static ImmutableArray<Button> Shorten(ImmutableArray<Button> buttons) =>
    [
        .. buttons.Select(button => button with
        {
            Label = Wording.Cut(button.Label, ShortLabel), Hint = Wording.Cut(button.Hint, ShortLabel),
        }),
    ];

    private static ImmutableArray<InputChoice> Shorten(ImmutableArray<InputChoice> choices) =>
        [.. choices.Take(FewRows).Select(choice => choice with { Label = Wording.Cut(choice.Label, ShortLabel) })];
}
