namespace EvalKit.Perturbations.Tests;

public static class ExampleTests
{
    private static readonly Prompt Five = Prompts.WithExamples(Prompt.User("Which team?").Input("It is late."), 5);

    private static string Shown(Prompt prompt) => string.Join(' ', prompt.Parts.Select(part => part is ExamplePart example ? example.Input[^1..] : part.Role.ToString()));

    private static string At(Perturbation member, double share, ulong seed, Prompt? prompt = null) =>
        Shown(PerturbationChain.Of(member.At(member.Scale.TicksOfAmount(share))).Apply(prompt ?? Five, "case", seed));

    public sealed class ExampleOrder
    {
        [Theory]
        [InlineData(0.01, 2)]
        [InlineData(0.4, 2)]
        [InlineData(0.8, 4)]
        [InlineData(1, 4)]
        public void A_greater_share_moves_more_examples_and_nothing_else(double share, int moved)
        {
            for (var seed = 0UL; seed < 50; seed++)
            {
                var shown = At(Perturb.CrossModal.ExampleOrder(), share, seed).Split(' ');

                Assert.Equal(["User", "Input"], shown[5..]);
                Assert.Equal(["0", "1", "2", "3", "4"], shown[..5].Order());
                Assert.Equal(moved, shown[..5].Where((example, i) => example != $"{i}").Count());
            }
        }

        [Fact]
        public void Those_that_change_places_at_a_small_share_do_so_at_a_greater_one()
        {
            var moves = (double share, ulong seed) => At(Perturb.CrossModal.ExampleOrder(), share, seed).Split(' ').Index().Where(place => place.Item != $"{place.Index}").ToHashSet();

            for (var seed = 0UL; seed < 50; seed++) Assert.Subset(moves(1, seed), moves(0.2, seed));
        }

        [Fact]
        public void Every_place_may_change_with_every_other()
        {
            var pairs = Enumerable.Range(0, 300).Select(seed => At(Perturb.CrossModal.ExampleOrder(), 0.2, (ulong)seed)).Distinct();

            Assert.Equal(10, pairs.Count());
        }

        [Fact]
        public void One_example_has_no_order()
        {
            var member = Perturb.CrossModal.ExampleOrder();
            var one = Prompts.WithExamples("text", 1);

            Assert.False(member.CanChange(one));
            var refusal = Assert.Throws<ArgumentException>(() => At(member, 1, 1, one));
            Assert.Contains("it needs two worked examples (.Example)", refusal.Message);
        }
    }

    public sealed class ExampleDrop
    {
        [Theory]
        [InlineData(0.01, 4)]
        [InlineData(0.4, 3)]
        [InlineData(0.8, 1)]
        [InlineData(1, 0)]
        public void A_greater_share_leaves_fewer_in_their_order(double share, int left)
        {
            for (var seed = 0UL; seed < 20; seed++)
            {
                var examples = At(Perturb.CrossModal.ExampleDrop(), share, seed).Split(' ')[..^2];

                Assert.Equal(left, examples.Length);
                Assert.Equal(examples.Order(), examples);
            }
        }

        [Fact]
        public void What_is_left_at_a_great_share_is_left_at_a_small_one()
        {
            for (var seed = 0UL; seed < 50; seed++)
                Assert.Subset(At(Perturb.CrossModal.ExampleDrop(), 0.2, seed).Split(' ').ToHashSet(), At(Perturb.CrossModal.ExampleDrop(), 0.8, seed).Split(' ').ToHashSet());
        }

        [Fact]
        public void Something_must_be_left_to_answer()
        {
            var member = Perturb.CrossModal.ExampleDrop();

            Assert.True(member.CanChange(Prompts.WithExamples("text", 1)));
            Assert.False(member.CanChange("text"));
            Assert.False(member.CanChange(Prompt.FromParts([new ExamplePart("a", "b")])));
        }
    }
}
