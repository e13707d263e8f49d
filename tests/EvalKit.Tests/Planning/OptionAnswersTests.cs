namespace EvalKit.Tests;

/// <summary>What is expected under labels of options that change.</summary>
public static class OptionAnswersTests
{
    private static Task<EvalResult> Run(IExpectation<Reply> expected, Perturbation member, params string[] options) => Lab.Create().RunAsync(
        Eval.Over(Lab.Items(20)).Named("options").Ask(_ => Prompt.User("Which city is on the Seine?").Choices(options))
            .Using((prompt, _) => Task.FromResult(prompt.Text.Split('|').First(option => option.Contains("Paris", StringComparison.Ordinal)).Split('\n')[^1].Trim()))
            .Expect(_ => expected).Under(member).Require(PassRate.Perturbed().AtLeast(0.5)));

    private static async Task<string> Refusal(IExpectation<Reply> expected, Perturbation member, params string[] options) =>
        (await Assert.ThrowsAsync<EvalPlanException>(() => Run(expected, member, options))).Message;

    [Theory]
    [InlineData("A")]
    [InlineData("a")]
    [InlineData("(A)")]
    [InlineData("A.")]
    [InlineData("A) Paris")]
    public static async Task A_label_is_refused_with_what_to_expect_instead(string expected)
    {
        foreach (var member in new[] { Perturb.Text.OptionLabels(), Perturb.Text.OptionOrder(labelsStay: true) })
        {
            var refusal = await Refusal(Answer.OneOf(expected, "Paris"), member, "A) Paris", "B) Rome");

            Assert.Contains($"\"{expected}\" is expected, which has the label of an option, and under \"{member.Label}\"", refusal, StringComparison.Ordinal);
            Assert.Contains("Expect the option's own text, such as Answer.Contains(\"Paris\")", refusal, StringComparison.Ordinal);
            Assert.Contains("17 more cases like this", refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public static async Task The_option_s_text_is_as_right_as_before()
    {
        Assert.True((await Run(Answer.Contains("Paris"), Perturb.Text.OptionLabels(), "A) Paris", "B) Rome")).Passed);
        Assert.True((await Run(Answer.Contains("Paris"), Perturb.Text.OptionOrder(labelsStay: true), "A) Paris", "B) Rome")).Passed);
    }

    [Fact]
    public static async Task Labels_that_go_with_their_options_may_be_expected() =>
        Assert.True((await Run(Answer.Equal("A) Paris"), Perturb.Text.OptionOrder(), "A) Paris", "B) Rome")).Passed);

    [Fact]
    public static async Task Options_without_labels_are_refused_with_what_is_needed()
    {
        Assert.Contains("\"option-labels in choices\" needs choices with labels in sequence, such as .Choices(\"A) Paris\", \"B) Rome\")", await Refusal(Answer.Contains("Paris"), Perturb.Text.OptionLabels(), "Paris", "Rome"), StringComparison.Ordinal);
        var plain = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Eval.Over(Lab.Items(20)).Named("none").Ask(_ => "text").Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.OptionOrder()).Require(PassRate.Perturbed().AtLeast(0.5))));
        Assert.Contains("needs choices (.Choices)", plain.Message, StringComparison.Ordinal);
    }
}
