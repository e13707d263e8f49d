using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Properties.Tests;

public class DrawSeedTests
{
    public class Draw : DrawSeedTests
    {
        [Fact]
        public void The_same_seed_gives_the_same_value()
        {
            var seed = DrawSeed.At(1, 2, 50);
            var arbitrary = ArbMap.Default.ArbFor<string>();

            Assert.Equal(seed.Draw(arbitrary), seed.Draw(arbitrary));
            Assert.Equal(seed.Draw(arbitrary), seed.Draw(arbitrary.Generator));
        }

        [Fact]
        public void FsCheck_replays_the_same_value()
        {
            var arbitrary = Kinds.Any.ToArbitrary();
            for (var index = 0; index < 20; index++)
            {
                var seed = DrawSeed.At(3, index, 10 + index);
                PerturbationChain? replayed = null;
                var property = Prop.ForAll(arbitrary, chain => { replayed ??= chain; });

                Check.One(Config.Quick.WithReplay(seed.Seed, seed.Gamma, seed.Size).WithMaxTest(1).WithRunner(new SilentRunner()), property);

                Assert.Equal(seed.Draw(arbitrary), replayed);
            }
        }

        [Fact]
        public void Sizes_reach_the_generator() =>
            Assert.Equal(37, DrawSeed.At(0, 0, 37).Draw(Gen.Sized(Gen.Constant)));

        [Fact]
        public void A_null_generator_is_refused() => Assert.Throws<ArgumentNullException>(() => DrawSeed.At(0, 0, 1).Draw((Gen<int>)null!));
    }

    public class At : DrawSeedTests
    {
        [Fact]
        public void Runs_and_indices_differ() =>
            Assert.Equal(400, Enumerable.Range(0, 400).Select(i => DrawSeed.At((ulong)(i / 20), i % 20, 1)).Distinct().Count());

        [Fact]
        public void Gammas_are_odd_and_mix_well() => Assert.All(Enumerable.Range(0, 2000), i =>
        {
            var gamma = DrawSeed.At(9, i, 1).Gamma;
            Assert.True(ulong.IsOddInteger(gamma));
            Assert.True(ulong.PopCount(gamma ^ (gamma >> 1)) >= 24);
        });

        [Fact]
        public void Stored_seeds_stay_what_they_are() =>
            Assert.Equal("(1492236737636834004,10022700041405544967,100)", DrawSeed.At(2026, 5, 100).ToString());

        [Fact]
        public void A_negative_index_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => DrawSeed.At(0, -1, 1));
    }

    public class Constructor : DrawSeedTests
    {
        [Fact]
        public void An_even_gamma_is_refused_before_FsCheck_sees_it() =>
            Assert.Contains("odd", Assert.Throws<ArgumentException>(() => new DrawSeed(1, 2, 3)).Message, StringComparison.Ordinal);

        [Fact]
        public void A_negative_size_is_refused() => Assert.Throws<ArgumentException>(() => new DrawSeed(1, 3, -1));
    }

    public class Parse : DrawSeedTests
    {
        [Fact]
        public void Reads_what_is_printed()
        {
            for (var i = 0; i < 100; i++)
            {
                var seed = DrawSeed.At(1, i, i);
                Assert.Equal(seed, DrawSeed.Parse(seed.ToString()));
            }
        }

        [Fact]
        public void Prints_and_reads_the_same_under_another_culture()
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
                Assert.Equal("(12345,7,50)", new DrawSeed(12345, 7, 50).ToString());
                Assert.Equal(new(12345, 7, 50), DrawSeed.Parse(" 12345, 7, 50 "));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        [Theory]
        [InlineData("")]
        [InlineData("(1,3)")]
        [InlineData("(1,3,5,7)")]
        [InlineData("(1,2,5)")]
        [InlineData("(1,3,-5)")]
        [InlineData("(-1,3,5)")]
        [InlineData("(1,3,99999999999)")]
        [InlineData("(18446744073709551616,3,5)")]
        [InlineData("(1.0,3,5)")]
        [InlineData("((1,3,5))")]
        [InlineData("clean")]
        public void Anything_else_is_refused_with_the_form_to_use(string text) =>
            Assert.Contains("(seed,gamma,size)", Assert.Throws<FormatException>(() => DrawSeed.Parse(text)).Message, StringComparison.Ordinal);
    }

    private sealed class SilentRunner : IRunner
    {
        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(
            int ntest,
            Microsoft.FSharp.Collections.FSharpList<object> args,
            Microsoft.FSharp.Core.FSharpFunc<int, Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(
            Microsoft.FSharp.Collections.FSharpList<object> args,
            Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, FsCheck.TestResult testResult)
        {
        }
    }
}
