using Microsoft.EntityFrameworkCore;
using PartnerBot.Domain;
using PartnerBot.Domain.Decisions;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Reminders;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>What follows when a decision is agreed or superseded, a board's dates change, a board speaks, or an
/// organisation leaves.</summary>
public sealed class FollowBoards : IFollower
{
    public async Task FollowAsync(Following following, CancellationToken ct)
    {
        foreach (var thing in following.Changed)
        {
            await (thing switch
            {
                Decision decision => FollowAsync(following, decision, ct),
                Board board => FollowAsync(following, board, ct),
                Organisation { TakesPart: false } organisation => LetGoAsync(following, organisation, ct),
                BoardWait { IsAwaited: false } wait => FollowAsync(following, wait, ct),
                _ => Task.CompletedTask,
            });
        }
    }

    private static async Task FollowAsync(Following following, Decision decision, CancellationToken ct)
    {
        var entry = following.Db.Entry(decision);
        if (entry.State != EntityState.Added && !entry.Property(one => one.State).IsModified)
        {
            return;
        }

        if (decision.State == DecisionState.Superseded)
        {
            foreach (var wait in await AwaitedAsync(following.Db, decision.Id, ct))
            {
                wait.LetGo(following.Now);
            }
        }
        else if (decision.Stands && !await OpenGateAsync(following, decision, ct))
        {
            await ReplaceOlderAsync(following.Db, decision, ct);
        }
    }

    // Whether at least one board has to be asked.
    private static async Task<bool> OpenGateAsync(Following following, Decision decision, CancellationToken ct)
    {
        var (db, now) = (following.Db, following.Now);
        var roster = await db.RosterAsync(decision.PartnershipId, ct);
        var asked = BoardGate.Asked(decision, await db.BoardsAsync(decision.PartnershipId, ct), roster);
        var today = roster.Partnership.Today(now);
        db.BoardWaits.AddRange(asked.Select(board =>
            new BoardWait(Id<BoardWait>.New(now), decision.Id, board, now, today)));
        return asked.Count > 0;
    }

    private static async Task ReplaceOlderAsync(PartnerBotDb db, Decision decision, CancellationToken ct)
    {
        if (decision.Supersedes is { } id && await db.Decisions.FindAsync([id], ct) is { Stands: true } older)
        {
            // It may have been superseded by another in the meantime: then that one stands, and this beside it.
            _ = older.GiveWayTo(decision);
        }
    }

    private static async Task FollowAsync(Following following, Board board, CancellationToken ct)
    {
        foreach (var wait in await following.Db.AwaitedOfAsync(board.OrganisationId, ct))
        {
            wait.Follow(board);
        }
    }

    private static async Task LetGoAsync(Following following, Organisation organisation, CancellationToken ct)
    {
        foreach (var wait in await following.Db.AwaitedOfAsync(organisation.Id, ct))
        {
            wait.LetGo(following.Now);
        }
    }

    // A board spoke, or is no longer asked: with the last of them the decision binds everyone.
    private static async Task FollowAsync(Following following, BoardWait wait, CancellationToken ct)
    {
        var db = following.Db;
        if (await db.Decisions.FindAsync([wait.DecisionId], ct) is not { } decision)
        {
            return;
        }

        decision.BoardMoved();
        var gate = await db.GateOfAsync(decision.Id, ct);
        if (decision.Stands && gate.State is GateState.Passed or GateState.NoGate)
        {
            gate.Waits.Where(each => each.Answer == BoardAnswer.Ratified).MaxBy(each => each.SettledAt)?.Complete();
            await ReplaceOlderAsync(db, decision, ct);
        }
    }

    private static async Task<IEnumerable<BoardWait>> AwaitedAsync(
        PartnerBotDb db, Id<Decision> decision, CancellationToken ct) => (await db.GateOfAsync(decision, ct)).Awaited;
}
