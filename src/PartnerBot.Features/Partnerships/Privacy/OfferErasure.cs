using System.Collections.Immutable;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>"privacy erase me": says what would go and what would stay, and asks.</summary>
public sealed class OfferErasure(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await PersonAsked.FindAsync(db, turn, who => $"privacy erase {who}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        return turn.Roster.Spare(other => other.Person.Id == seated.Person.Id) is { } refusal
            ? Reply.Say(refusal.Sentence)
            : Reply.Show(Ask(turn, seated));
    }

    private static Card Ask(Turn turn, Seated seated)
    {
        var isOwn = seated.Person.Id == turn.Me.Person.Id;
        var (whom, whose) = isOwn ? ("you", "your") : (Say.Plain(seated.Person.Name), "their");
        var word = isOwn
            ? "me"
            : MemberChoice.WordFor(seated, [.. turn.Roster.People.Where(other => !other.Person.IsErased)]);
        return new Card($"Erase {whom}?", $"This takes {whom} out for good and cannot be undone.")
        {
            Parts = Tell(isOwn, whose),
            Buttons =
            [
                new Button(
                    isOwn ? "Erase me for good" : "Erase for good",
                    PhrasePrefix.With(turn.Partnership.Key, $"privacy erase {word} confirmed"))
                {
                    Style = ButtonStyle.Destructive,
                },
            ],
        };
    }

    private static ImmutableArray<CardPart> Tell(bool isOwn, string whose) =>
    [
        new TextPart($"What goes: {whose} name, e-mail address and account, {whose} own chat with me, and "
            + "whatever waits to be sent there. Where people wrote the name or the address, "
            + $"“{Person.FormerName}” stands instead."),
        new TextPart("What stays: what was voted, decided, noted and promised for the organisation. That "
            + "belongs to the organisation."),
        new TextPart(isOwn
            ? "It holds for every partnership you are in. It cannot be undone."
            : "It holds for this partnership. It cannot be undone.", Tone.Warning),
    ];
}
