using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>"blackout remove 1", "blackout remove summer break", "blackout remove 4 August".</summary>
public sealed class RemoveBlackout(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var coming = turn.Partnership.Blackouts.Where(blackout => blackout.Days.Latest >= turn.Today).ToList();
        if (Find(turn, coming) is not { } found)
        {
            var known = coming.Select((each, index) => $"{index + 1}: {PartnershipChange.InWords(each)}");
            return Reply.Say(coming.Count == 0
                ? "No days are set on which you never meet."
                : $"I do not know which you mean. There is {Say.List(known)}. For example: blackout remove 1");
        }

        var terms = new PartnershipTerms { Blackouts = turn.Partnership.Blackouts.Remove(found) };
        await new PartnershipChange(db, turn.Roster, turn.Now).MakeAsync(terms, ct);
        return Reply.Say($"Meetings are possible again on {PartnershipChange.InWords(found)}.");
    }

    private static Blackout? Find(Turn turn, List<Blackout> coming)
    {
        if (turn.Words.Number("which") is { } number)
        {
            return number >= 1 && number <= coming.Count ? coming[number - 1] : null;
        }

        var said = turn.Words.Text("which");
        var found = DateWords.ReadDate(said, turn.Today) is DateRead day
            ? coming.Where(blackout => blackout.Days.Contains(day.On)).ToList()
            : [.. NearestName.Find(said, coming, blackout => blackout.Why)];
        return found is [var only] ? only : null;
    }
}
