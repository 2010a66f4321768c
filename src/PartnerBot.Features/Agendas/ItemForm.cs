using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Agendas;

/// <summary>"agenda new": a form for an item, to be filled in; about a message that somebody pointed to, its words and
/// the link to it stand there already.</summary>
public sealed class ItemForm(PartnerBotDb db) : IUseCase
{
    private static readonly string[] Minutes = ["5", "10", "15", "20", "30", "45", "60", "90"];

    // A title fits on a line; who wants more of the message follows the link.
    private const int MostOfAMessage = 100;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await AgendaChoice.FindAsync(db, turn, turn.Words.Find("series"), key => $"agenda new {key}", ct);
        return choice.Series is { } series ? Reply.Show(FormOf(turn, series)) : choice.Instead;
    }

    private static Card FormOf(Turn turn, Series series)
    {
        var says = $"agenda add {{title}} kind {{kind}} length {{minutes}} owner {{owner}} note {{note}} series "
            + $"{series.Key}{LinkOf(turn)}";
        return new Card($"{series.Name}: a new item", $"What would you like to talk about at {series.Name}?")
        {
            ShownBy = $"agenda new {series.Key}",
            Parts = [.. Inputs(turn)],
            Buttons =
            [
                Press(turn, "Add it", says) with { Style = ButtonStyle.Primary },
                .. turn.Me.Organisation.IsCore && !turn.IsShared
                    ? [Press(turn, "Add it, core only", $"{says} core-only")]
                    : Array.Empty<Button>(),
            ],
        };
    }

    private static string LinkOf(Turn turn) => turn.Incoming.About is { Link.Length: > 0 } about
        ? $" link {about.Link}"
        : "";

    private static IEnumerable<CardPart> Inputs(Turn turn) =>
    [
        new InputPart("title", "What is it about?", InputKind.Line)
        {
            Value = Say.Cut(Say.Plain(turn.Incoming.About?.Text ?? ""), MostOfAMessage),
            Required = true,
        },
        new InputPart("kind", "What should the meeting do with it?", InputKind.Choice)
        {
            Value = "discussion",
            Choices = [.. Enum.GetValues<ItemKind>().Select(ChoiceOf)],
        },
        new InputPart("minutes", "How many minutes?", InputKind.Choice)
        {
            Value = "10",
            Choices = [.. Minutes.Select(minutes => new InputChoice($"{minutes} minutes", minutes))],
        },
        new InputPart("owner", "Who leads on it? (a partner or a person; may stay empty)", InputKind.Line),
        new InputPart("note", "Anything to read or to know before? (may stay empty)", InputKind.Lines),
    ];

    private static InputChoice ChoiceOf(ItemKind kind)
    {
        var word = kind == ItemKind.Revise ? "revision" : kind.InWords()["for ".Length..];
        return new InputChoice(Say.Sentence(kind.InWords()).TrimEnd('.'), word);
    }

    private static Button Press(Turn turn, string label, string says) =>
        new(label, PhrasePrefix.With(turn.Partnership.Key, says));
}
