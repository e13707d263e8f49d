namespace EvalKit.Properties.Tests;

public partial class CounterexampleSearchTests
{
    public class Limits : CounterexampleSearchTests
    {
        [Theory]
        [InlineData(1)]
        [InlineData(16)]
        public async Task A_budget_ends_the_search_and_is_no_success(int concurrency)
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(false), Options with { MaxCalls = 30, Concurrency = concurrency });

            Assert.Equal((SearchEnding.Budget, 30, 30), (result.Ending, result.Calls, result.Draws));
            Assert.Null(result.Counterexample);
        }

        [Fact]
        public async Task A_budget_that_ends_shrinking_leaves_the_best_so_far()
        {
            for (var budget = 1; budget < 60; budget++)
            {
                var result = await CounterexampleSearch.FindAsync(Numbers, (value, _) => Verdict(value >= 3), Options with { MaxCalls = budget, Concurrency = 1 });

                Assert.InRange(result.Calls, 1, budget);
                Assert.True(result.Counterexample!.Minimal >= 3);
                Assert.Equal(result.Counterexample.Ending == ShrinkEnding.Minimal ? SearchEnding.Found : SearchEnding.Budget, result.Ending);
            }
        }

        [Fact]
        public async Task Exactly_enough_calls_are_enough()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(false), Options with { MaxCalls = 100 });

            Assert.Equal(SearchEnding.AllHeld, result.Ending);
        }

        [Fact]
        public async Task The_time_limit_ends_shrinking_with_the_best_so_far()
        {
            var clock = new ManualClock();
            var calls = 0;
            var result = await CounterexampleSearch.FindAsync(
                Numbers,
                async (value, ct) =>
                {
                    if (++calls < 8) return value >= 3 ? TestVerdict.Fails : TestVerdict.Holds;
                    clock.Advance(TimeSpan.FromMinutes(1));
                    await Task.Delay(Timeout.Infinite, ct);
                    return TestVerdict.Holds;
                },
                Options with { Clock = clock, TimeLimit = TimeSpan.FromMinutes(1), Concurrency = 1 });

            Assert.Equal((SearchEnding.Deadline, ShrinkEnding.Cancelled, 8), (result.Ending, result.Counterexample!.Ending, result.Calls));
            Assert.InRange(result.Counterexample.Minimal, 3, result.Counterexample.Original - 1);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(4)]
        public async Task The_time_limit_ends_the_search(int concurrency)
        {
            var clock = new ManualClock();
            var calls = 0;
            var result = await CounterexampleSearch.FindAsync(
                Numbers,
                async (_, ct) =>
                {
                    if (Interlocked.Increment(ref calls) == 10) clock.Advance(TimeSpan.FromHours(1));
                    if (calls >= 10) await Task.Delay(Timeout.Infinite, ct);
                    return TestVerdict.Holds;
                },
                Options with { Clock = clock, TimeLimit = TimeSpan.FromMinutes(1), Concurrency = concurrency });

            Assert.Equal((SearchEnding.Deadline, calls), (result.Ending, result.Calls));
            Assert.Null(result.Counterexample);
        }

        [Fact]
        public async Task Cancelling_returns_the_best_so_far()
        {
            using var cancel = new CancellationTokenSource();
            var calls = 0;
            var result = await CounterexampleSearch.FindAsync(
                Numbers,
                async (value, ct) =>
                {
                    if (++calls == 8) await cancel.CancelAsync();
                    ct.ThrowIfCancellationRequested();
                    return value >= 3 ? TestVerdict.Fails : TestVerdict.Holds;
                },
                Options with { Concurrency = 1 },
                cancel.Token);

            Assert.Equal((SearchEnding.Cancelled, 8), (result.Ending, result.Calls));
            Assert.InRange(result.Counterexample!.Minimal, 3, result.Counterexample.Original - 1);
            Assert.Empty(result.Errors);
        }

        [Fact]
        public async Task Cancelled_before_it_starts_makes_no_call()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(true), Options, new(canceled: true));

            Assert.Equal((SearchEnding.Cancelled, 0, 0), (result.Ending, result.Calls, result.Draws));
        }

        [Fact]
        public void Every_option_out_of_range_is_named_at_once()
        {
            var broken = new CounterexampleSearchOptions
            {
                Draws = 0, Concurrency = 0, SpeculativeShrinks = -1, MaxCalls = 0, MaxUnknowns = 0, StartSize = -1, EndSize = -1,
                Precision = 1.5, TimeLimit = TimeSpan.FromSeconds(-1), Clock = null!,
            };
            var message = Assert.Throws<ArgumentException>(() => { _ = CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(true), broken); }).Message;

            Assert.All(
                ["Draws=0", "Concurrency=0", "SpeculativeShrinks=-1", "MaxCalls=0", "MaxUnknowns=0", "StartSize=-1", "EndSize=-1", "Precision=1.5", "TimeLimit=-00:00:01", "Clock=null"],
                name => Assert.Contains(name, message, StringComparison.Ordinal));
        }
    }
}
