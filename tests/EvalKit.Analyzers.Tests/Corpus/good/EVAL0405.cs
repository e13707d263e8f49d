public static class Evals
{
    [Eval]
    public static EvalPlan Reads_a_file_of_the_project() => Eval.Over(Dataset.JsonLines<Question>("Data/questions.jsonl"))
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
