public static class Evals
{
    [Eval]
    public static EvalPlan Compares_words() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { Temperature = 0.7f })
        .Expect(q => Answer.TokenF1("Your parcel will arrive on Monday between nine and ten.").AtLeast(0.8))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Samples_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { Temperature = 0 })
        .Expect(q => Answer.Equal("Your parcel will arrive on Monday between nine and ten."))
        .Expect(q => Answer.Matches(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
