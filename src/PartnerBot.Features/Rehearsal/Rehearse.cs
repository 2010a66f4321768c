using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Rehearsal;

/// <summary>"rehearse 12 months": what would be said, as things stand. Runs on a copy once the turn is over, so that
/// nobody waits for it.</summary>
public sealed class Rehearse(IWriter writer, SemaphoreSlim one) : IUseCase
{
    private static readonly Period Longest = Period.FromMonths(36);

    public Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var reading = DateWords.ReadPeriod(turn.Words.Text("period"));
        if (reading is not PeriodRead { Period: var length })
        {
            return Task.FromResult(Reply.Say("How long? For example: rehearse 12 months, or rehearse 8 weeks."));
        }

        if (turn.Today + length > turn.Today + Longest)
        {
            return Task.FromResult(
                Reply.Say("That is more than I can rehearse at once. Please give three years at the most."));
        }

        if (ReadAnswering(turn.Words["which"]) is not { } answering)
        {
            return Task.FromResult(Reply.Say(
                "Who should answer in the rehearsal? Please say answers none, answers half or answers all."));
        }

        var plan = RehearsalPlan.For(turn.Now, length, turn.Zone, answering);
        turn.Afterwards = token => RunAsync(turn, plan, token);
        return Task.FromResult(Reply.Nothing);
    }

    /// <summary>Reads "none", "half" and "all"; nothing said means half. Null for anything else.</summary>
    public static Answering? ReadAnswering(string said) => said.Length == 0
        ? Answering.Half
        : char.IsLetter(said[0]) && Enum.TryParse<Answering>(said, true, out var answering) ? answering : null;

    private async Task<Reply> RunAsync(Turn turn, RehearsalPlan plan, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var copy = await writer.ReadAsync(
                (db, token) => PartnershipCopy.TakeAsync(db, turn.Partnership.Id, token), ct);
            var rehearsed = await Task.Run(() => Rehearsals.RunAsync(copy, plan, ct), ct);
            return Reply.Show(RehearsalCard.Of(rehearsed, turn.Room));
        }
        finally
        {
            one.Release();
        }
    }
}
