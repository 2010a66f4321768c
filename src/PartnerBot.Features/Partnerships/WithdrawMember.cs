using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member leave Ann Lee": somebody takes part no longer; the seat stays with the organisation.</summary>
public sealed class WithdrawMember(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member leave {who}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        if (turn.Roster.Spare(other => other.Member == seated.Member) is { } refusal)
        {
            return Reply.Say(refusal.Sentence);
        }

        seated.Member.Leave(turn.Today);
        await Plans.ForgetAsync(db, seated.Member, ct);
        var text = $"{seated.Person.Name} no longer takes part for {seated.Organisation.Name}. {Seat(turn, seated)}";
        return Reply.Show(new Card("Somebody leaves", text)
        {
            Parts = [new TextPart(text)],
            Buttons = [new Button("Undo", PhrasePrefix.With(turn.Partnership.Key, Undo(seated)))],
        });
    }

    private static string Undo(Seated seated) =>
        $"member return {Phrase.Quote($"{seated.Person.Name} {seated.Organisation.Key}")}";

    private static string Seat(Turn turn, Seated seated)
    {
        var organisation = seated.Organisation;
        var others = turn.Roster.SpeakersFor(organisation.Id, turn.Today).Select(other => other.Person.Name).ToList();
        return others.Count > 0
            ? $"I ask {Say.List(others)} from now on."
            : $"Nobody speaks for {organisation.Name} now. For example: "
                + $"member add Ann Lee to {organisation.Key} email ann@{organisation.Key}.example";
    }
}
