namespace EvalKit;

public sealed class ExactFreeTextTests
{
    [Fact]
    public Task Says_how_many_words() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Options(new ChatOptions { Temperature = 0.5f }).Expect(q => {|#0:Answer.Equal("one two three four five six seven eight nine")|}).Expect(q => Answer.Matches(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0404").WithLocation(0).WithArguments("0.5", 9));

    [Fact]
    public Task Several_trials() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Options(new ChatOptions { Temperature = 0.5f }).Trials(5).Expect(q => Answer.Equal("one two three four five six seven eight nine")).Expect(q => Answer.Matches(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
