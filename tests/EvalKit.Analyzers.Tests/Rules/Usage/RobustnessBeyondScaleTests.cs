namespace EvalKit;

public sealed class RobustnessBeyondScaleTests
{
    [Fact]
    public Task Says_where_the_scale_ends() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("What is it?").Image(q.Photo).Audio(q.Clip)).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Under(Perturb.Image.Rotation(upToDegrees: 8)).Require(Robustness.AtLeast(severity: {|#0:4|}, loses: 0.1));
        """, Verify.Finding("EVAL0515").WithLocation(0).WithArguments("4", "Image.Rotation", "2.60", "upToDegrees"));

    [Fact]
    public Task A_limit_that_goes_down() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("What is it?").Image(q.Photo).Audio(q.Clip)).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Under(Perturb.Audio.BackgroundNoise(downToSnrDb: 20)).Require(Robustness.AtLeast(severity: {|#0:3|}, loses: 0.1));
        """, Verify.Finding("EVAL0515").WithLocation(0).WithArguments("3", "Audio.BackgroundNoise", "2.00", "downToSnrDb"));

    [Fact]
    public Task A_limit_that_is_reached() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("What is it?").Image(q.Photo).Audio(q.Clip)).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Under(Perturb.Image.Rotation(upToDegrees: 8)).Require(Robustness.AtLeast(severity: 2.6, loses: 0.1));
        """);

    [Fact]
    public Task No_limit() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("What is it?").Image(q.Photo).Audio(q.Clip)).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Under(Perturb.Image.Rotation()).Require(Robustness.AtLeast(severity: 5, loses: 0.1));
        """);
}
