using PartnerBot.Chat;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"member email Ann Lee is ann@kdyt.example": how somebody is recognised the first time they write.</summary>
public sealed class SetEmail(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = turn.Words.Text("email");
        if (EmailAddress.Read(said) is not { } email)
        {
            return Reply.Say(PartnerWords.NoEmail(said));
        }

        var choice = await new MemberChoice(db, turn).FindAsync(who => $"member email {who} is {email}", ct);
        return choice.One is { } seated ? await SetAsync(turn, seated.Person, email, ct) : choice.Instead;
    }

    private async Task<Reply> SetAsync(Turn turn, Person person, string email, CancellationToken ct)
    {
        if (await Acquaintances.FindAsync(db, email, ct) is { } owner)
        {
            return Reply.Say(owner.Id == person.Id
                ? $"That is the address of {person.Name} already."
                : "That address belongs to somebody else whom I know. Please check it.");
        }

        if (await Acquaintances.IsElsewhereAsync(db, person, turn.Partnership.Id, ct))
        {
            return Reply.Say(PartnerWords.NotYoursAlone(person.Name));
        }

        if (await Acquaintances.HasAccountAsync(db, person, ct))
        {
            return Reply.Say($"I recognise {person.Name} by their account already, so I need no other address. "
                + "If the account itself is wrong, please ask whoever runs the bot.");
        }

        person.Email = email;
        return Reply.Say($"Noted the address of {person.Name}. I recognise them by it the first time they write to "
            + "me.");
    }
}
