namespace EvalKit.Properties.Tests;

public partial class CounterexampleSearchTests
{
    public class Concurrency : CounterexampleSearchTests
    {
        [Fact]
        public async Task The_result_is_the_same_at_1_4_and_16()
        {
            foreach (var threshold in new[] { 200_000, 900_000, 980_000, 999_999 })
            {
                List<(SearchEnding, int, int, int, int?, int?, int?)> results = [];
                foreach (var concurrency in new[] { 1, 4, 16 })
                {
                    var result = await CounterexampleSearch.FindAsync(
                        Numbers,
                        async (value, ct) =>
                        {
                            // Later draws are often answered first.
                            for (var i = value % 7; i >= 0; i--) await Task.Yield();
                            ct.ThrowIfCancellationRequested();
                            return value % 11 == 0 ? TestVerdict.Discard : value % 97 == 0 ? TestVerdict.Unknown : value >= threshold ? TestVerdict.Fails : TestVerdict.Holds;
                        },
                        Options with { Concurrency = concurrency, SpeculativeShrinks = concurrency });
                    results.Add((result.Ending, result.Draws, result.Discards, result.Unknowns, result.Counterexample?.Index, result.Counterexample?.Original, result.Counterexample?.Minimal));
                }

                Assert.Single(results.Distinct());
            }
        }

        [Fact]
        public async Task As_many_tests_are_in_flight_as_asked_for()
        {
            var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var started = 0;
            var most = 0;
            var result = await CounterexampleSearch.FindAsync(
                Numbers,
                async (_, _) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref started));
                    if (started == 8) all.TrySetResult();
                    await all.Task;
                    Interlocked.Decrement(ref started);
                    return TestVerdict.Holds;
                },
                Options with { Draws = 16, Concurrency = 8 });

            Assert.Equal((16, 8), (result.Draws, most));
        }

        [Fact]
        public async Task The_first_index_wins_though_a_later_one_is_answered_first_and_the_rest_is_cancelled()
        {
            var laterFailed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var cancelled = 0;
            var result = await CounterexampleSearch.FindAsync(
                Numbers,
                async (value, ct) =>
                {
                    if (value == Drawn(1))
                    {
                        await laterFailed.Task;
                        return TestVerdict.Fails;
                    }

                    if (value == Drawn(2))
                    {
                        laterFailed.SetResult();
                        return TestVerdict.Fails;
                    }

                    if (value == Drawn(0)) return TestVerdict.Holds;
                    try
                    {
                        await Task.Delay(Timeout.Infinite, ct);
                        return TestVerdict.Holds;
                    }
                    finally
                    {
                        Interlocked.Increment(ref cancelled);
                    }
                },
                Options with { Concurrency = 8, Draws = 8, Shrink = false });

            Assert.Equal((1, 2), (result.Counterexample!.Index, result.Draws));
            Assert.Equal(result.Calls, 3 + cancelled);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(4)]
        public async Task A_blocked_caller_under_a_single_threaded_context_is_no_deadlock(int concurrency)
        {
            var context = new OneThread();
            var result = await context.RunBlocked(() => CounterexampleSearch.FindAsync(
                Numbers,
                async (value, _) =>
                {
                    await Task.Yield();
                    return value >= 777_777 ? TestVerdict.Fails : TestVerdict.Holds;
                },
                Options with { Concurrency = concurrency, SpeculativeShrinks = concurrency }));

            Assert.Equal(777_777, result.Counterexample!.Minimal);
            Assert.Equal(0, context.Posted);
        }
    }
}
