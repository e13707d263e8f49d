using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class CorruptionSummaryTests
{
    private static readonly EvalEntry Plan = new()
    {
        Id = "x", Cells = [new(Modality.Image, Difficulty.Easy, 20)], Axes = [new("fog", 5, Modality.Image), new("frost", 5, Modality.Image), new("rotation", 2, Modality.Image)],
    };

    /// <summary>Clean: 9 of 10. Of each axis and band 4 trials, of which the given numbers fail.</summary>
    private static IEnumerable<TrialEntry> Trials(string arm, int cleanFailures, params int[][] failures)
    {
        for (var i = 0; i < 10; i++) yield return new() { Arm = arm, Case = $"{i}", Outcome = i < cleanFailures ? TrialOutcome.Failed : TrialOutcome.Passed };
        for (var axis = 0; axis < failures.Length; axis++)
        {
            for (var band = 0; band < failures[axis].Length; band++)
            {
                for (var i = 0; i < 4; i++)
                    yield return new() { Arm = arm, Case = $"{i}", Axis = axis, Severity = band + 0.25 * (i + 1), Outcome = i < failures[axis][band] ? TrialOutcome.Failed : TrialOutcome.Passed };
            }
        }
    }

    private static List<string> Of(params IEnumerable<TrialEntry>[] trials) =>
        [.. CorruptionSummary.Of(RunReport.Of([SampleRun.Run, Plan, .. trials.SelectMany(lines => lines)]).Evals[0])];

    private static readonly int[] Rising = [0, 1, 2, 3, 4];
    private static readonly int[] Flat = [1, 1, 1, 1, 1];

    [Fact]
    public static void Every_band_and_every_perturbation_weighs_alike()
    {
        // (0 + ¼ + ½ + ¾ + 1) / 5 = 0.5 and 0.25; clean 0.1. The third perturbation ends at severity 2.
        Assert.Equal(["mean corruption error 0.375 over 2 perturbations, +0.275 on the clean error"], Of(Trials("main", 1, Rising, Flat, [4, 4])));
    }

    [Fact]
    public static void A_compared_subject_is_the_unit_perturbation_by_perturbation()
    {
        var lines = Of(Trials("main", 1, Rising, Flat), Trials("old", 0, Flat, Rising));

        // 2.5 / 1.25 and 1.25 / 2.5; less the clean errors (2.5 − 0.5) / 1.25 and (1.25 − 0.5) / 2.5.
        Assert.Equal("mCE 1.25, relative mCE 0.95 with \"old\" as 1", lines[1]);
    }

    [Fact]
    public static void A_compared_subject_without_errors_is_no_unit() => Assert.Equal(
        "no mCE with \"old\" as 1: it makes no error under frost, and nothing is a multiple of none; its mean corruption error is 0.250",
        Of(Trials("main", 1, Rising, Flat), Trials("old", 0, Rising, [0, 0, 0, 0, 0]))[1]);

    [Fact]
    public static void Of_several_perturbations_without_errors_one_is_named() => Assert.StartsWith(
        "no mCE with \"old\" as 1: it makes no error under 2 perturbations, as fog, and nothing is",
        Of(Trials("main", 1, Rising, Flat), Trials("old", 0, [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]))[1], StringComparison.Ordinal);

    [Fact]
    public static void Missing_trials_are_errors()
    {
        var errored = Trials("main", 1, Rising, Flat).Select(trial => trial.Outcome == TrialOutcome.Failed ? trial with { Outcome = TrialOutcome.Errored } : trial);

        Assert.StartsWith("mean corruption error 0.375", Of(errored)[0], StringComparison.Ordinal);
    }

    [Fact]
    public static void A_band_without_trials_gives_no_figure_and_a_reason() => Assert.Equal(
        ["no mean corruption error: 1 of 2 perturbations up to severity 5 has no trial in some band of severity (0–1, 1–2, … 4–5), as frost; more cases or .Samples(perCase: …) fill them"],
        Of(Trials("main", 1, Rising, [1, 1, 1, 1])));

    [Fact]
    public static void One_perturbation_is_no_mean() =>
        Assert.Empty(CorruptionSummary.Of(RunReport.Of([SampleRun.Run, Plan with { Axes = [Plan.Axes[0], Plan.Axes[2]] }, .. Trials("main", 1, Rising, [1, 1])]).Evals[0]));
}
