using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member rename Ann Lee to Ann Ray": a name that changed, or that was written wrongly.</summary>
public sealed class RenameMember(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        if (Texts.Name(turn.Words.Text("name")) is not { } name)
        {
            return Reply.Say($"I need {Texts.ExpectedName}. For example: member rename Ann Lee to Ann Ray");
        }

        var choice = await new MemberChoice(db, turn).FindAsync(
            who => $"member rename {who} to {Phrase.Quote(name)}", ct);
        if (choice.One is not { Person: { } person })
        {
            return choice.Instead;
        }

        if (await Acquaintances.IsElsewhereAsync(db, person, turn.Partnership.Id, ct))
        {
            return Reply.Say(PartnerWords.NotYoursAlone(person.Name));
        }

        var before = person.Name;
        person.Name = name;
        return Reply.Say($"{before} is now called {name}.");
    }
}
