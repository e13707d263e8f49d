using EvalKit.Extensibility;

namespace EvalKit.Tests;

public class FailureCompositionTests
{
    // 60 % easy, 30 % medium, 10 % hard: the better model fails less often, and more one-sidedly.
    [Theory]
    [InlineData(98, 90, 40, 898, "102 clean failures: 59 % hard (10 % of the trials), 29 % medium (30 %), 12 % easy (60 %)")]
    [InlineData(99, 96, 45, 927, "73 clean failures: 75 % hard (10 % of the trials), 16 % medium (30 %), 8 % easy (60 %)")]
    public void A_better_rate_can_leave_failures_that_are_nearly_all_hard(int easy, int medium, int hard, long passed, string composition)
    {
        var eval = Eval([.. Trials(0, 600, easy), .. Trials(1, 300, medium), .. Trials(2, 100, hard)]);

        Assert.Equal((passed, 1000), (eval.Clean.Passed, eval.Clean.Trials));
        Assert.Equal([composition], FailureComposition.Of(eval));
    }

    [Fact]
    public void It_stands_under_the_matrix_of_every_report()
    {
        var report = RunReport.Of([SampleRun.Run, Plan, .. Trials(0, 20, 90), .. Trials(2, 20, 50)]);

        Assert.Contains("\n- 12 clean failures: 83 % hard (50 % of the trials), 17 % easy (50 %)\n", MarkdownReport.Render(report), StringComparison.Ordinal);
        Assert.Contains("\n  12 clean failures: 83 % hard (50 % of the trials), 17 % easy (50 %)\n", ConsoleReport.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_and_perturbed_failures_are_told_apart() => Assert.Equal(
        ["10 clean failures: 100 % hard (50 % of the trials), 0 % easy (50 %)", "8 perturbed failures: 100 % easy (50 % of the trials), 0 % hard (50 %)"],
        FailureComposition.Of(Eval([
            .. Trials(0, 20, 100), .. Trials(2, 20, 50),
            .. Trials(0, 20, 60).Select(trial => trial with { Axis = 0 }), .. Trials(2, 20, 100).Select(trial => trial with { Axis = 0 })])));

    [Fact]
    public void Modalities_are_told_apart_where_there_are_two() => Assert.Equal(
        ["10 clean failures: 90 % text (50 % of the trials), 10 % image (50 %)"],
        FailureComposition.Of(Eval([.. Trials(0, 10, 90), .. Trials(3, 10, 10)])));

    [Fact]
    public void Missing_trials_are_no_failures() => Assert.Empty(FailureComposition.Of(Eval(
        [.. Trials(0, 20, 80), .. Trials(2, 20, 0).Select(trial => trial with { Outcome = TrialOutcome.Errored })])));

    [Fact]
    public void With_one_kind_of_case_or_few_failures_there_is_nothing_to_say()
    {
        Assert.Empty(FailureComposition.Of(Eval([.. Trials(0, 100, 50)])));
        Assert.Empty(FailureComposition.Of(Eval([.. Trials(0, 10, 100), .. Trials(2, 10, 60)])));
    }

    private static EvalEntry Plan { get; } = new()
    {
        Id = "composition",
        Cells = [new(Modality.Image, Difficulty.Easy, 600), new(Modality.Image, Difficulty.Medium, 300), new(Modality.Image, Difficulty.Hard, 100), new(Modality.Text, Difficulty.Easy, 10)],
        Axes = [new("rotation", 5, Modality.Image)],
    };

    private static EvalReport Eval(IEnumerable<JournalEntry> trials) => RunReport.Of([Plan, .. trials]).Evals[0];

    private static IEnumerable<TrialEntry> Trials(int cell, int count, int percentPassed) => Enumerable.Range(0, count).Select(i =>
        new TrialEntry { Case = "c", Cell = cell, Outcome = i < count * percentPassed / 100 ? TrialOutcome.Passed : TrialOutcome.Failed });
}
