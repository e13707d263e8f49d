public static class Evals
{
    [Eval]
    public static EvalPlan Agrees_with_itself() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect("is what it says", async (q, reply, token) => reply.Text == await {|EVAL0004:Model.AnswerAsync(q.Text, token)|})
        .Require(PassRate.AtLeast(0.9));
}
