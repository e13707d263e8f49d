using System.Globalization;

namespace EvalKit.Properties.Tests;

public class CaseShrinkerTests(ITestOutputHelper output)
{
    private static readonly ShrinkOptions Deterministic = new() { Deterministic = true };

    private static IEnumerable<int> Halves(int value)
    {
        for (var less = value; less > 0; less /= 2) yield return value - less;
    }

    public class ShrinkAsync(ITestOutputHelper output) : CaseShrinkerTests(output)
    {
        [Theory]
        [InlineData(true, 80)]
        [InlineData(false, 180)]
        public async Task A_generated_invoice_ends_at_the_one_line_to_blame(bool deterministic, double mostCalls)
        {
            List<ShrinkResult<Invoice>> results = [];
            for (var index = 0; results.Count < 100; index++)
            {
                var invoice = DrawSeed.At(1, index, 50).Draw(Invoices.Arbitrary);
                if (!Invoices.Misread(invoice)) continue;
                results.Add(await CaseShrinker.ShrinkAsync(
                    invoice, Invoices.Smaller, SpyOracle<Invoice>.Of(Invoices.Misread), new() { Deterministic = deterministic, MaxCalls = 1000 }, default));
            }

            var minimal = results.Count(result => Invoices.IsMinimal(result.Minimal));
            Report($"invoice, deterministic {deterministic}: {minimal} of 100 minimal, {results.Average(result => result.Calls):F1} calls");
            Assert.True(minimal >= 95, $"{minimal} of 100");
            Assert.True(results.Average(result => result.Calls) <= mostCalls);
        }

        [Fact]
        public async Task The_path_rebuilds_the_value_without_a_call()
        {
            for (var index = 0; index < 50; index++)
            {
                var invoice = DrawSeed.At(1, index, 50).Draw(Invoices.Arbitrary);
                var result = await CaseShrinker.ShrinkAsync(
                    invoice, Invoices.Smaller, SpyOracle<Invoice>.Noisy(Invoices.Misread, 0.8, 0.1, 3), new() { MaxCalls = 500 }, default);

                Assert.Equal(result.Minimal.ToString(), CaseShrinker.Follow(invoice, Invoices.Smaller, result.Path).ToString());
            }
        }

        [Fact]
        public async Task Equal_candidates_are_tested_once()
        {
            var oracle = SpyOracle<int>.Of(value => value >= 777);
            var result = await CaseShrinker.ShrinkAsync(1_000_000, Halves, oracle, Deterministic, default);

            Assert.Equal(777, result.Minimal);
            Assert.Equal(oracle.Asked.Count, oracle.Asked.Distinct().Count());
        }

        [Fact]
        public async Task A_shrinker_that_comes_back_to_where_it_was_does_not_go_round_in_circles()
        {
            var oracle = SpyOracle<int>.Of(_ => true);
            var result = await CaseShrinker.ShrinkAsync(3, value => [value, 3, Math.Max(0, value - 1)], oracle, Deterministic, default);

            Assert.Equal((0, ShrinkEnding.Minimal, 3), (result.Minimal, result.Ending, result.Calls));
        }

        [Fact]
        public async Task A_list_without_an_end_is_left_in_the_end()
        {
            var result = await CaseShrinker.ShrinkAsync(5, Endless, SpyOracle<int>.Of(value => value == 5), Deterministic, default);

            Assert.Equal((5, ShrinkEnding.Minimal, 1), (result.Minimal, result.Ending, result.Calls));

            static IEnumerable<int> Endless(int value)
            {
                while (true) yield return 4;
            }
        }

        [Fact]
        public async Task Null_is_a_value_like_another()
        {
            var result = await CaseShrinker.ShrinkAsync<string?>("abc", value => value is null ? [] : [null, ""], SpyOracle<string?>.Of(_ => true), Deterministic, default);

            Assert.Null(result.Minimal);
            Assert.Equal(1, result.Calls);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(4)]
        public async Task A_shrinker_that_throws_is_reported_and_what_was_found_is_kept(int window)
        {
            var result = await CaseShrinker.ShrinkAsync(100, Broken, SpyOracle<int>.Of(_ => true), Deterministic with { Window = window }, default);

            Assert.Equal((50, ShrinkEnding.Unknown), (result.Minimal, result.Ending));
            Assert.IsType<InvalidOperationException>(result.Error);

            static IEnumerable<int> Broken(int value) => value == 100 ? [50] : throw new InvalidOperationException("no smaller");
        }

        [Theory]
        [InlineData(4)]
        [InlineData(16)]
        public async Task Speculation_changes_nothing_but_the_calls(int window)
        {
            for (var index = 0; index < 30; index++)
            {
                var invoice = DrawSeed.At(2, index, 50).Draw(Invoices.Arbitrary);
                if (!Invoices.Misread(invoice)) continue;
                var alone = await CaseShrinker.ShrinkAsync(invoice, Invoices.Smaller, Yielding(), Deterministic with { MaxCalls = 9999 }, default);
                var ahead = await CaseShrinker.ShrinkAsync(invoice, Invoices.Smaller, Yielding(), Deterministic with { MaxCalls = 9999, Window = window }, default);

                Assert.Equal(alone.Path, ahead.Path);
                Assert.Equal(alone.Minimal.ToString(), ahead.Minimal.ToString());
            }

            static SpyOracle<Invoice> Yielding() => new(async (invoice, _, ct) =>
            {
                await Task.Yield();
                ct.ThrowIfCancellationRequested();
                return Invoices.Misread(invoice) ? TestVerdict.Fails : TestVerdict.Holds;
            });
        }
    }

    public class Follow(ITestOutputHelper output) : CaseShrinkerTests(output)
    {
        [Fact]
        public void An_empty_path_is_the_value_itself() => Assert.Equal(7, CaseShrinker.Follow(7, Halves, []));

        [Fact]
        public void A_path_of_another_shrinker_is_refused_with_the_step() =>
            Assert.Contains("Step 1", Assert.Throws<ArgumentException>(() => CaseShrinker.Follow(4, Halves, [2, 9])).Message, StringComparison.Ordinal);
    }

    private void Report(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
