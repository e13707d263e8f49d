namespace EvalKit.Properties.Tests;

/// <summary>A clock whose timers fire when they are told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state), dueTime);
        lock (_timers) _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        Timer[] timers;
        lock (_timers) timers = [.. _timers];
        foreach (var timer in timers) timer.Advance(by);
    }

    private sealed class Timer(Action fire, TimeSpan due) : ITimer
    {
        private TimeSpan? _left = due == Timeout.InfiniteTimeSpan ? null : due;

        public void Advance(TimeSpan by)
        {
            if (_left is not { } left) return;
            _left = left - by;
            if (_left > TimeSpan.Zero) return;
            _left = null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _left = dueTime == Timeout.InfiniteTimeSpan ? null : dueTime;
            return true;
        }

        public void Dispose() => _left = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
