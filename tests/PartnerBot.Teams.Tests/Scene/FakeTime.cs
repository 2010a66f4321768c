namespace PartnerBot.Teams.Tests.Scene;

/// <summary>Time that stands still until a test moves it; who waits is woken when their moment has come.</summary>
public sealed class FakeTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private TimeSpan _moved = TimeSpan.Zero;
    private (TimeSpan Until, TaskCompletionSource Waited)? _waitedFor;

    // Tokens end by the clock of whoever made them.
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow();

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _start + _moved;
        }
    }

    public void Forward(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (_gate)
        {
            _moved += by;
            due = _timers.FindAll(timer => timer.At <= _moved);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Ring());
    }

    /// <summary>Moves on as soon as somebody waits whom that wakes.</summary>
    public async Task ForwardOnceWaitedForAsync(TimeSpan by)
    {
        TaskCompletionSource waited = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waitedFor = (_moved + by, waited);
            TellIfWaitedFor();
        }

        await waited.Task.WaitAsync(Patience.Ours);
        Forward(by);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Set(FakeTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime >= TimeSpan.Zero)
            {
                timer.At = _moved + dueTime;
                _timers.Add(timer);
                TellIfWaitedFor();
            }
        }
    }

    private void TellIfWaitedFor()
    {
        if (_waitedFor is var (until, waited) && _timers.Exists(timer => timer.At <= until))
        {
            waited.TrySetResult();
        }
    }

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan At { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
