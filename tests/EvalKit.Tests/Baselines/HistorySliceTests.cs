using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit.Tests.Baselines;

/// <summary>Slices picked by an earlier run.</summary>
public sealed class HistorySliceTests : IDisposable
{
    private static readonly HistoryFacet History = Slice.FromHistory(Baseline.Committed);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_gate_judges_the_cases_that_failed_before_and_says_which_they_are()
    {
        await WriteAsync(i => i % 3 > 0);
        var lab = Create();

        var result = await lab.RunAsync(Plan(i => i % 2 == 0, [PassRate.AtLeast(0.3).On(History.FailedBefore())]));

        var gate = Assert.Single(result.Gates);
        Assert.Equal((30L, 15L), (gate.Evidence.Planned, gate.Evidence.Passed));
        Assert.Equal(("pass rate ≥ 0.30 on cases that failed in the committed baseline", "failed in the committed baseline"), (gate.Gate, gate.Slice));
        Assert.EndsWith("; over the 30 of 90 cases that failed in the committed baseline of 2026-11-21 (undeclared)", gate.Decision.Text, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(lab.Store.Entries.OfType<EvalEntry>()).Sights, sight =>
            sight.EndsWith("Cases picked for failing pass more often the next time, and those picked for passing less often, by chance alone: no sign of a change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_each_tells_what_failed_what_passed_and_what_is_new()
    {
        await WriteAsync(i => i % 3 > 0);

        var result = await Create().RunAsync(Plan(_ => true, [PassRate.AtLeast(0.5).ForEach(History)], cases: 120));

        Assert.Equal(
            [("failed in the committed baseline", 30L), ("not in the committed baseline", 30L), ("passed in the committed baseline", 60L)],
            result.Gates.Select(gate => (gate.Slice, gate.Evidence.Planned)));
        Assert.Equal("pass rate ≥ 0.50 for each history in the committed baseline", result.Gates[0].Gate);
        Assert.Contains("over the 30 of 120 cases not in the committed baseline of", result.Gates[1].Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_failed_once_in_several_trials_failed_before()
    {
        var asked = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();
        await WriteAsync(i => asked.AddOrUpdate(i, 1, (_, n) => n + 1) != 2 || i >= 30, trials: 3);

        var result = await Create().RunAsync(Plan(_ => true, [PassRate.AtLeast(0.5).On(History.FailedBefore())]));

        Assert.Equal(30, result.Gates[0].Evidence.Planned);
    }

    [Fact]
    public async Task Perturbed_trials_of_these_cases_are_judged_as_well()
    {
        await WriteAsync(i => i % 3 > 0);

        var result = await Create().RunAsync(Plan(_ => true, [PassRate.Perturbed().AtLeast(0.5).On(History.FailedBefore())]).Under(Perturb.Text.Whitespace()));

        Assert.Equal(30, Assert.Single(result.Gates).Evidence.Planned);
    }

    [Fact]
    public async Task A_subject_that_did_not_change_does_better_on_what_it_failed_before_and_the_rate_is_still_its_own()
    {
        // Every case passes 7 times of 10. Of those that failed, 7 of 10 pass the next time: nothing has got better.
        var (passed, planned) = (0L, 0L);
        for (var replicate = 0; replicate < 20; replicate++)
        {
            var random = new Random(replicate);
            var first = Enumerable.Range(0, 90).Select(_ => random.NextDouble() < 0.7).ToArray();
            var second = Enumerable.Range(0, 90).Select(_ => random.NextDouble() < 0.7).ToArray();
            await WriteAsync(i => first[i]);
            var evidence = Assert.Single((await Create().RunAsync(Plan(i => second[i], [PassRate.AtLeast(0.7).On(History.FailedBefore())]))).Gates).Evidence;
            Assert.Equal(first.Count(right => !right), evidence.Planned);
            (passed, planned) = (passed + evidence.Passed, planned + evidence.Planned);
        }

        // Three standard errors.
        Assert.InRange((double)passed / planned, 0.7 - (3 * Math.Sqrt(0.21 / planned)), 0.7 + (3 * Math.Sqrt(0.21 / planned)));
    }

    [Fact]
    public async Task A_run_that_updates_the_baseline_judges_by_the_one_that_was_there()
    {
        await WriteAsync(i => i % 3 > 0);

        var result = await Create(BaselineMode.Update).RunAsync(Plan(_ => true, [PassRate.AtLeast(0.3).On(History.FailedBefore())]));

        Assert.Equal(30, Assert.Single(result.Gates).Evidence.Planned);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("baseline written: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_baseline_that_this_very_run_would_write_picks_nothing()
    {
        var error = await RefusedAsync(BaselineMode.Update, PassRate.AtLeast(0.3).On(History.FailedBefore()));

        Assert.Contains("which this very run would write: its trials would pick the cases that they judge. Write the baseline first", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_baseline_the_error_says_how_to_write_one() => Assert.Contains(
        "Write the baseline first: put NoRegression.Against(Baseline.Committed) in the place of this gate for one whole run with EVALKIT_BASELINE=update",
        await RefusedAsync(BaselineMode.Compare, PassRate.AtLeast(0.3).On(History.FailedBefore())), StringComparison.Ordinal);

    [Fact]
    public async Task A_deterministic_subject_would_be_judged_by_the_same_replies_again()
    {
        await WriteAsync(i => i % 3 > 0, version: "1");

        var error = await RefusedAsync(BaselineMode.Compare, PassRate.AtLeast(0.3).On(History.FailedBefore()), version: "1");
        var changed = await Create().RunAsync(Plan(_ => true, [PassRate.AtLeast(0.3).On(History.FailedBefore())], version: "2"));

        Assert.Contains("would judge the results that picked its cases", error, StringComparison.Ordinal);
        Assert.Contains("Give a changed subject another version", error, StringComparison.Ordinal);
        Assert.True(changed.Passed);
    }

    [Fact]
    public async Task Beside_another_gate_that_one_has_nothing_to_judge_and_the_eval_is_judged_by_the_rest()
    {
        await WriteAsync(i => i % 3 > 0, version: "1");
        var lab = Create();

        var result = await lab.RunAsync(Plan(i => i % 3 > 0, [PassRate.AtLeast(0.5), PassRate.AtLeast(0.3).On(History.FailedBefore())], version: "1"));

        Assert.True(result.Passed);
        Assert.Equal("pass rate ≥ 0.50", Assert.Single(result.Gates).Gate);
        var silent = Assert.Single(lab.Store.Entries.OfType<VerdictEntry>(), verdict => verdict.State is not null);
        Assert.Equal("nothing to judge", silent.State);
        Assert.EndsWith("which is declared deterministic and gives the same replies again. Give a changed subject another version", silent.Text, StringComparison.Ordinal);
        Assert.Equal(EvalStatus.Passed, Assert.Single(RunReport.Of(lab.Store.Entries).Evals).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_comparison_with_the_results_that_picked_the_cases_is_refused(bool byTwin)
    {
        // The first update writes committed baseline and anchor alike.
        await WriteAsync(i => i % 3 > 0);

        var gate = NoRegression.Against(byTwin ? Baseline.Anchor : Baseline.Committed).On(History.FailedBefore());

        Assert.Contains("compares its cases with the results that picked them", await RefusedAsync(BaselineMode.Compare, gate), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_failed_before_there_is_nothing_to_judge()
    {
        await WriteAsync(_ => true);

        var error = await RefusedAsync(BaselineMode.Compare, PassRate.AtLeast(0.3).On(History.FailedBefore()));

        Assert.Contains("No case failed in the committed baseline: there is nothing for it to judge. Take it out, or pick by Baseline.Anchor, which no update moves.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_page_is_what_the_gate_says()
    {
        var page = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "baselines.md"));
        var decision = PassRate.AtLeast(0.70).Decide(new() { Planned = 14, Clusters = 14, Passed = 14 });

        Assert.Contains($"\n{decision.Text}; over the 14 of 24 cases that failed in the committed baseline of 2026-11-21 (help-desk@words-0)    PASS", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static EvalPlan<Item, Reply> Plan(Func<int, bool> right, Gate[] gates, int cases = 90, string? version = null)
    {
        var plan = Lab.Plan(cases, text => right(int.Parse(text.Split("number ")[1].Split(' ')[0], CultureInfo.InvariantCulture)) ? "ok" : "wrong", gates);
        return version is null ? plan : plan.Identity("reader", version, deterministic: true);
    }

    private async Task WriteAsync(Func<int, bool> right, int trials = 1, string? version = null)
    {
        var plan = Plan(right, [NoRegression.Against(Baseline.Committed)], version: version).Trials(trials);
        await Create(BaselineMode.Anchor).RunAsync(plan);
    }

    private async Task<string> RefusedAsync(BaselineMode mode, Gate gate, string? version = null)
    {
        var lab = Create(mode);
        var error = await Assert.ThrowsAsync<EvalPlanException>(() => lab.RunAsync(Plan(_ => true, [gate], version: version)));
        Assert.Empty(lab.Store.Entries);
        return error.Message;
    }

    private Lab Create(BaselineMode mode = BaselineMode.Compare) =>
        Lab.Create(options => options with { CommittedDirectory = _folder.Path, Baselines = mode, TimeProvider = new FixedClock() });

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
