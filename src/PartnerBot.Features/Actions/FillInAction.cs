using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Actions;

/// <summary>"action add": a card to fill in, with what was already said, where the day or the owner was left out. A
/// field of another card may hold all of it in one line: then it is written down at once.</summary>
public sealed class FillInAction(PartnerBotDb db) : IUseCase
{
    private const string Summary =
        "Who does what by when? Fill this in, or say it in one line: action add Send the rota by Fri 12 June for Ann "
            + "Lee";

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var line = Say.Plain(turn.Words["what"]);
        return ActionWords.ReadLine(line, turn.Today, who => OwnerChoice.IsKnown(turn.Roster, who)) is { } said
            ? await new AddAction(db).WriteDownAsync(turn, said, null, ct)
            : Form(turn);
    }

    private static Reply Form(Turn turn) => Reply.Show(
        new Card("A new action", Summary)
        {
            Parts =
            [
                new TextPart(Summary),
                new InputPart("what", "What is to be done", InputKind.Line)
                {
                    Value = Say.Plain(turn.Words["what"]),
                    Required = true,
                },
                new InputPart("due", "By when", InputKind.Date)
                {
                    Value = $"{turn.Today.PlusDays(14):uuuu-MM-dd}",
                    Required = true,
                },
                ActionCard.People(People(turn)) with { Value = OwnerChoice.WordFor(turn.Me) },
            ],
            Buttons = [WriteDown(turn) with { Style = ButtonStyle.Primary }],
        });

    private static IEnumerable<Seated> People(Turn turn) => turn.Roster.Present
        .OrderBy(seated => seated.Organisation.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(seated => seated.Person.Name, StringComparer.OrdinalIgnoreCase);

    private static Button WriteDown(Turn turn) => new(
        "Write it down", PhrasePrefix.With(turn.Partnership.Key, "action add {what} by {due} for {who}"));
}
