using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Tests.Baselines;

public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Committed => Path.Combine(_folder.Path, "baselines", "lab.tsv");

    private string Anchor => Path.Combine(_folder.Path, "baselines", "lab.anchor.tsv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_baseline_nothing_is_called_and_the_error_says_how_to_write_one()
    {
        var lab = Create(BaselineMode.Compare);

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => lab.RunAsync(Plan()));

        Assert.Contains("Run the whole eval once with EVALKIT_BASELINE=update, and commit the file", error.Message, StringComparison.Ordinal);
        Assert.Empty(lab.Store.Entries);
    }

    [Fact]
    public async Task The_first_update_shows_nothing_and_the_runs_after_it_are_compared_with_it()
    {
        var first = await RunAsync(BaselineMode.Update, Plan());
        var same = await RunAsync(BaselineMode.Compare, Plan());
        var worse = await RunAsync(BaselineMode.Compare, Plan(main: i => i >= 30));

        Assert.Equal((Verdict.Inconclusive, true), (first.Gates[0].Verdict, first.Passed));
        Assert.Contains(first.Warnings, warning => warning.StartsWith("baseline written: ", StringComparison.Ordinal));
        Assert.Equal((Verdict.Pass, "score against the committed baseline = 0.000 over 200 of 200 cases, at least -0.02 (one-sided 95 %), required ≥ 0.00 − 0.03"), (same.Gates[0].Verdict, same.Gates[0].Decision.Text));
        Assert.Equal(Verdict.Fail, worse.Gates[0].Verdict);
        Assert.Empty(same.Warnings);
    }

    [Fact]
    public async Task A_strict_run_is_not_green_for_writing_its_first_baseline() =>
        Assert.False((await Create(BaselineMode.Update, strict: true).RunAsync(Plan())).Passed);

    [Fact]
    public async Task An_update_does_not_depend_on_the_scores()
    {
        await RunAsync(BaselineMode.Update, Plan());

        var worse = await RunAsync(BaselineMode.Update, Plan(main: i => i >= 30));
        var again = await RunAsync(BaselineMode.Compare, Plan(main: i => i >= 30));

        Assert.Equal((Verdict.Fail, Verdict.Pass), (worse.Gates[0].Verdict, again.Gates[0].Verdict));
    }

    [Fact]
    public async Task A_slow_drift_that_each_update_takes_over_shows_against_the_anchor()
    {
        await RunAsync(BaselineMode.Update, Plan(gates: [NoRegression.Against(Baseline.Committed), NoRegression.Against(Baseline.Anchor)]));
        IReadOnlyList<Verdict> verdicts = [];
        for (var lost = 3; lost <= 24; lost += 3)
            verdicts = [.. (await RunAsync(BaselineMode.Update, Plan(i => i >= lost, [NoRegression.Against(Baseline.Committed), NoRegression.Against(Baseline.Anchor)]))).Gates.Select(gate => gate.Verdict)];

        Assert.Equal(Verdict.Fail, verdicts[1]);
        Assert.NotEqual(Verdict.Fail, verdicts[0]);

        await RunAsync(BaselineMode.Anchor, Plan(i => i >= 24));
        Assert.Equal(File.ReadAllText(Committed), File.ReadAllText(Anchor));
    }

    [Fact]
    public async Task Cases_that_came_went_or_changed_are_named_and_not_compared()
    {
        await RunAsync(BaselineMode.Update, Plan(cases: 203));

        // c0 has another text; c200 to c202 are gone. The changed case is wrong now, and that is no regression.
        var result = await RunAsync(BaselineMode.Compare, Plan(i => i > 0, text: item => item.Id == "c0" ? "number 0 in other words" : item.Text));

        Assert.Equal(Verdict.Pass, result.Gates[0].Verdict);
        Assert.Contains("over 199 of 200 cases", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["the committed baseline has cases that the eval has no more; they are not compared: c200, c201, c202.", "the committed baseline was measured with another input of these cases; they are not compared: c0."],
            result.Warnings);
    }

    [Fact]
    public async Task Less_than_half_of_the_cases_are_no_comparison()
    {
        await RunAsync(BaselineMode.Update, Plan());

        var result = await RunAsync(BaselineMode.Compare, Plan(text: item => Number(item.Text) < 101 ? item.Text + "!" : item.Text));

        Assert.Equal(Verdict.Incomplete, result.Gates[0].Verdict);
        Assert.Contains("only 99 of 200 cases are in the baseline with the same input", result.Gates[0].Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_trial_counts_against_both_claims()
    {
        await RunAsync(BaselineMode.Update, Plan());

        var result = await RunAsync(BaselineMode.Compare, Plan(i => i < 20 ? throw new HttpRequestException("503") : true));

        Assert.Equal((Verdict.Incomplete, 20L), (result.Gates[0].Verdict, result.Gates[0].Evidence.Missing));
        Assert.Contains("-0.100 to 0.000 over 200 of 200 cases, 20 of 200 trials missing", result.Gates[0].Decision.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("errors", "20 clean trials have no score")]
    [InlineData("budget", "the budget ended before the run did")]
    [InlineData("cancelled", "the run was cancelled")]
    [InlineData("unsteady", "was not the same every time")]
    public async Task A_run_that_is_not_complete_is_no_baseline_and_says_so(string how, string why)
    {
        await RunAsync(BaselineMode.Update, Plan());
        var before = File.ReadAllBytes(Committed);
        using var cancellation = new CancellationTokenSource();
        var asked = 0;
        var plan = how switch
        {
            "errors" => Plan(i => i < 20 ? throw new HttpRequestException("503") : true),
            "budget" => Plan().Budget(calls: 150),
            "unsteady" => Plan(text: item => FormattableString.Invariant($"number {item.Id[1..]} asked {Interlocked.Increment(ref asked)}")).Trials(2),
            _ => Plan(i => Stop(i)),
        };

        var lab = Create(BaselineMode.Update);
        var result = await lab.RunAsync(plan, cancellation.Token);

        Assert.Contains(result.Warnings, warning => warning.StartsWith("baseline not written: ", StringComparison.Ordinal) && warning.Contains(why, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(Committed));
        Assert.Contains(lab.Store.Entries.OfType<EvalKit.Extensibility.VerdictEntry>(), verdict => verdict is { Gate: "baseline", State: "not evaluated" });

        bool Stop(int i)
        {
            if (i == 100) cancellation.Cancel();
            return true;
        }
    }

    [Fact]
    public async Task A_filtered_run_is_no_baseline_and_the_cells_of_one_run_are_together()
    {
        var lab = Create(BaselineMode.Update);
        using (var filtered = lab.Session.RunOf(Plan(), "lab"))
        {
            await filtered.RunCellAsync("text/easy", TestContext.Current.CancellationToken);
            var all = await filtered.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

            Assert.Equal(EvalTestOutcome.NotEvaluated, all.Outcome);
            Assert.False(File.Exists(Committed));
            Assert.Contains(lab.Store.Entries.OfType<EvalKit.Extensibility.VerdictEntry>(), verdict => verdict.Text.StartsWith("baseline not written: not all cases were run", StringComparison.Ordinal));
        }

        using var whole = lab.Session.RunOf(Plan(), "lab");
        foreach (var cell in new[] { "text/easy", "text/medium", "text/hard" }) await whole.RunCellAsync(cell, TestContext.Current.CancellationToken);
        var report = await whole.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Committed));
        Assert.Contains(report.Warnings, warning => warning.StartsWith("baseline written: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_broken_stops_the_run_and_an_update_does_not_replace_it()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
        await File.WriteAllTextAsync(Committed, "<<<<<<< HEAD\n", TestContext.Current.CancellationToken);
        var lab = Create(BaselineMode.Update);

        var error = await Assert.ThrowsAsync<BaselineException>(() => lab.RunAsync(Plan()));

        Assert.Equal((Committed, 1), (error.Path, error.Line));
        Assert.Equal("<<<<<<< HEAD\n", await File.ReadAllTextAsync(Committed, TestContext.Current.CancellationToken));
        Assert.Empty(lab.Store.Entries);
    }

    [Fact]
    public async Task An_eval_whose_name_is_that_of_anothers_anchor_replaces_nothing()
    {
        await RunAsync(BaselineMode.Update, Plan());
        var before = File.ReadAllBytes(Anchor);

        await Assert.ThrowsAsync<BaselineException>(() => RunAsync(BaselineMode.Update, Plan().Named("lab.anchor")));

        Assert.Equal(before, File.ReadAllBytes(Anchor));
    }

    [Fact]
    public async Task The_same_run_writes_the_same_bytes_at_any_concurrency()
    {
        await Create(BaselineMode.Anchor, concurrency: 1).RunAsync(Plan(i => i % 3 > 0).Trials(3));
        var one = File.ReadAllText(Committed);
        await Create(BaselineMode.Anchor, concurrency: 32).RunAsync(Plan(i => i % 3 > 0).Trials(3));

        Assert.Equal(one, File.ReadAllText(Committed));
        Assert.Contains("\ttext/easy\t0\t3\t0\n", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_at_any_moment_leaves_a_whole_file()
    {
        for (var kill = 0; kill < 6; kill++)
        {
            using var child = RepeatingChild.Start("baseline", RepeatingChild.UntilKilled, Committed);
            for (var i = 0; i <= kill * 7; i++) Assert.Equal('\n', child.StandardOutput.Read());
            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.InRange(BaselineReader.Read(Committed, "lab")!.Rows.Count, 3_000, 3_001);
        }

        // What the kills left beside it is gone with the next update.
        await RunAsync(BaselineMode.Update, Plan());
        Assert.Equal([Anchor, Committed], Directory.GetFiles(Path.GetDirectoryName(Committed)!).Order(StringComparer.Ordinal));
    }

    internal static Action<int> Writing(string path) => step =>
    {
        var rows = Enumerable.Range(0, 3_000 + (step % 2)).Select(row => new BaselineRow(FormattableString.Invariant($"c{row}"), ContentHash.Of("x"), "text/easy", 1, 1, 1));
        BaselineWriter.Write(path, new("lab", "child", "", "2026-11-21", [.. rows]));
    };

    private static EvalPlan<Item, Reply> Plan(Func<int, bool>? main = null, Gate[]? gates = null, int cases = 200, Func<Item, string>? text = null) =>
        Eval.Over(Lab.Items(cases)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => text?.Invoke(item) ?? item.Text)
            .Using((prompt, _) => Task.FromResult(main is null || main(Number(prompt.Text)) ? "ok" : "wrong"))
            .Expect(item => Answer.Equal("ok"))
            .Require(gates ?? [NoRegression.Against(Baseline.Committed)]);

    private static int Number(string text) => int.Parse(text.Split("number ")[1].Split(' ')[0], CultureInfo.InvariantCulture);

    private Task<EvalResult> RunAsync(BaselineMode mode, EvalPlan plan) => Create(mode).RunAsync(plan);

    private Lab Create(BaselineMode mode, bool strict = false, int concurrency = 8) =>
        Lab.Create(options => options with { CommittedDirectory = _folder.Path, Baselines = mode, Strict = strict, Concurrency = concurrency });
}
