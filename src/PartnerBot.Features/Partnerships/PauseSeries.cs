using PartnerBot.Chat;
using PartnerBot.Features.Partnerships.Terms;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Partnerships;

/// <summary>Who plans a series.</summary>
public enum Planning
{
    /// <summary>"series pause core": people, until it is resumed.</summary>
    Paused,

    /// <summary>"series resume core": the bot.</summary>
    GoesOn,
}

/// <summary>Stops planning a series, or goes on with it.</summary>
public sealed class PauseSeries(PartnerBotDb db, Planning planning) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var pauses = planning == Planning.Paused;
        var verb = pauses ? "pause" : "resume";
        var choice = await SeriesChoice.FindAsync(db, turn, key => $"series {verb} {key}", ct);
        if (choice.One is not { } series)
        {
            return choice.Instead;
        }

        var terms = new SeriesTerms { Paused = pauses };
        var changes = await new SeriesChange(db, turn.Roster, turn.Today).MakeAsync(series, terms, ct);
        if (!changes.Any)
        {
            return Reply.Say(pauses ? $"{series.Name} is paused already." : $"{series.Name} is not paused.");
        }

        return Reply.Say(pauses
            ? $"{series.Name} is paused: I plan no more meetings of it until you say 'series resume {series.Key}'. "
                + "What is under way goes on."
            : $"{series.Name} goes on, {series.Cadence.InWords()}.");
    }
}
