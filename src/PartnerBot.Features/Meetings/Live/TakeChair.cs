using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"meeting chair Our Way": another organisation is in the chair today. Where they take turns, the next turn
/// counts from it.</summary>
public sealed class TakeChair(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is not { } running)
        {
            return now.Instead;
        }

        var choice = Choosing.Of(
            turn.Words.Text("partner"),
            turn.Roster.Active,
            organisation => [organisation.Key, organisation.Name],
            "partner",
            organisation => PhrasePrefix.With(turn.Partnership.Key, $"meeting chair {organisation.Key}"));
        if (choice.One is not { } organisation)
        {
            return choice.Instead;
        }

        running.Minutes.Seat(organisation.Id, "");
        return running.Answer(turn, $"Noted: {Say.Plain(organisation.Name)} is in the chair.");
    }
}
