using System.Globalization;

namespace EvalKit.Properties.Tests;

/// <summary>
/// What shrinking a chain costs and how near it comes, over 300 failing starts for each planted fault. The table in docs/properties.md is
/// the output of these tests.
/// </summary>
public abstract class ShrinkingCostTests(ITestOutputHelper output)
{
    private const int Starts = 300;

    public class OfADeterministicSubject(ITestOutputHelper output) : ShrinkingCostTests(output)
    {
        private static readonly ShrinkOptions Options = new() { Deterministic = true };

        [Theory]
        [InlineData(0.01, 25)]
        [InlineData(0.05, 23)]
        public Task Two_kinds_to_blame(double precision, double mostCalls) =>
            Costs(Scenario.RotationAndNoise, Options with { Precision = precision }, mostCalls);

        [Theory]
        [InlineData(0.01, 14)]
        [InlineData(0.05, 11)]
        public Task One_kind_to_blame(double precision, double mostCalls) => Costs(Scenario.OneKind, Options with { Precision = precision }, mostCalls);

        [Theory]
        [InlineData(0.01, 36)]
        [InlineData(0.05, 34)]
        public Task Three_kinds_to_blame(double precision, double mostCalls) =>
            Costs(Scenario.ThreeKinds, Options with { Precision = precision }, mostCalls);

        [Theory]
        [InlineData(0.01, 16)]
        [InlineData(0.05, 13)]
        public async Task Two_kinds_that_make_up_for_each_other(double precision, double mostCalls)
        {
            var results = await ShrinkAll(Scenario.Traded, Options with { Precision = precision });

            Assert.True(results.Average(result => result.Calls) <= mostCalls);
            Assert.All(results, result => Assert.True(Scenario.Traded.Fails(result.Minimal)));
            Assert.All(results, result => Assert.InRange(result.Minimal.Steps.Count, 1, 2));
        }

        [Fact]
        public async Task Without_feedback_it_takes_several_times_the_calls()
        {
            var scenario = Scenario.RotationAndNoise;
            var with = await ShrinkAll(scenario, Options with { Precision = 0 });
            List<ShrinkResult<PerturbationChain>> without = [];
            foreach (var start in scenario.Starts(Starts))
            {
                without.Add(await CaseShrinker.ShrinkAsync(
                    start, Kinds.Any.ToArbitrary().Shrinker, SpyOracle<PerturbationChain>.Of(scenario.Fails), Options with { MaxCalls = 10_000 }, default));
            }

            Report($"{scenario.Name}, the arbitrary's own shrinker, to the tick", without, without.Count(result => scenario.IsWithin(result.Minimal, 0)));
            Assert.True(without.Sum(result => result.Calls) >= 2 * with.Sum(result => result.Calls));
        }

        [Fact]
        public Task A_clean_prompt_known_to_hold_saves_one_call() =>
            Costs(Scenario.RotationAndNoise, Options with { Precision = 0.01, CleanHolds = true }, 24);
    }

    public class OfAReliableFailureOfASubjectNotKnownToBeDeterministic(ITestOutputHelper output) : ShrinkingCostTests(output)
    {
        [Fact]
        public Task Two_kinds_to_blame() => Costs(Scenario.RotationAndNoise, new(), 53);

        [Fact]
        public Task One_kind_to_blame() => Costs(Scenario.OneKind, new(), 32);

        [Fact]
        public Task Three_kinds_to_blame() => Costs(Scenario.ThreeKinds, new(), 72);
    }

    public class OfANoisySubject(ITestOutputHelper output) : ShrinkingCostTests(output)
    {
        [Theory]
        [InlineData(0.95, 0.02, 75)]
        [InlineData(0.80, 0.05, 95)]
        [InlineData(0.70, 0.10, 120)]
        public async Task What_is_reported_is_a_genuine_failure(double bad, double good, double mostCalls)
        {
            var scenario = Scenario.RotationAndNoise;
            List<ShrinkResult<PerturbationChain>> results = [];
            foreach (var start in scenario.Starts(400))
            {
                var oracle = SpyOracle<PerturbationChain>.Noisy(scenario.Fails, bad, good, (ulong)results.Count);
                results.Add(await ChainShrinker.ShrinkAsync(start, oracle, new() { MaxCalls = 1000 }, CancellationToken.None));
            }

            var shrunk = results.Where(result => result.Ending == ShrinkEnding.Minimal).ToList();
            var genuine = shrunk.Count(result => scenario.Fails(result.Minimal));
            Report($"{scenario.Name}, fails at {bad} / {good}: genuine {genuine}, flaky {results.Count - shrunk.Count}", shrunk, shrunk.Count(result =>
                scenario.Fails(result.Minimal) && result.Minimal.Steps.Count == 2 && scenario.IsWithin(result.Minimal, 0.10)));

            Assert.True(genuine >= 0.98 * shrunk.Count);
            Assert.True(results.Average(result => result.Calls) <= mostCalls);
            Assert.All(results, result => Assert.True(result.Ending is ShrinkEnding.Minimal or ShrinkEnding.Flaky));
            Assert.InRange(results.Count(result => result.Ending == ShrinkEnding.Flaky), 0, 0.1 * results.Count);
        }
    }

    private async Task Costs(Scenario scenario, ShrinkOptions options, double mostCalls)
    {
        var results = await ShrinkAll(scenario, options);

        Assert.All(results, result => Assert.Equal(ShrinkEnding.Minimal, result.Ending));
        Assert.All(results, result => Assert.Equal(scenario.Blame.Length, result.Minimal.Steps.Count));
        Assert.True(results.Count(result => scenario.IsWithin(result.Minimal, options.Precision)) >= 0.99 * Starts);
        Assert.True(results.Average(result => result.Calls) <= mostCalls);
    }

    private async Task<List<ShrinkResult<PerturbationChain>>> ShrinkAll(Scenario scenario, ShrinkOptions options)
    {
        List<ShrinkResult<PerturbationChain>> results = [];
        foreach (var start in scenario.Starts(Starts))
        {
            results.Add(await ChainShrinker.ShrinkAsync(start, SpyOracle<PerturbationChain>.Of(scenario.Fails), options, CancellationToken.None));
        }

        var within = scenario.Blame.Length == 0 ? results.Count : results.Count(result => scenario.IsWithin(result.Minimal, options.Precision));
        Report($"{scenario.Name}, deterministic {options.Deterministic}, precision {options.Precision}", results, within);
        return results;
    }

    private void Report(FormattableString what, List<ShrinkResult<PerturbationChain>> results, int within)
    {
        int[] calls = [.. results.Select(result => result.Calls).Order()];
        output.WriteLine(FormattableString.Invariant(what) + string.Create(
            CultureInfo.InvariantCulture,
            $": {calls.Average():F1} calls (p95 {calls[calls.Length * 95 / 100]}), within precision {within} of {calls.Length}"));
    }
}
