using PartnerBot.Chat;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner leave KDYT": an organisation takes part no longer; what it said and decided stays on
/// record.</summary>
public sealed class WithdrawPartner(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = PartnerChoice.Of(turn, turn.Words.Text("partner"), key => $"partner leave {key}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        var refusal = turn.Roster.Spare(seated => seated.Organisation.Id == organisation.Id)
            ?? organisation.Leave(turn.Today);
        if (refusal is not null)
        {
            return Reply.Say(refusal.Sentence);
        }

        await Plans.FollowAsync(db, turn.Roster, ct);
        var text = $"{organisation.Name} takes part no longer. I will not write to its people any more; its history "
            + "stays, and so does its seat if it comes back.";
        return Reply.Show(new Card("A partner leaves", text)
        {
            Parts = [new TextPart(text)],
            Buttons = [new Button("Undo", PhrasePrefix.With(turn.Partnership.Key, $"partner join {organisation.Key}"))],
        });
    }
}
