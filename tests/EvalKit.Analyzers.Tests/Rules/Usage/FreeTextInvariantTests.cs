namespace EvalKit;

public sealed class FreeTextInvariantTests
{
    [Fact]
    public Task The_reply_itself() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Invariant(by: {|EVAL0516:reply => reply|}).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.8));
        """);

    [Fact]
    public Task A_prompt_that_is_not_seen() => Verify.Evals("""
        public static EvalPlan Plan(Func<Question, Prompt> ask) => Eval.Over(Questions.All).Ask(ask).Using(Model.AnswerAsync).Invariant(by: reply => reply.Text).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.8));
        """);
}
