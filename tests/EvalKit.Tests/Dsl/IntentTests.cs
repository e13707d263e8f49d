namespace EvalKit.Tests.Dsl;

public class IntentTests
{
    // 54 of 60: within the default tolerance of 0.05, but not shown to reach 0.90 − 0.05.
    private static readonly Func<string, string> NineInTen = text => int.Parse(text.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture) % 10 == 0 ? "no" : "ok";

    [Fact]
    public async Task What_is_undecided_is_green_by_default_and_red_in_a_safety_eval()
    {
        var plan = Lab.Plan(60, NineInTen, PassRate.AtLeast(0.90));

        Assert.True((await Lab.Create().RunAsync(plan)).Passed);
        Assert.False((await Lab.Create().RunAsync(plan.Safety())).Passed);
        Assert.True((await Lab.Create().RunAsync(plan.Regression())).Passed);
        Assert.True((await Lab.Create().RunAsync(plan.Capability())).Passed);
    }

    [Fact]
    public async Task A_safety_eval_has_no_tolerance_unless_a_gate_says_so()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(200, _ => "ok", PassRate.AtLeast(0.99), PassRate.AtLeast(0.98, tolerance: 0.05)).Safety());

        Assert.Equal([(0.0, Verdict.Inconclusive), (0.0, Verdict.Pass)], result.Gates.Select(gate => (gate.Evidence.Tolerance, gate.Verdict)));
    }

    [Fact]
    public async Task The_record_and_the_report_say_what_the_eval_is_for()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Lab.Plan(60, _ => "ok").Regression());

        Assert.Equal(EvalIntent.Regression, lab.Store.Entries.OfType<EvalKit.Extensibility.EvalEntry>().Single().Intent);
        Assert.Contains("regression eval", MarkdownReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_said_anywhere_in_the_chain() =>
        Assert.IsType<EvalCases<Item>>(Eval.Over(Lab.Items(3)).Safety());

    [Fact]
    public async Task A_gate_may_be_surer_than_the_others()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(60, _ => "ok", PassRate.AtLeast(0.99, tolerance: 0.05), PassRate.AtLeast(0.99, tolerance: 0.05).Confidence(0.999)));

        Assert.Equal([Verdict.Pass, Verdict.Inconclusive], result.Gates.Select(gate => gate.Verdict));
        Assert.Contains("(one-sided 95 %)", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.EndsWith("at 99.9 % confidence", result.Gates[1].Gate, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_can_be_judged_one_by_one()
    {
        var plan = Lab.Plan(200, _ => "ok").Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5).ForEach(By.Severity));

        var result = await Lab.Create().RunAsync(plan);

        Assert.Equal(
            ["severity 0–1", "severity 1–2", "severity 2–3", "severity 3–4", "severity 4–5"],
            result.Gates.Where(gate => gate.Slice.Length > 0).Select(gate => gate.Slice));
    }
}
