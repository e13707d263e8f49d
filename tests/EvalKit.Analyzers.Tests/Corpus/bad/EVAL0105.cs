public static class Evals
{
    [Eval]
    public static EvalPlan Looks_for_a_letter() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Contains({|EVAL0105:"A"|}))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Looks_for_an_article() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Contains({|EVAL0105:"the"|}))
        .Require(PassRate.AtLeast(0.9));
}
