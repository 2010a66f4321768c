using NodaTime;
using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Time;
using PartnerBot.Features.Reminders;
using PartnerBot.Features.Turns;

namespace PartnerBot.Features.Rehearsal;

/// <summary>Moves the bot's time on for somebody who asked for it, once their turn is over: the ticks write, and one
/// writer cannot wait
/// for itself.</summary>
public sealed class Travel(TimeMachine machine, SpokenCount spoken, Waker waker)
{
    private static readonly Duration Furthest = Duration.FromDays(800);

    /// <summary>What to answer at once; the journey's own answer takes its place.</summary>
    public Reply Book(Turn turn, Instant target)
    {
        if (target <= turn.Now)
        {
            return Reply.Say("I can only move on, never back: what was sent cannot be unsaid. "
                + $"For me it is {InWords(turn.Now, turn.Zone)}.");
        }

        if (target - turn.Now > Furthest)
        {
            return Reply.Say("That is further than I can go in one step. Please give two years at the most.");
        }

        turn.Afterwards = ct => GoAsync(target, turn.Zone, ct);
        return Reply.Nothing;
    }

    private async Task<Reply> GoAsync(Instant target, DateTimeZone zone, CancellationToken ct)
    {
        var before = spoken.Count;
        await machine.MoveToAsync(target, ct);
        waker.Wake(target);
        return Reply.Say($"It is now {InWords(target, zone)}. "
            + $"On the way I sent {Say.Count(spoken.Count - before, "message")}.");
    }

    private static string InWords(Instant instant, DateTimeZone zone) =>
        CivilTime.At(instant, zone).InWordsWithoutZone();
}

/// <summary>Counts what is said unasked.</summary>
public sealed class SpokenCount : IWitness
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Said(Spoken spoken) => Interlocked.Increment(ref count);
}
