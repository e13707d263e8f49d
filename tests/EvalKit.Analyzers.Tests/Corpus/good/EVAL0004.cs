public static class Evals
{
    [Eval]
    public static EvalPlan Agrees_with_another() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using((prompt, token) => Model.AnswerAsync(prompt, token))
        .Expect("is what the router says", async (q, reply, token) => reply.Text == (await Model.RouteAsync(q.Text, token)).Team)
        .Require(PassRate.AtLeast(0.9));
}
