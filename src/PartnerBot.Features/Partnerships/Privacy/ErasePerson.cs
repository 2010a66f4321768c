using PartnerBot.Chat;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships.Privacy;

/// <summary>"privacy erase me confirmed": takes somebody out for good. Once the turn is over, because the turn itself
/// still knows who they are.</summary>
public sealed class ErasePerson(PartnerBotDb db, ErasingPerson erasing) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var choice = await PersonAsked.FindAsync(db, turn, who => $"privacy erase {who}", ct);
        if (choice.One is not { } seated)
        {
            return choice.Instead;
        }

        turn.Afterwards = seated.Person.Id == turn.Me.Person.Id
            ? token => erasing.EverywhereAsync(seated.Person.Id, turn.Now, token)
            : token => erasing.HereAsync(seated.Person.Id, turn.Partnership.Id, turn.Now, token);
        return Reply.Nothing;
    }
}
