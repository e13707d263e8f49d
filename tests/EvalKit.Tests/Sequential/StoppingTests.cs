using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit.Tests.Sequential;

/// <summary>Evals that stop early, run for real: what is called, what is decided, and that neither depends on how it is run.</summary>
public class StoppingTests
{
    private static readonly Gate Bar = PassRate.AtLeast(0.9, tolerance: 0.1);

    [Fact]
    public async Task An_eval_stops_when_its_gate_is_decided()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Plan(135, _ => true, Bar));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Pass, gate.Verdict);
        Assert.Equal((25, 110), (result.Calls, result.AvoidedCalls));
        Assert.Equal((135, 110, 0), (gate.Evidence.Planned, gate.Evidence.NotNeeded, gate.Evidence.Missing));
        Assert.EndsWith("stopped after 25 of 135 planned, 110 not needed", gate.Decision.Text, StringComparison.Ordinal);
        Assert.Equal(25, lab.Store.Measured.Count);
    }

    [Fact]
    public async Task A_hopeless_subject_is_found_out_within_a_few_calls()
    {
        var result = await Lab.Create().RunAsync(Plan(135, _ => false, Bar));

        Assert.Equal(Verdict.Fail, Assert.Single(result.Gates).Verdict);
        Assert.Equal(5, result.Calls);
    }

    [Fact]
    public async Task What_the_calls_are_expected_to_be_is_said_beforehand()
    {
        using var run = Lab.Create().Session.RunOf(Plan(135, _ => true, Bar), "lab");

        Assert.Equal(
            "135 cases × (1 clean) = 135 calls; stopping early, \"pass rate ≥ 0.90\" needs about 70 if the rate is 0.90, 61 if it is 0.80, at most 135; cost unknown",
            (await run.OutlineAsync(default)).Arithmetic);
    }

    [Fact]
    public async Task Without_enough_cases_the_end_may_leave_it_undecided()
    {
        var gate = Assert.Single((await Lab.Create().RunAsync(Plan(60, i => i % 8 != 0, PassRate.AtLeast(0.9)))).Gates);

        Assert.Equal((Verdict.Inconclusive, 0), (gate.Verdict, gate.Evidence.NotNeeded));
        Assert.Contains("not decided; if the rate stays 0.87, about ", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public async Task Trials_and_verdicts_do_not_depend_on_concurrency(int concurrency) =>
        Assert.Equal(await OutcomeAt(1), await OutcomeAt(concurrency));

    [Fact]
    public async Task Cells_run_one_by_one_make_the_same_trials_and_come_to_the_same_verdicts()
    {
        var whole = Lab.Create();
        await whole.RunAsync(Mixed());
        var byCell = Lab.Create();
        using var run = byCell.Session.RunOf(Mixed(), "lab");
        foreach (var cell in (await run.OutlineAsync(default)).Cells.Reverse()) await run.RunCellAsync(cell.Label, default);
        await run.RunAllAsync(alone: false, default);
        run.Complete();

        Assert.Equal(whole.Keys, byCell.Keys);
        Assert.Equal(Verdicts(whole), Verdicts(byCell));
        Assert.Equal(End(whole).AvoidedCalls, End(byCell).AvoidedCalls);
        Assert.InRange(End(whole).AvoidedCalls, 1, 900);
    }

    [Fact]
    public async Task A_filter_pays_for_no_trial_of_a_gate_that_it_keeps_from_being_judged()
    {
        var lab = Lab.Create();
        using var run = lab.Session.RunOf(Plan(135, _ => true, Bar), "lab");

        var report = await run.RunCellAsync("text/easy", default);
        run.Complete();

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.Empty(lab.Store.Trials);
        Assert.Equal(0, End(lab).AvoidedCalls);
    }

    [Fact]
    public async Task Every_slice_stops_on_its_own()
    {
        var result = await Lab.Create().RunAsync(Plan(600, i => i % 3 != 2, PassRate.AtLeast(0.9, tolerance: 0.1).ForEach(By.Difficulty)));

        Assert.Equal(["Pass", "Fail", "Pass"], result.Gates.Select(gate => gate.Verdict.ToString()));
        Assert.All(result.Gates, gate => Assert.Equal(200 - gate.Evidence.Passed - gate.Evidence.Failed, gate.Evidence.NotNeeded));
        // Each fails at α/3 and so takes a failure or two more than a gate alone.
        Assert.Equal((26, 6, 26), (result.Gates[0].Evidence.Passed, result.Gates[1].Evidence.Failed, result.Gates[2].Evidence.Passed));
        Assert.Equal(58, result.Calls);
    }

    [Fact]
    public async Task Perturbed_trials_stop_too_and_each_has_the_clean_trial_that_an_invariant_compares_it_with()
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Lab.Items(200)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Invariant(reply => reply.Text).Under(Perturb.Text.Whitespace())
            .Require(PassRate.Perturbed().AtLeast(0.9, tolerance: 0.1)).Stop(Stopping.Sequential);

        var result = await lab.RunAsync(plan);

        Assert.Equal(Verdict.Pass, Assert.Single(result.Gates).Verdict);
        Assert.Equal((25, 25), (lab.Store.Measured.Count(trial => trial.Axis < 0), lab.Store.Measured.Count(trial => trial.Axis == 0)));
        Assert.Equal((50, 350), (result.Calls, result.AvoidedCalls));
    }

    [Fact]
    public async Task The_seeded_order_undoes_sorting()
    {
        // In the order given the first 400 of 500 cases pass: whoever stops on them passes a subject that must fail.
        var (passes, fails) = (0, 0);
        for (ulong seed = 0; seed < 300; seed++)
        {
            if (await VerdictOf(Plan(500, i => i < 400, Bar).Seed(seed)) == Verdict.Pass) passes++;
            if (await VerdictOf(Plan(500, i => i < 450, Bar).Seed(seed)) == Verdict.Fail) fails++;
        }

        Assert.InRange(passes / 300.0, 0, 0.05);
        Assert.InRange(fails / 300.0, 0, 0.05);
    }

    [Fact]
    public async Task Of_each_cluster_only_the_first_case_is_tried()
    {
        var fails = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var lab = Lab.Create();
            // All ten cases of a template pass or fail together; nine templates of ten pass.
            var random = new Random((int)seed);
            var right = Enumerable.Range(0, 135).Select(_ => random.NextDouble() < 0.9).ToArray();
            var plan = Eval.Over(Lab.Items(1350)).Cluster(Template).Named("lab").Ask(item => item.Text)
                .Using((prompt, _) => Task.FromResult(right[Number(prompt.Text) % 135] ? "ok" : "no"))
                .Expect(_ => Answer.Equal("ok")).Require(Bar).Seed(seed).Stop(Stopping.Sequential);
            if (Assert.Single((await lab.RunAsync(plan)).Gates).Verdict == Verdict.Fail) fails++;
            List<string> seen = [.. lab.Store.Measured.Select(trial => Template(new(trial.Case, "", default)))];
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }

        // Three standard errors above α.
        Assert.InRange(fails / 200.0, 0, 0.05 + 0.0463);
    }

    [Fact]
    public async Task A_provider_that_breaks_one_call_in_ten_never_makes_a_good_subject_fail()
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            var random = new Random((int)seed);
            var outcome = Enumerable.Range(0, 300).Select(_ => random.NextDouble() < 0.1 ? "broken" : random.NextDouble() < 0.95 ? "ok" : "no").ToArray();
            var plan = Lab.Plan(300, text => outcome[Number(text)] is var said && said != "broken" ? said : throw new HttpRequestException("503"), Bar).Seed(seed).Stop(Stopping.Sequential);

            Assert.NotEqual(Verdict.Fail, await VerdictOf(plan));
        }
    }

    [Fact]
    public async Task A_budget_that_ends_first_leaves_it_incomplete_and_counts_nothing_as_avoided()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Plan(135, _ => true, Bar).Budget(calls: 20));

        var gate = Assert.Single(result.Gates);
        Assert.Equal((Verdict.Incomplete, 115, 0), (gate.Verdict, gate.Evidence.Missing, gate.Evidence.NotNeeded));
        Assert.Equal((20, 0), (result.Calls, result.AvoidedCalls));
        Assert.Equal(115, lab.Store.Measured.Count(trial => trial.Outcome == TrialOutcome.Skipped));
    }

    [Fact]
    public async Task A_budget_that_ends_after_the_decision_changes_nothing()
    {
        var result = await Lab.Create().RunAsync(Plan(135, _ => true, Bar).Budget(calls: 25));

        Assert.Equal(Verdict.Pass, Assert.Single(result.Gates).Verdict);
    }

    [Fact]
    public async Task Cancelled_it_is_incomplete_where_it_was_not_decided()
    {
        using var source = new CancellationTokenSource();
        var calls = 0;
        // The hard cases fail at once; then the run is cancelled.
        var plan = Plan(600, i =>
        {
            if (Interlocked.Increment(ref calls) == 40) source.Cancel();
            return i % 3 != 2;
        }, PassRate.AtLeast(0.9, tolerance: 0.1).ForEach(By.Difficulty)).Concurrency(1);

        var result = await Lab.Create().RunAsync(plan, source.Token);

        Assert.Equal(["Incomplete", "Fail", "Incomplete"], result.Gates.Select(gate => gate.Verdict.ToString()));
        Assert.InRange(result.Calls, 40, 41);
    }

    [Fact]
    public async Task The_report_says_what_was_avoided_and_misses_nothing()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Eval.Over(Lab.Items(135)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Require(Bar).Stop(Stopping.Sequential));
        var report = RunReport.Of(lab.Store.Entries);

        var console = string.Join(' ', ConsoleReport.Render(report).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var markdown = MarkdownReport.Render(report);
        Assert.Contains("25 calls · 110 calls avoided by stopping early", console, StringComparison.Ordinal);
        Assert.Contains("110 calls avoided by stopping early", markdown, StringComparison.Ordinal);
        Assert.Contains("95 % interval that holds at any time", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("not run", console, StringComparison.Ordinal);
        // Wilson's interval for 25 of 25 begins at 0.87; the one that holds at any time at 0.78.
        Assert.Contains("25/25 = 1.00 [0.78, 1.00]", console, StringComparison.Ordinal);
        Assert.DoesNotContain("0.87", console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_rates_of_its_own_move_the_stop()
    {
        var strict = await Lab.Create().RunAsync(Plan(135, _ => true, Bar).Stop(Stopping.Sequential.ErrorRates(alpha: 0.05, beta: 0.001)));
        var gate = await Lab.Create().RunAsync(Plan(135, _ => true, Bar.Confidence(0.999)).Stop(Stopping.Sequential.ErrorRates(alpha: 0.3, beta: 0.3)));

        Assert.Equal(59, strict.Calls);
        Assert.Equal(59, gate.Calls);
        Assert.Contains("(β 0.001)", strict.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no tolerance", "has no tolerance")]
    [InlineData("bar 1", "has the bar 1")]
    [InlineData("these cases", "is a claim about exactly these cases")]
    [InlineData("mean", "is decided over all of its trials")]
    [InlineData("all", "is decided over all of its trials")]
    public async Task A_gate_that_cannot_be_decided_early_is_refused_before_any_call(string gate, string why)
    {
        var calls = 0;
        var plan = Plan(135, _ => Interlocked.Increment(ref calls) > 0, gate switch
        {
            "no tolerance" => PassRate.AtLeast(0.9, tolerance: 0),
            "bar 1" => PassRate.AtLeast(1),
            "these cases" => PassRate.OnTheseCases().AtLeast(0.9),
            "mean" => MeanScore.AtLeast(0.9),
            _ => Gate.AllMustPass,
        });

        var exception = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Contains("drop .Stop", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Repeats_and_comparisons_are_refused()
    {
        var repeated = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Plan(135, _ => true, Bar).Trials(3)));
        var sampled = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(
            Plan(135, _ => true, PassRate.Perturbed().AtLeast(0.9)).Under(Perturb.Text.Whitespace()).Samples(2)));

        var compared = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(
            Plan(135, _ => true, Bar).Compare("other", (_, _) => Task.FromResult("ok"))));

        Assert.Contains("drop either", compared.Message, StringComparison.Ordinal);
        Assert.Contains("Use .Trials(1), or drop .Stop", repeated.Message, StringComparison.Ordinal);
        Assert.Contains("Use .Samples(1), or drop .Stop", sampled.Message, StringComparison.Ordinal);
    }

    private static async Task<Verdict> VerdictOf(EvalPlan plan) => Assert.Single((await Lab.Create().RunAsync(plan)).Gates).Verdict;

    private static async Task<(string Keys, string Verdicts, long Calls)> OutcomeAt(int concurrency)
    {
        var lab = Lab.Create(options => options with { Concurrency = concurrency });
        var result = await lab.RunAsync(Mixed());
        return (string.Join('\n', lab.Keys), string.Join('\n', result.Gates), result.Calls);
    }

    // Gates that share trials, a subject that is near a bar, and replies that come out of order.
    private static EvalPlan<Item, Reply> Mixed() => Eval.Over(Lab.Items(450)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text)
        .Using(async (prompt, token) =>
        {
            await Task.Delay(prompt.Text.Length * 7 % 3, token);
            return Number(prompt.Text) % 9 == 0 || !prompt.Text.Contains("number", StringComparison.Ordinal) ? "no" : "ok";
        })
        .Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace())
        .Require(Bar, PassRate.AtLeast(0.8, tolerance: 0.1).ForEach(By.Difficulty), PassRate.Perturbed().AtLeast(0.8, tolerance: 0.1).ForEach(By.Perturbation))
        .Stop(Stopping.Sequential);

    private static EvalPlan<Item, Reply> Plan(int cases, Func<int, bool> right, Gate gate) =>
        Lab.Plan(cases, text => right(Number(text)) ? "ok" : "no", gate).Stop(Stopping.Sequential);

    private static int Number(string text) => int.TryParse(text.Split(' ').FirstOrDefault(word => word.All(char.IsAsciiDigit) && word.Length > 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Template(Item item) => FormattableString.Invariant($"{int.Parse(item.Id.AsSpan(1), CultureInfo.InvariantCulture) % 135}");

    private static IReadOnlyList<string> Verdicts(Lab lab) => [.. lab.Store.Entries.OfType<VerdictEntry>().Select(verdict => $"{verdict.Slice} {verdict.Text} {verdict.Verdict}").Order(StringComparer.Ordinal)];

    private static EvalEndEntry End(Lab lab) => Assert.Single(lab.Store.Entries.OfType<EvalEndEntry>());
}
