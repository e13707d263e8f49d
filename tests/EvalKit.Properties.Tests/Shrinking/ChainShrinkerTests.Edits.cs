namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    /// <summary>A failure of text comes down to the single edits that cause it.</summary>
    public class Edits : ChainShrinkerTests
    {
        private const string Words = "one two three four five six seven eight nine ten ";

        private static readonly Prompt Asked = string.Concat(Enumerable.Repeat(Words, 8)) + "parcel " + string.Concat(Enumerable.Repeat(Words, 8));

        private static readonly ShrinkOptions Options = new() { Deterministic = true, CountEdits = chain => chain.CountEdits(Asked, "case", 4) };

        private static string Text(PerturbationChain chain) => chain.Apply(Asked, "case", 4).Text;

        /// <summary>The seed's chain spoils the word in question, so that there is something to find.</summary>
        private static bool Spoilt(PerturbationChain chain) => !Text(chain).Contains("parcel", StringComparison.Ordinal);

        private static PerturbationChain Typos(int ticks = 200) => PerturbationChain.Of(Perturb.Text.KeyboardTypos().At(ticks));

        private static Task<ShrinkResult<PerturbationChain>> ShrinkText(PerturbationChain failing, Func<PerturbationChain, bool> fails, ShrinkOptions options) =>
            ChainShrinker.ShrinkAsync(failing, SpyOracle<PerturbationChain>.Of(fails), options, CancellationToken.None);

        [Fact]
        public async Task A_failure_caused_by_one_edit_ends_at_just_that_edit()
        {
            Assert.True(Spoilt(Typos()));

            var result = await ShrinkText(Typos(), Spoilt, Options);

            Assert.Equal(ShrinkEnding.Minimal, result.Ending);
            Assert.Single(Assert.Single(result.Minimal.Steps).OnlyEdits!);
            var changed = Text(result.Minimal).Split(' ').Except(Words.Split(' '));
            Assert.NotEqual("parcel", Assert.Single(changed));
            // About twice the binary logarithm of a hundred edits, after the severity.
            Assert.InRange(result.Calls, 1, 24);
        }

        [Fact]
        public async Task Edits_that_are_needed_together_stay_together()
        {
            var count = Typos().CountEdits(Asked, "case", 4)[0];
            int[] blamed = [2, count / 2, count - 1];
            bool Fails(PerturbationChain chain) => chain.Steps is [{ Ticks: 200 } step] && (step.OnlyEdits is not { } only || blamed.All(only.Contains));

            var result = await ShrinkText(Typos(), Fails, Options);

            Assert.Equal(blamed, result.Minimal.Steps[0].OnlyEdits);
        }

        [Fact]
        public async Task A_step_before_keeps_the_edits_of_a_later_one_where_they_are()
        {
            var chain = Perturb.Text.Whitespace().Then(Perturb.Text.KeyboardTypos()).ChainAt(5, new(1));
            bool Fails(PerturbationChain candidate) => candidate.Steps.Count == 2 && Spoilt(candidate) && Text(candidate).Contains("two  ", StringComparison.Ordinal);
            Assert.True(Fails(chain));

            var result = await ShrinkText(chain, Fails, Options);

            Assert.True(Fails(result.Minimal));
            Assert.All(result.Minimal.Steps, step => Assert.Single(step.OnlyEdits!));
        }

        [Fact]
        public async Task What_is_found_is_read_back_from_its_text()
        {
            var found = (await ShrinkText(Typos(), Spoilt, Options)).Minimal;

            Assert.Equal(Text(found), Text(PerturbationChain.Parse(found.ToString(), [Perturb.Text.KeyboardTypos()])));
        }

        [Fact]
        public async Task A_budget_ends_it_with_the_fewest_edits_so_far()
        {
            var whole = (await ShrinkText(Typos(), Spoilt, Options)).Calls;
            for (var calls = 0; calls <= whole; calls++)
            {
                var result = await ShrinkText(Typos(), Spoilt, Options with { MaxCalls = calls });

                Assert.InRange(result.Calls, 0, calls);
                Assert.True(Spoilt(result.Minimal));
            }
        }

        [Fact]
        public async Task Without_knowing_the_text_steps_stay_whole()
        {
            var result = await ShrinkText(Typos(), Spoilt, Options with { CountEdits = null });

            Assert.Null(Assert.Single(result.Minimal.Steps).OnlyEdits);
        }

        [Fact]
        public async Task A_search_takes_the_count_from_its_options()
        {
            var result = await CounterexampleSearch.FindAsync(
                Perturb.Text.KeyboardTypos().ToArbitrary(),
                (chain, _) => new ValueTask<TestVerdict>(Spoilt(chain) ? TestVerdict.Fails : TestVerdict.Holds),
                new() { Draws = 50, Deterministic = true, CountEdits = chain => chain.CountEdits(Asked, "case", 4) });

            Assert.Single(result.Counterexample!.Minimal.Steps[0].OnlyEdits!);
        }
    }
}
