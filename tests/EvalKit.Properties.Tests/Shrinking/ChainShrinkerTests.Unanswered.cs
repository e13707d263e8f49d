namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    public class Unanswered : ChainShrinkerTests
    {
        [Fact]
        public async Task Unknown_is_never_accepted_and_never_called_minimal()
        {
            var oracle = new SpyOracle<PerturbationChain>((chain, _, _) =>
                new(chain.Steps.Count < 3 ? TestVerdict.Unknown : Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds));
            var result = await Shrink(oracle);

            Assert.Equal((ShrinkEnding.Unknown, 3), (result.Ending, result.Minimal.Steps.Count));
            Assert.Equal(result.Calls, result.Unknowns);
        }

        [Fact]
        public async Task A_lost_answer_is_asked_for_again()
        {
            var calls = 0;
            var oracle = new SpyOracle<PerturbationChain>((chain, _, _) =>
                new(++calls % 2 == 0 ? TestVerdict.Unknown : Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds));
            var result = await Shrink(oracle);

            Assert.Equal(ShrinkEnding.Minimal, result.Ending);
            Assert.InRange(result.Minimal.Of(Kinds.Blur), 2.35, 2.35 * 1.06);
            Assert.True(result.Unknowns > 5);
        }

        [Fact]
        public async Task An_exception_is_no_failure_and_surfaces()
        {
            // The slip to avoid: shrinking towards the shortest chain that breaks the service.
            var oracle = new SpyOracle<PerturbationChain>((chain, _, _) => chain.Steps.Count < 3
                ? throw new HttpRequestException("429")
                : new(Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds));
            var result = await Shrink(oracle);

            Assert.Equal((ShrinkEnding.Unknown, 3), (result.Ending, result.Minimal.Steps.Count));
            Assert.Equal("429", Assert.IsType<HttpRequestException>(result.Error).Message);
        }

        [Fact]
        public async Task A_timeout_of_the_client_is_not_our_cancellation()
        {
            var oracle = new SpyOracle<PerturbationChain>((_, _, _) => throw new TaskCanceledException("client timeout"));
            var result = await Shrink(oracle, new());

            Assert.Equal(ShrinkEnding.Unknown, result.Ending);
            Assert.IsType<TaskCanceledException>(result.Error);
        }

        [Fact]
        public async Task Discarded_candidates_are_passed_over()
        {
            var oracle = new SpyOracle<PerturbationChain>((chain, _, _) =>
                new(chain.Of(Kinds.Contrast) == 0 ? TestVerdict.Discard : Blurred(chain) ? TestVerdict.Fails : TestVerdict.Holds));
            var result = await Shrink(oracle);

            Assert.Equal((ShrinkEnding.Minimal, 2), (result.Ending, result.Minimal.Steps.Count));
        }
    }
}
