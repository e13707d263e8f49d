public static class Evals
{
    [Eval]
    public static EvalPlan Compares_sentences() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { Temperature = 0.7f })
        .Expect(q => {|EVAL0404:Answer.Equal("Your parcel will arrive on Monday between nine and ten.")|})
        .Expect(q => Answer.Matches(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
