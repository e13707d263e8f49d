namespace EvalKit.Tests.Running;

public sealed class RunProgressTests
{
    private readonly List<string> _told = [];
    private readonly HandSetClock _clock = new();

    [Fact]
    public void It_says_how_much_is_done_what_failed_and_how_long_it_will_take()
    {
        var progress = Of(400);
        for (var i = 0; i < 120; i++)
        {
            _clock.Seconds += 0.75;
            progress.Add(i < 2 ? TrialOutcome.Failed : i == 2 ? TrialOutcome.Errored : TrialOutcome.Passed);
        }

        Assert.Equal("shop: 14 of 400 trials, 2 failed, 1 without a result, ~5 min left", _told[0]);
        Assert.Equal("shop: 112 of 400 trials, 2 failed, 1 without a result, ~4 min left", _told[^1]);
    }

    [Fact]
    public void Ten_seconds_lie_between_two_messages()
    {
        var progress = Of(100_000);
        for (var i = 0; i < 50_000; i++)
        {
            _clock.Seconds += 0.001;
            progress.Add(TrialOutcome.Passed);
        }

        Assert.InRange(_told.Count, 4, 5);
    }

    [Fact]
    public void A_short_eval_says_nothing_and_the_last_trial_does_not_either()
    {
        var progress = Of(20);
        for (var i = 0; i < 19; i++) progress.Add(TrialOutcome.Passed);
        _clock.Seconds += 100;
        progress.Add(TrialOutcome.Passed);

        Assert.Empty(_told);
    }

    [Theory]
    [InlineData(0.01, "1 s")]
    [InlineData(60, "60 s")]
    [InlineData(600, "10 min")]
    [InlineData(9000, "2.5 h")]
    public void The_time_left_is_rough(double seconds, string expected)
    {
        var progress = new RunProgress("shop", 2000, mayEndEarly: true, _clock, _told.Add);
        for (var i = 0; i < 999; i++) progress.Add(TrialOutcome.Passed);
        _clock.Seconds += Math.Max(seconds, 10);
        progress.Add(TrialOutcome.Passed);

        Assert.Equal($"shop: 1,000 of at most 2,000 trials, 0 failed, ~{(seconds < 10 ? "10 s" : expected)} left", Assert.Single(_told));
    }

    [Fact]
    public async Task A_session_tells_who_listens()
    {
        var told = new List<string>();
        var lab = Lab.Create(options => options with { TimeProvider = _clock, Concurrency = 1 });
        lab.Session.Progress = told.Add;

        await lab.RunAsync(Lab.Plan(60, _ =>
        {
            _clock.Seconds += 1;
            return "ok";
        }));

        Assert.Equal(["lab: 10 of 60 trials, 0 failed, ~50 s left", "lab: 20 of 60 trials, 0 failed, ~40 s left"], told.Take(2));
    }

    private RunProgress Of(long planned) => new("shop", planned, mayEndEarly: false, _clock, _told.Add);

    private sealed class HandSetClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)(Seconds * 1_000_000);
    }
}
