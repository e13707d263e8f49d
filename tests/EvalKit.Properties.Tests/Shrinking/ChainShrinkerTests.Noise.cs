namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    public class Noise : ChainShrinkerTests
    {
        [Fact]
        public async Task A_reliable_failure_is_reported_with_fresh_tests_only()
        {
            var oracle = SpyOracle<PerturbationChain>.Of(Blurred);
            var result = await Shrink(oracle, new());

            Assert.Equal((5, 5, true, 0), (result.Failures, result.Trials, result.IsConfirmed, result.WalkedBack));
            Assert.Equal([0, 1, 2, 3, 4, 5, 6], oracle.Asked.Where(asked => asked.Candidate.Equals(result.Minimal)).Select(asked => asked.Repeat));
        }

        [Fact]
        public async Task The_start_is_never_asked_again_under_the_repeat_that_found_it()
        {
            var oracle = SpyOracle<PerturbationChain>.Of(Blurred);
            await Shrink(oracle, new() { KnownRepeats = 3 });

            Assert.Equal([3, 4, 5, 6, 7], oracle.Asked.Where(asked => asked.Candidate.Equals(Start)).Select(asked => asked.Repeat));
        }

        [Fact]
        public async Task A_failure_that_does_not_come_back_is_flaky_and_not_shrunk()
        {
            var result = await Shrink(SpyOracle<PerturbationChain>.Of(_ => false), new());

            Assert.Equal((Start, 0, 5, 5, ShrinkEnding.Flaky, false), (result.Minimal, result.Failures, result.Trials, result.Calls, result.Ending, result.IsConfirmed));
        }

        [Fact]
        public async Task Failures_by_luck_are_flaky()
        {
            var flaky = 0;
            for (var seed = 0UL; seed < 300; seed++)
            {
                var result = await Shrink(SpyOracle<PerturbationChain>.Noisy(_ => false, 0.9, 0.1, seed), new());
                if (result.Ending == ShrinkEnding.Flaky) flaky++;
            }

            Assert.True(flaky >= 297, $"{flaky} of 300");
        }

        [Fact]
        public async Task No_repeat_of_a_candidate_is_asked_twice()
        {
            var oracle = SpyOracle<PerturbationChain>.Noisy(Blurred, 0.8, 0.05, 4);
            await Shrink(oracle, new());

            Assert.Equal(oracle.Asked.Count, oracle.Asked.Distinct().Count());
        }

        [Fact]
        public async Task What_fresh_tests_do_not_confirm_is_walked_back()
        {
            // Two failures for every candidate, enough to be accepted; after that only the start keeps failing.
            var oracle = new SpyOracle<PerturbationChain>((chain, repeat, _) =>
                new(chain.Equals(Start) || repeat < 2 ? TestVerdict.Fails : TestVerdict.Holds));
            var result = await Shrink(oracle, new());

            Assert.Equal((Start, 5, 5, true), (result.Minimal, result.Failures, result.Trials, result.IsConfirmed));
            Assert.True(result.WalkedBack > 0);
            Assert.Empty(result.Path);
        }
    }
}
