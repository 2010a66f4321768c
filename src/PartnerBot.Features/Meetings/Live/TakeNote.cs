using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Meetings;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Meetings.Live;

/// <summary>"note The rota works well": one line of the minutes, while people talk.</summary>
public sealed class TakeNote(PartnerBotDb db) : IUseCase
{
    /// <summary>In UTF-16 units: a line, not a page.</summary>
    public const int Longest = 1_000;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var said = Discretion.Read(Say.Plain(turn.Words.Text("text")).Trim(), turn.Roster);
        var (sight, wrong) = Discretion.SightOf(turn, said);
        if (said.Text.Length is 0 or > Longest || sight is null)
        {
            return Reply.Say(sight is null ? wrong
                : said.Text.Length == 0 ? "There was nothing to write down. For example: note The rota works well"
                : $"That is too long for one line of minutes: please keep it under {Longest:N0} characters.");
        }

        var now = await Running.OfAsync(db, turn, ct);
        if (now.One is { } running)
        {
            return Write(turn, running, said.Text, sight);
        }

        return turn.IsLead && await UnattendedAsync(turn, ct) is { } empty
            ? Write(turn, empty, said.Text, sight)
            : now.Instead;
    }

    private static Reply Write(Turn turn, Running running, string text, Sight sight)
    {
        var line = running.Minutes.Add(
            LineKind.Note, text, turn.Me.Member.Id, turn.Now, turn.SightHere.And(sight), alone: turn.Alone);
        if (line is null)
        {
            return Reply.Say(MinutesRefusals.Full.Sentence);
        }

        var words = $"Noted as line {line.Label}.{Discretion.WordsOf(sight, turn.Roster)}";
        return running.Minutes.IsRunning ? running.Answer(turn, words) : Reply.Say(words);
    }

    // A meeting that nobody started here and that took place all the same: the lead writes down what came of it.
    private async Task<Running?> UnattendedAsync(Turn turn, CancellationToken ct)
    {
        var newest = await db.NewestMinutesAsync(turn.Partnership.Id, null, 1, ct);
        return newest is [{ IsUnattended: true } empty] ? await Running.LoadAsync(db, empty, turn.Roster, ct) : null;
    }
}
