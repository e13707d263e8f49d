public static class Evals
{
    [Eval]
    public static EvalPlan Shows_its_own_answer() => Eval.Over(Questions.All)
        .Ask(q => {|EVAL0003:Prompt.User("Which team?").Example(q.Text, q.Team)|}.Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Team))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Shows_a_listed_case() => Eval.Over(new[] { (Id: "a", Text: "My parcel is late", Team: "delivery"), (Id: "b", Text: "Who pays?", Team: "billing"), (Id: "c", Text: "Locked out", Team: "account") })
        .Ask(c => {|EVAL0003:Prompt.User("Which team?").Example("My parcel is late", "delivery")|}.Input(c.Text))
        .Using(Model.AnswerAsync)
        .Expect(c => Answer.Equal(c.Team))
        .Identity("desk", "1", deterministic: true)
        .Require(PassRate.OnTheseCases().AtLeast(0.3));
}
