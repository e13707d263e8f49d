namespace EvalKit.Tests.Gates;

public class PassHatKTests
{
    [Fact]
    public async Task A_subject_that_is_always_right_passes() =>
        Assert.Equal(Verdict.Pass, (await Judged((_, _) => true)).Verdict);

    [Fact]
    public async Task A_subject_that_is_right_two_times_in_three_fails_though_two_of_three_trials_pass()
    {
        var gate = await Judged((_, repeat) => repeat != 2);

        Assert.Equal(Verdict.Fail, gate.Verdict);
        Assert.StartsWith("rate of passing all of 3 tries = 0.000 over 60 cases × 3 trials, at most 0.05", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_trials_than_k_are_averaged_over_all_choices_of_k()
    {
        // 4 of 5 right: C(4, 3) / C(5, 3) = 0.4 for every case.
        var result = await Lab.Create().RunAsync(Plan((_, repeat) => repeat != 0).Trials(5));

        Assert.StartsWith("rate of passing all of 3 tries = 0.400 over 60 cases × 5 trials", Assert.Single(result.Gates).Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_trials_than_k_are_refused_before_any_call()
    {
        var error = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Plan((_, _) => true).Trials(2)));

        Assert.Contains("needs 3 trials of each input: add .Trials(3)", error.Message, StringComparison.Ordinal);
    }

    private static async Task<GateResult> Judged(Func<string, int, bool> right) => Assert.Single((await Lab.Create().RunAsync(Plan(right).Trials(3))).Gates);

    private static EvalPlan<Item, Reply> Plan(Func<string, int, bool> right) =>
        Eval.Over(Lab.Items(60)).Named("often").Ask(item => item.Text)
            .Using(new Repeating(right)).Expect(_ => Answer.Equal("ok")).Require(PassHatK.Of(3).AtLeast(0.8));

    private sealed class Repeating(Func<string, int, bool> right) : ISubject<Reply>
    {
        public SubjectIdentity Identity { get; } = new("repeating", "1");

        public ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken) =>
            new(new Reply(right(context.CaseId, context.Repeat) ? "ok" : "no"));
    }
}
