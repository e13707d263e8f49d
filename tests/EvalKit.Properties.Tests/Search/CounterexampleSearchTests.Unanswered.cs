using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Properties.Tests;

public partial class CounterexampleSearchTests
{
    public class Unanswered : CounterexampleSearchTests
    {
        [Fact]
        public async Task A_test_that_throws_has_not_failed_and_is_not_shrunk_on()
        {
            var result = await CounterexampleSearch.FindAsync(
                Numbers, (value, _) => value < 700_000 ? throw new HttpRequestException("429") : Verdict(value >= 900_000), Options with { MaxUnknowns = 1000 });

            Assert.Equal(ShrinkEnding.Unknown, result.Counterexample!.Ending);
            Assert.InRange(result.Counterexample.Minimal, 900_000, 1_000_000);
            Assert.True(result.Unknowns > 0);
            Assert.All(result.Errors, error => Assert.IsType<HttpRequestException>(error));
            Assert.NotEmpty(result.Errors);
        }

        [Fact]
        public async Task An_unanswered_draw_keeps_a_search_from_being_a_success()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (value, _) => new(value == Drawn(5) ? TestVerdict.Unknown : TestVerdict.Holds), Options);

            Assert.Equal((SearchEnding.Undecided, 1, 100), (result.Ending, result.Unknowns, result.Draws));
        }

        [Theory]
        [InlineData(1)]
        [InlineData(16)]
        public async Task A_service_that_is_down_is_not_asked_for_ever(int concurrency)
        {
            var result = await CounterexampleSearch.FindAsync(
                Numbers, (_, _) => throw new HttpRequestException("503"), Options with { Concurrency = concurrency, Draws = 10_000 });

            Assert.Equal((SearchEnding.Undecided, 10, 10, 10), (result.Ending, result.Unknowns, result.Draws, result.Errors.Count));
            Assert.InRange(result.Calls, 10, 10 + concurrency);
        }

        [Fact]
        public async Task A_precondition_that_is_never_met_is_no_success()
        {
            var result = await CounterexampleSearch.FindAsync(Numbers, (_, _) => new(TestVerdict.Discard), Options);

            Assert.Equal((SearchEnding.Undecided, 100), (result.Ending, result.Discards));
        }

        [Fact]
        public async Task A_generator_that_throws_is_the_callers_error()
        {
            var broken = Arb.From(Gen.Choose(0, 9).Select<int, int>(value => throw new InvalidOperationException("bad generator")));

            await Assert.ThrowsAsync<InvalidOperationException>(() => CounterexampleSearch.FindAsync(broken, (_, _) => Verdict(false), Options));
        }
    }
}
