using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Properties.Tests;

public partial class CounterexampleSearchTests
{
    public class Finding : CounterexampleSearchTests
    {
        [Fact]
        public async Task The_first_failing_draw_is_shrunk_along_the_users_shrinker()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (value, _) => Verdict(value >= 777_777), Options);

            var found = Assert.IsType<Counterexample<int>>(result.Counterexample);
            Assert.Equal(SearchEnding.Found, result.Ending);
            Assert.Equal(Enumerable.Range(0, 100).First(i => Drawn(i) >= 777_777), found.Index);
            Assert.Equal((Drawn(found.Index), 777_777, 1, 1, true, ShrinkEnding.Minimal), (found.Original, found.Minimal, found.Failures, found.Trials, found.IsConfirmed, found.Ending));
            Assert.Equal(found.Index + 1, result.Draws);
        }

        [Fact]
        public async Task Chains_are_shrunk_with_feedback()
        {
            var calls = 0;
            var result = await CounterexampleSearch.FindAsync(
                Kinds.Any.ToArbitrary(),
                (chain, _) =>
                {
                    Interlocked.Increment(ref calls);
                    return Verdict(Scenario.RotationAndNoise.Fails(chain));
                },
                Options with { Precision = 0.01, Concurrency = 1 });

            Assert.True(Scenario.RotationAndNoise.IsWithin(result.Counterexample!.Minimal, 0.01));
            Assert.Equal(2, result.Counterexample.Minimal.Steps.Count);
            Assert.Equal(calls, result.Calls);
            Assert.InRange(result.Calls - result.Draws, 1, 33);
        }

        [Fact]
        public async Task Another_shrinker_of_chains_is_respected()
        {
            var unshrinkable = Arb.From(Kinds.Any.ToArbitrary().Generator);
            var result = await CounterexampleSearch.FindAsync(unshrinkable, (chain, _) => Verdict(chain.Severity > 1), Options);

            Assert.Equal(result.Counterexample!.Original, result.Counterexample.Minimal);
        }

        [Fact]
        public async Task A_property_that_holds_has_no_counterexample()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(false), Options);

            Assert.Null(result.Counterexample);
            Assert.Equal((SearchEnding.AllHeld, 100, 100, 0, 0), (result.Ending, result.Draws, result.Calls, result.Discards, result.Unknowns));
        }

        [Fact]
        public async Task The_seed_replays_the_one_draw()
        {
            var first = await CounterexampleSearch.FindAsync(Numbers, (value, _) => Verdict(value >= 777_777), Options);
            var again = await CounterexampleSearch.FindAsync(Numbers, (value, _) => Verdict(value >= 777_777), Options with { Replay = DrawSeed.Parse(first.Counterexample!.Seed.ToString()) });

            Assert.Equal((1, first.Counterexample.Original, first.Counterexample.Minimal), (again.Draws, again.Counterexample!.Original, again.Counterexample.Minimal));
        }

        [Fact]
        public async Task Without_shrinking_the_draw_itself_is_returned()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(true), Options with { Shrink = false, Concurrency = 1 });

            Assert.Equal((ShrinkEnding.NotAsked, Drawn(0), 1), (result.Counterexample!.Ending, result.Counterexample.Minimal, result.Calls));
        }

        [Fact]
        public async Task A_failure_of_a_test_not_known_to_be_deterministic_is_confirmed()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (value, _) => Verdict(value >= 777), new());

            Assert.Equal((777, 5, 5, true), (result.Counterexample!.Minimal, result.Counterexample.Failures, result.Counterexample.Trials, result.Counterexample.IsConfirmed));
        }

        [Fact]
        public async Task A_failure_that_does_not_come_back_is_found_and_called_flaky()
        {
            var calls = 0;
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => Verdict(Interlocked.Increment(ref calls) == 1), new() { Concurrency = 1 });

            Assert.Equal((ShrinkEnding.Flaky, 0, 5, SearchEnding.Found), (result.Counterexample!.Ending, result.Counterexample.Failures, result.Counterexample.Trials, result.Ending));
        }

        [Fact]
        public async Task A_test_that_changes_its_value_does_not_change_the_counterexample()
        {
            var lists = Arb.From(Gen.Choose(1, 9).ListOf(5).Select(list => list.ToList()));
            var result = await CounterexampleSearch.FindAsync(lists, (list, _) => { list.Clear(); return Verdict(true); }, Options with { Shrink = false });

            Assert.Equal(5, result.Counterexample!.Original.Count);
        }

        [Fact]
        public async Task Prints_the_same_line_under_another_culture()
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
                var arbitrary = Arb.From(Gen.Constant(1.5));
                var result = await CounterexampleSearch.FindAsync(arbitrary, (_, _) => Verdict(true), Options);

                Assert.Equal($"1.5 fails 1 of 1; drawn as 1.5 with seed {DrawSeed.At(0, 0, 1)}; shrinking: Minimal", result.Counterexample!.ToString());
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }
}
