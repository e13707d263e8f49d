namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    public class Limits : ChainShrinkerTests
    {
        [Fact]
        public async Task A_budget_is_never_exceeded_and_the_best_so_far_returned()
        {
            for (var budget = 0; budget < 70; budget++)
            {
                foreach (var deterministic in new[] { true, false })
                {
                    var oracle = SpyOracle<PerturbationChain>.Of(Blurred);
                    var result = await Shrink(oracle, new() { MaxCalls = budget, Deterministic = deterministic, Window = 1 + budget % 4 });

                    Assert.Equal(oracle.Asked.Count, result.Calls);
                    Assert.InRange(result.Calls, 0, budget);
                    Assert.True(Blurred(result.Minimal));
                    Assert.True(result.Ending is ShrinkEnding.Budget or ShrinkEnding.Minimal);
                }
            }
        }

        [Fact]
        public async Task Of_a_tight_budget_enough_is_kept_to_confirm()
        {
            var result = await Shrink(SpyOracle<PerturbationChain>.Of(Blurred), new() { MaxCalls = 20 });

            Assert.Equal((ShrinkEnding.Budget, true, 5, 5), (result.Ending, result.IsConfirmed, result.Failures, result.Trials));
        }

        [Fact]
        public async Task Cancelling_returns_the_best_so_far_and_counts_the_cancelled_call()
        {
            using var cancel = new CancellationTokenSource();
            var calls = 0;
            var oracle = new SpyOracle<PerturbationChain>(async (chain, _, ct) =>
            {
                if (++calls == 6)
                {
                    await cancel.CancelAsync();
                    await Task.Delay(Timeout.Infinite, ct);
                }

                return Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds;
            });
            var result = await Shrink(oracle, ct: cancel.Token);

            Assert.Equal((ShrinkEnding.Cancelled, 6), (result.Ending, result.Calls));
            Assert.Single(result.Minimal.Steps);
            Assert.True(Blurred(result.Minimal));
        }

        [Fact]
        public async Task Cancelled_before_it_starts_makes_no_call()
        {
            var result = await Shrink(SpyOracle<PerturbationChain>.Of(Blurred), ct: new(canceled: true));

            Assert.Equal((ShrinkEnding.Cancelled, 0, Start), (result.Ending, result.Calls, result.Minimal));
        }

        [Theory]
        [InlineData(-0.1)]
        [InlineData(1)]
        [InlineData(double.NaN)]
        public async Task Precision_out_of_range_is_refused(double precision) =>
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Shrink(SpyOracle<PerturbationChain>.Of(Blurred), new() { Precision = precision }));
    }
}
