using NodaTime;
using PartnerBot.Chat;

namespace PartnerBot.Teams.Intake;

/// <summary>A press that was answered, or is about to be.</summary>
internal sealed class PressMade(Instant at, Task<ReadOnlyMemory<byte>> answer)
{
    public Instant At => at;

    /// <summary>The envelope for the response.</summary>
    public Task<ReadOnlyMemory<byte>> Answer => answer;

    /// <summary>True once an answer has gone to somebody who was still there. Until then, the same press under another
    /// id is Teams trying again; from then on, it is a person pressing again.</summary>
    public bool HasArrived { get; set; }
}

/// <summary>The presses of the last two minutes, so that each copy of one gets the same answer, and gets it while the
/// first is still being thought about.</summary>
/// <remarks>A memory and no more: that nothing is done twice is the front desk's to see, with what is on
/// disk.</remarks>
internal sealed class Presses(IClock clock)
{
    private const int Most = 4096;

    private readonly Lock _one = new();
    private readonly Queue<(string Key, PressMade Press)> _byAge = new();
    private readonly Dictionary<string, PressMade> _known = new(StringComparer.Ordinal);

    /// <summary>The press that this is a copy of, or a new one.</summary>
    public PressMade Find(string deliveryId, string pressId, Func<Task<ReadOnlyMemory<byte>>> think)
    {
        lock (_one)
        {
            var now = clock.GetCurrentInstant();
            Forget(now);
            if (_known.TryGetValue(deliveryId, out var same) && !same.Answer.IsFaulted)
            {
                return same;
            }

            if (_known.TryGetValue(pressId, out var again) && !again.HasArrived && !again.Answer.IsFaulted)
            {
                Remember(deliveryId, again);
                return again;
            }

            var press = new PressMade(now, think());
            Remember(deliveryId, press);
            Remember(pressId, press);
            return press;
        }
    }

    private void Remember(string key, PressMade press)
    {
        _known[key] = press;
        _byAge.Enqueue((key, press));
    }

    private void Forget(Instant now)
    {
        while (_byAge.TryPeek(out var oldest)
            && (_byAge.Count > Most || now - oldest.Press.At > Incoming.SamePress || now < oldest.Press.At))
        {
            _byAge.Dequeue();
            if (_known.TryGetValue(oldest.Key, out var press) && press == oldest.Press)
            {
                _known.Remove(oldest.Key);
            }
        }
    }
}
