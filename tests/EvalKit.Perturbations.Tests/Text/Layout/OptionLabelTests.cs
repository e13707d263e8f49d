namespace EvalKit.Perturbations.Tests;

public static class OptionLabelTests
{
    private static string[] Options(Perturbation member, ulong seed, params string[] options) =>
        [.. ((ChoicesPart)PerturbationChain.Of(member.At(member.MaxTicks)).Apply(Prompt.User("Which?").Choices(options), "case", seed).Parts[1]).Options];

    public sealed class OptionLabels
    {
        [Theory]
        [InlineData(OptionNumbering.Numbers, "A) Paris|B) Rome|C) Bern", "1) Paris|2) Rome|3) Bern")]
        [InlineData(OptionNumbering.RomanNumerals, "(a) Paris|(b) Rome|(c) Bern|(d) Wien", "(i) Paris|(ii) Rome|(iii) Bern|(iv) Wien")]
        [InlineData(OptionNumbering.Capitals, "1. Paris|2. Rome", "A. Paris|B. Rome")]
        [InlineData(OptionNumbering.SmallLetters, "[i] Paris|[ii] Rome", "[a] Paris|[b] Rome")]
        [InlineData(OptionNumbering.Numbers, "B: Rome|A: Paris", "2: Rome|1: Paris")]
        public void Each_label_becomes_that_of_the_same_place_in_another_sequence(OptionNumbering numbering, string options, string expected) =>
            Assert.Equal(expected.Split('|'), Options(Perturb.Text.OptionLabels(numbering), 1, options.Split('|')));

        [Fact]
        public void Any_other_sequence_comes_out_and_the_present_one_never() => Assert.Equal(
            ["1. x", "a. x", "i. x"], Enumerable.Range(0, 60).Select(seed => Options(Perturb.Text.OptionLabels(), (ulong)seed, "A. x", "B. y")[0]).Distinct().Order(StringComparer.Ordinal));

        [Fact]
        public void All_labels_are_one_edit()
        {
            var member = Perturb.Text.OptionLabels();

            Assert.Equal([1], PerturbationChain.Of(member.At(1)).CountEdits(Prompt.User("?").Choices("A) x", "B) y", "C) z"), "case", 1));
        }

        [Theory]
        [InlineData("Paris", "Rome")]
        [InlineData("A", "B")]
        [InlineData("A) Paris", "Rome")]
        [InlineData("A) Paris", "C) Rome")]
        [InlineData("A) Paris", "A) Rome")]
        [InlineData("A)Paris", "B)Rome")]
        [InlineData("(A] Paris", "(B] Rome")]
        [InlineData("A) ", "B) ")]
        [InlineData("", "")]
        public void Options_without_labels_in_sequence_take_no_part(string one, string other)
        {
            var member = Perturb.Text.OptionLabels();
            var prompt = Prompt.User("?").Choices(one, other);

            Assert.False(member.CanChange(prompt));
            var refusal = Assert.Throws<ArgumentException>(() => PerturbationChain.Of(member.At(1)).Apply(prompt, "case", 1));
            Assert.Contains("it needs choices with labels in sequence, such as .Choices(\"A) Paris\", \"B) Rome\")", refusal.Message);
        }

        [Fact]
        public void The_sequence_that_they_have_is_no_change()
        {
            Assert.False(Perturb.Text.OptionLabels(OptionNumbering.Capitals).CanChange(Prompt.User("?").Choices("A) x", "B) y")));
            Assert.True(Perturb.Text.OptionLabels(OptionNumbering.SmallLetters).CanChange(Prompt.User("?").Choices("A) x", "B) y")));
        }

        [Fact]
        public void Up_to_26_options_have_labels()
        {
            var letters = Enumerable.Range(0, 26).Select(i => $"{(char)('A' + i)}) {i}").ToArray();

            Assert.Equal("xxvi) 25", Options(Perturb.Text.OptionLabels(OptionNumbering.RomanNumerals), 1, letters)[25]);
            Assert.False(Perturb.Text.OptionLabels().CanChange(Prompt.User("?").Choices(Enumerable.Range(1, 27).Select(i => $"{i}) x"))));
        }

        [Fact]
        public void A_kept_label_keeps_all_of_them() =>
            Assert.Equal(["A) Paris", "B) Rome"], Changed(Perturb.Text.OptionLabels().Keep("B) Rome"), "A) Paris", "B) Rome"));

        private static string[] Changed(PerturbationAxis axis, params string[] options) =>
            [.. ((ChoicesPart)axis.ChainAt(5, new(1)).Apply(Prompt.User("?").Choices(options), "case", 1).Parts[1]).Options];
    }

    public sealed class OptionOrder
    {
        [Fact]
        public void Labels_go_with_their_options() => Assert.Equal(["B) Rome", "A) Paris"], Options(Perturb.Text.OptionOrder(), 1, "A) Paris", "B) Rome"));

        [Fact]
        public void Labels_stay_where_that_is_asked_for()
        {
            var member = Perturb.Text.OptionOrder(labelsStay: true);

            Assert.Equal(["A) Rome", "B) Paris"], Options(member, 1, "A) Paris", "B) Rome"));
            Assert.Equal("text.option-order@1(1;labels=stay;in=choices)", member.At(1000).ToString());
            Assert.Equal("option-order under labels in choices", member.Label);
            Assert.False(member.CanChange(Prompt.User("?").Choices("Paris", "Rome")));
        }

        [Fact]
        public void Order_and_labels_may_both_change_in_one_chain()
        {
            var chain = Perturb.Text.OptionOrder().Then(Perturb.Text.OptionLabels(OptionNumbering.Numbers)).ChainAt(5, new(1));

            Assert.Equal(["2) Rome", "1) Paris"], ((ChoicesPart)chain.Apply(Prompt.User("?").Choices("A) Paris", "B) Rome"), "case", 1).Parts[1]).Options);
        }
    }
}
