namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    public class Strategy : ChainShrinkerTests
    {
        [Fact]
        public async Task Steps_that_are_not_needed_go_and_the_rest_becomes_milder()
        {
            var result = await Shrink(SpyOracle<PerturbationChain>.Of(Blurred), new() { Deterministic = true, Precision = 0 });

            Assert.Equal(PerturbationChain.Of(Kinds.Blur.At(236)), result.Minimal);
            Assert.Equal((1, 1, ShrinkEnding.Minimal, true), (result.Failures, result.Trials, result.Ending, result.IsConfirmed));
            Assert.Same(Start, result.Original);
        }

        [Fact]
        public async Task No_candidate_is_tested_twice_on_a_deterministic_subject()
        {
            var oracle = SpyOracle<PerturbationChain>.Of(Blurred);
            var result = await Shrink(oracle);

            Assert.Equal(result.Calls, oracle.Asked.Count);
            Assert.Equal(result.Calls, oracle.Asked.Select(asked => asked.Candidate).Distinct().Count());
        }

        [Fact]
        public async Task A_prompt_that_fails_unperturbed_is_found_out_with_the_first_call()
        {
            var result = await Shrink(SpyOracle<PerturbationChain>.Of(_ => true));

            Assert.Equal((PerturbationChain.Empty, 1), (result.Minimal, result.Calls));
        }

        [Fact]
        public async Task The_clean_prompt_is_not_tested_where_it_is_known_to_hold()
        {
            var oracle = SpyOracle<PerturbationChain>.Of(_ => true);
            var result = await Shrink(oracle, new() { Deterministic = true, CleanHolds = true });

            Assert.DoesNotContain(PerturbationChain.Empty, oracle.Asked.Select(asked => asked.Candidate));
            Assert.Equal(1, Assert.Single(result.Minimal.Steps).Ticks);
        }

        [Fact]
        public async Task Where_either_of_two_steps_will_do_the_milder_one_stays()
        {
            var failing = PerturbationChain.Of(Kinds.Blur.At(100), Kinds.Contrast.At(450));
            var oracle = SpyOracle<PerturbationChain>.Of(chain => chain.Of(Kinds.Blur) > 0.5 || chain.Of(Kinds.Contrast) > 0.5);

            var result = await ChainShrinker.ShrinkAsync(failing, oracle, new() { Deterministic = true }, default);

            Assert.Equal(Kinds.Blur.Name, Assert.Single(result.Minimal.Steps).Perturbation.Name);
        }

        [Fact]
        public async Task What_has_no_identity_is_dropped_first_and_otherwise_weakened_but_never_to_nothing()
        {
            var failing = PerturbationChain.Of(Kinds.Blur.At(400), Kinds.Telephone.At(Kinds.Telephone.MaxTicks));
            var oracle = SpyOracle<PerturbationChain>.Of(chain => chain.Steps.Any(step => step.Perturbation.Name == Kinds.Telephone.Name));

            var result = await ChainShrinker.ShrinkAsync(failing, oracle, new() { Deterministic = true, CleanHolds = true, Precision = 0 }, default);

            Assert.Equal(PerturbationChain.Of(Kinds.Blur.At(400)), oracle.Asked.First().Candidate);
            Assert.Equal(PerturbationChain.Of(Kinds.Telephone.At(1)), result.Minimal);
        }

        [Fact]
        public async Task Steps_at_tick_zero_cost_nothing_to_leave_out()
        {
            var failing = PerturbationChain.Of(Kinds.Rotation.At(0), Kinds.Blur.At(1), Kinds.Noise.At(0));
            var oracle = SpyOracle<PerturbationChain>.Of(chain => chain.Of(Kinds.Blur) > 0);

            var result = await ChainShrinker.ShrinkAsync(failing, oracle, new() { Deterministic = true }, default);

            Assert.Equal(1, result.Calls);
        }

        [Fact]
        public async Task The_clean_chain_is_minimal_already()
        {
            var result = await ChainShrinker.ShrinkAsync(PerturbationChain.Empty, SpyOracle<PerturbationChain>.Of(_ => true), new() { Deterministic = true }, default);

            Assert.Equal((PerturbationChain.Empty, 0, ShrinkEnding.Minimal), (result.Minimal, result.Calls, result.Ending));
        }

        [Fact]
        public async Task A_failure_that_comes_and_goes_with_severity_still_ends_on_a_failure()
        {
            Func<PerturbationChain, bool> fails = chain => chain.Steps.Sum(step => step.Ticks) % 3 != 0;
            foreach (var start in Kinds.Failing(fails, 200))
            {
                var result = await ChainShrinker.ShrinkAsync(start, SpyOracle<PerturbationChain>.Of(fails), new() { Deterministic = true }, default);
                Assert.True(fails(result.Minimal));
                Assert.Equal(ShrinkEnding.Minimal, result.Ending);
            }
        }
    }
}
