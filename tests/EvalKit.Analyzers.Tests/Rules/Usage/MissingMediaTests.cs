namespace EvalKit;

public sealed class MissingMediaTests
{
    [Fact]
    public Task A_sound() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under({|#0:Perturb.Audio.Telephone()|}).Require(PassRate.Perturbed().AtLeast(0.8));
        """, Verify.Finding("EVAL0512").WithLocation(0).WithArguments("Audio.Telephone", "sounds", "Audio"));

    [Fact]
    public Task A_prompt_that_is_made_elsewhere() => Verify.Evals("""
        private static Prompt Made(Question q) => Prompt.User("What is it?").Image(q.Photo);

        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Made(q)).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Image.Rotation()).Require(PassRate.Perturbed().AtLeast(0.8));
        """);

    [Fact]
    public Task A_picture_in_any_part() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("What is it?").With(new ImagePart(Part.Input, q.Photo))).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Image.Rotation()).Require(PassRate.Perturbed().AtLeast(0.8));
        """);
}
