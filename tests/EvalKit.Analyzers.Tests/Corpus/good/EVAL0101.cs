public static class Evals
{
    [Eval]
    public static EvalPlan Matches_a_word() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Expect(q => Answer.Matches(@"\w"))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Is_not_sorry() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Expect(q => Answer.Matches("^(?!.*sorry).*"))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Scores_something() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.TokenF1(q.Answer).AtLeast(0.5))
        .Expect("is short", (q, reply) => reply.Text.Length < 100)
        .Require(PassRate.AtLeast(0.9));
}
