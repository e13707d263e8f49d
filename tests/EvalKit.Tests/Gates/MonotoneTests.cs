using System.Globalization;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Gates;

public class MonotoneTests
{
    [Fact]
    public async Task A_score_that_falls_with_severity_passes()
    {
        var gate = await Judged(spread => Math.Max(0, 1 - (spread / 100)));

        Assert.Equal(Verdict.Pass, gate.Verdict);
        Assert.StartsWith("rise of the score per step of severity = -0.", gate.Decision.Text, StringComparison.Ordinal);
        Assert.Contains("over 60 pairs of a clean and a perturbed trial, at most -0.", gate.Decision.Text, StringComparison.Ordinal);
        Assert.EndsWith("required ≤ 0.00 + 0.02", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_that_rises_with_severity_fails() => Assert.Equal(Verdict.Fail, (await Judged(spread => Math.Min(1, spread / 100))).Verdict);

    [Fact]
    public async Task A_score_that_stays_passes_within_the_tolerance_and_not_without_it()
    {
        Assert.Equal(Verdict.Pass, (await Judged(_ => 0.7)).Verdict);
        Assert.Equal(Verdict.Inconclusive, (await Judged(_ => 0.7, tolerance: 0)).Verdict);
    }

    [Fact]
    public async Task Missing_scores_that_could_turn_it_leave_it_incomplete()
    {
        var gate = await Judged(spread => spread > 20 ? throw new HttpRequestException("503") : 0.7);

        Assert.Equal(Verdict.Incomplete, gate.Verdict);
        Assert.True(gate.Evidence.Missing > 0);
    }

    [Fact]
    public async Task Where_nothing_is_scored_nothing_is_shown() =>
        Assert.Equal(Verdict.Incomplete, (await Judged(_ => throw new HttpRequestException("503"))).Verdict);

    [Fact]
    public async Task The_smallest_rise_that_it_notices_is_said_beforehand_and_is_noticed()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => 0.7, 60).Monotone());

        var sight = Assert.Single(lab.Store.Entries.OfType<EvalEntry>().Single().Sights, sight => sight.StartsWith("the score does not rise with severity: ", StringComparison.Ordinal));
        var shown = System.Text.RegularExpressions.Regex.Match(sight, @"60 independent cases: in 4 runs of 5 it notices a rise of ([0-9.]+) per step of severity, or of ([0-9.]+) where scores scatter little$");
        Assert.True(shown.Success, sight);
        var (wide, narrow) = (double.Parse(shown.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(shown.Groups[2].Value, CultureInfo.InvariantCulture));
        Assert.InRange(narrow, 0.001, wide);
        // A subject that answers the same every time rises by more than the smaller figure, and fails.
        Assert.InRange(wide, narrow, 0.2);
    }

    [Fact]
    public async Task It_plans_no_trials_of_its_own_and_stands_among_the_gates()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => 0.7, 60).Monotone());

        Assert.Equal(120, lab.Store.Trials.Count);
        Assert.Equal(["the score does not rise with severity"], lab.Store.Entries.OfType<EvalEntry>().Single().Gates);
    }

    // docs/gates.md: about 40.
    [Theory]
    [InlineData(36, 1)]
    [InlineData(42, 0)]
    public async Task Too_few_cases_to_show_a_flat_score_are_told_before_they_are_paid_for(int cases, int warnings)
    {
        var result = await Lab.Create().RunAsync(Plan(_ => 0.7, cases).Monotone());

        Assert.Equal(warnings, result.Warnings.Count(warning => warning.Contains($"cannot pass with {cases} cases where the score stays what it is", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fewer_than_ten_cases_could_never_fail_it() =>
        Assert.Contains("could never fail", (await Refused(Plan(_ => 0.7, 9).Monotone())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_perturbation_it_is_refused()
    {
        var plan = Eval.Over(Lab.Items(20)).Named("monotone").Ask(item => item.Text).Using((prompt, _) => Task.FromResult("x")).Expect("any", (_, _) => true).Monotone();

        Assert.Contains(".Monotone is about scores over severity: add .Under(…).", (await Refused(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_tolerance_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Plan(_ => 1, 20).Monotone(tolerance: -0.1));

    private static Task<EvalPlanException> Refused(EvalPlan plan) => Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

    private static async Task<GateResult> Judged(Func<double, double> score, double tolerance = 0.02) =>
        Assert.Single((await Lab.Create().RunAsync(Plan(score, 60).Monotone(tolerance))).Gates);

    // Noise on a flat grey picture: the reply is the score that its spread is worth.
    private static EvalPlan<Item, Reply> Plan(Func<double, double> score, int cases) => Eval.Over(Lab.Items(cases)).Named("monotone")
        .Ask(_ => Prompt.User("How good?").Image(Grey))
        .Using((prompt, _) => Task.FromResult(score(SpreadOf(prompt)).ToString(CultureInfo.InvariantCulture)))
        .Expect("score", (_, reply) => double.Parse(reply.Text, CultureInfo.InvariantCulture), atLeast: 0.5)
        .Under(Perturb.Image.GaussianNoise());

    private static double SpreadOf(Prompt prompt)
    {
        var rgba = prompt.Images[0].Decode().Rgba;
        double sum = 0;
        for (var i = 0; i < rgba.Length; i++) sum += i % 4 == 3 ? 0 : Math.Abs(rgba[i] - 128);
        return sum / (rgba.Length * 0.75);
    }

    private static Image Grey { get; } = Image.Create(16, 16, (_, _) => new Rgba(128, 128, 128));
}
