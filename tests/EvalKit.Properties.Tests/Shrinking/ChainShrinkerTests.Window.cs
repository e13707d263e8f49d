namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    public class Window : ChainShrinkerTests
    {
        [Theory]
        [InlineData(2)]
        [InlineData(4)]
        [InlineData(16)]
        public async Task Speculation_changes_nothing_but_the_calls(int window)
        {
            foreach (var start in Scenario.RotationAndNoise.Starts(60))
            {
                foreach (var options in new ShrinkOptions[] { new() { Deterministic = true, MaxCalls = 5000 }, new() { MaxCalls = 5000 } })
                {
                    var alone = await ChainShrinker.ShrinkAsync(start, Yielding(), options, default);
                    var ahead = await ChainShrinker.ShrinkAsync(start, Yielding(), options with { Window = window }, default);

                    Assert.Equal(alone with { Calls = 0, Path = [] }, ahead with { Calls = 0, Path = [] });
                    Assert.True(ahead.Calls >= alone.Calls);
                }
            }
        }

        [Fact]
        public async Task Seeded_noise_gives_the_same_result_ahead_of_time()
        {
            for (var seed = 0UL; seed < 40; seed++)
            {
                var options = new ShrinkOptions { MaxCalls = 5000 };
                var alone = await Shrink(SpyOracle<PerturbationChain>.Noisy(Blurred, 0.8, 0.05, seed), options);
                var ahead = await Shrink(SpyOracle<PerturbationChain>.Noisy(Blurred, 0.8, 0.05, seed), options with { Window = 4 });

                Assert.Equal(alone.Minimal, ahead.Minimal);
                Assert.Equal((alone.Failures, alone.Trials), (ahead.Failures, ahead.Trials));
            }
        }

        [Fact]
        public async Task Candidates_are_in_flight_together_and_never_more_than_the_window()
        {
            var oracle = Yielding();
            await Shrink(oracle, new() { Deterministic = true, Window = 4 });

            Assert.InRange(oracle.MostInFlight, 2, 4);
        }

        [Fact]
        public async Task Nothing_is_in_flight_when_it_returns()
        {
            var running = 0;
            var oracle = new SpyOracle<PerturbationChain>(async (chain, _, ct) =>
            {
                Interlocked.Increment(ref running);
                try
                {
                    for (var i = 0; i < 20; i++) await Task.Yield();
                    ct.ThrowIfCancellationRequested();
                    return Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds;
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                }
            });
            await Shrink(oracle, new() { Deterministic = true, Window = 8 });

            Assert.Equal(0, running);
        }

        private static SpyOracle<PerturbationChain> Yielding() => new(async (chain, _, ct) =>
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            return Scenario.RotationAndNoise.Fails(chain) || Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds;
        });
    }
}
