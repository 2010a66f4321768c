using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Partnerships;

/// <summary>"partner rename KDYT to Kidderminster Youth": the short name stays.</summary>
public sealed class RenamePartner : IUseCase
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct) => Task.FromResult(Rename(turn));

    private static Reply Rename(Turn turn)
    {
        if (Texts.Name(turn.Words.Text("name")) is not { } name)
        {
            return Reply.Say($"I need {Texts.ExpectedName}. For example: partner rename kdyt to Kidderminster Youth");
        }

        var choice = PartnerChoice.Of(
            turn, turn.Words.Text("partner"), key => $"partner rename {key} to {Phrase.Quote(name)}");
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        var before = organisation.Name;
        organisation.Name = name;
        return Reply.Say($"{before} is now called {name}. Its short name is still '{organisation.Key}'.");
    }
}
