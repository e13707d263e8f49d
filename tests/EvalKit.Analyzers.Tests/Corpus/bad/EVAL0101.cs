public static class Evals
{
    [Eval]
    public static EvalPlan Matches_anything() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Expect(q => {|EVAL0101:Answer.Matches(".*")|})
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Is_always_true() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Expect("is good", {|EVAL0101:(q, reply) => true|})
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Scores_at_least_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => {|EVAL0101:Answer.TokenF1(q.Answer).AtLeast(0)|})
        .Require(PassRate.AtLeast(0.9));
}
