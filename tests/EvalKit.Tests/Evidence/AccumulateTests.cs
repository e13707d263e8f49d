using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Evidence;

/// <summary>Evals whose runs add up, run for real.</summary>
public sealed class AccumulateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "evidence", "lab.tsv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Runs_too_small_to_decide_add_up_to_a_verdict()
    {
        var verdicts = new List<Verdict>();
        for (var run = 0; run < 5; run++) verdicts.Add((await RunAsync(Plan(from: run * 20))).Gates[0].Verdict);

        Assert.Equal([Verdict.Inconclusive, Verdict.Pass, Verdict.Pass, Verdict.Pass, Verdict.Pass], verdicts);
    }

    [Fact]
    public async Task A_bad_subject_fails_and_the_verdict_stays_whatever_comes_after()
    {
        var first = await RunAsync(Plan(from: 0, right: i => i % 2 == 0));
        var later = await RunAsync(Plan(from: 20));

        Assert.Equal((Verdict.Fail, Verdict.Fail), (first.Gates[0].Verdict, later.Gates[0].Verdict));
        Assert.StartsWith("pass rate 10/20 = 0.50 over this run, required ≥ 0.90: below it; evidence for a rate below 0.90 is ", first.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Contains("30/40 = 0.75 over 2 runs (20/20 in this one)", later.Gates[0].Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_counts_once_and_is_not_even_asked_again()
    {
        await RunAsync(Plan(from: 0));
        var lab = Create();

        var result = await lab.RunAsync(Plan(from: 10));

        Assert.Equal(["c20", "c21", "c22", "c23", "c24", "c25", "c26", "c27", "c28", "c29"], lab.Store.Measured.Select(trial => trial.Case).Order(StringComparer.Ordinal));
        Assert.Contains("30/30 = 1.00 over 2 runs (10/10 in this one)", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Equal((10, 10), (result.AvoidedCalls, result.Gates[0].Evidence.NotNeeded));
        Assert.Contains("10 cases left out, as not fresh", MarkdownReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_fresh_nothing_is_called_and_the_evidence_stands()
    {
        await RunAsync(Plan(from: 0));
        var before = System.IO.File.ReadAllText(File);
        var lab = Create();

        var result = await lab.RunAsync(Plan(from: 0));

        Assert.Equal((0, Verdict.Inconclusive), (result.Calls, result.Gates[0].Verdict));
        Assert.Contains("20/20 = 1.00 over 1 earlier run, nothing fresh in this one", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("no case is fresh: ", StringComparison.Ordinal));
        Assert.Contains("evidence not written: no fresh case was run.", result.Warnings);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task The_same_input_under_another_id_is_found_out_when_it_is_sent()
    {
        await RunAsync(Plan(from: 0));

        var result = await RunAsync(Plan(from: 20, text: i => Text(i == 25 ? 5 : i == 27 ? 26 : i)));

        Assert.Contains("38/38 = 1.00 over 2 runs (18/18 in this one)", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("2 cases sent what another one had sent before, and are left out: ", StringComparison.Ordinal) && warning.Contains("c25", StringComparison.Ordinal));
        Assert.Equal(0, result.Gates[0].Evidence.Missing);
    }

    [Fact]
    public async Task One_case_of_a_cluster_counts_in_this_run_and_none_in_the_next()
    {
        var first = await RunAsync(Plan(from: 0, cluster: i => i % 4));
        var second = await RunAsync(Plan(from: 20, cluster: i => i % 5));

        Assert.Equal((4, 1), (first.Calls, second.Calls));
        Assert.Contains("5/5 = 1.00 over 2 runs", second.Gates[0].Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_switch_nothing_is_written_and_the_line_says_so()
    {
        var lab = Create(update: false);

        var result = await lab.RunAsync(Plan(from: 0));

        Assert.False(System.IO.File.Exists(File));
        Assert.Contains("20/20 = 1.00 over this run, which is not kept", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("subject", "it was about reader@1, and this is reader@2")]
    [InlineData("bar", "it was for \"pass rate ≥ 0.9, tolerance 0.05, confidence 0.95\", and the gate is now \"pass rate ≥ 0.8, ")]
    [InlineData("confidence", "and the gate is now \"pass rate ≥ 0.9, tolerance 0.05, confidence 0.99\"")]
    [InlineData("expectation", "replies were graded by \"equals …\", and now by \"contains …\"")]
    public async Task What_was_judged_otherwise_does_not_count_and_the_run_says_why(string changed, string why)
    {
        await RunAsync(Plan(from: 0));

        var result = await RunAsync(changed switch
        {
            "subject" => Plan(from: 20, version: "2"),
            "bar" => Plan(from: 20, gate: PassRate.AtLeast(0.8, tolerance: 0.05)),
            "confidence" => Plan(from: 20, gate: PassRate.AtLeast(0.9, tolerance: 0.05).Confidence(0.99)),
            _ => Plan(from: 20, expectation: Answer.Contains("ok")),
        });

        Assert.Contains(result.Warnings, warning => warning.StartsWith("the evidence starts anew: ", StringComparison.Ordinal) && warning.Contains(why, StringComparison.Ordinal));
        Assert.Contains("20/20 = 1.00 over this run", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        var file = EvidenceReader.Read(File, "lab")!;
        Assert.Equal(2, Assert.Single(file.Runs).Number);
        // Another subject has not seen the cases; whoever moves a bar has.
        Assert.Equal(changed == "subject" ? 20 : 40, file.Rows.Count);
    }

    [Fact]
    public async Task Under_a_bar_that_was_moved_the_cases_that_were_seen_are_not_fresh()
    {
        await RunAsync(Plan(from: 0));

        var result = await RunAsync(Plan(from: 0, gate: PassRate.AtLeast(0.8)));

        Assert.Equal((0, Verdict.Incomplete), (result.Calls, result.Gates[0].Verdict));
    }

    [Fact]
    public async Task Missing_trials_count_against_both_claims_and_stay_used_up()
    {
        var first = await RunAsync(Plan(from: 0, right: i => i < 2 ? throw new HttpRequestException("503") : true));
        var second = await RunAsync(Plan(from: 20));
        var hopeless = await RunAsync(Plan(from: 40, right: _ => throw new HttpRequestException("503")));

        Assert.Equal((Verdict.Inconclusive, 2L), (first.Gates[0].Verdict, first.Gates[0].Evidence.Missing));
        Assert.Contains("18/20 = 0.90, 2 missing over this run", first.Gates[0].Decision.Text, StringComparison.Ordinal);
        // 40 of 40 would pass.
        Assert.Equal(Verdict.Incomplete, second.Gates[0].Verdict);
        Assert.Contains("neither is shown while they are missing", second.Gates[0].Decision.Text, StringComparison.Ordinal);
        Assert.Equal(Verdict.Incomplete, hopeless.Gates[0].Verdict);
        Assert.Equal(22, EvidenceReader.Read(File, "lab")!.Rows.Count(row => row.Passed is null));
    }

    [Theory]
    [InlineData("budget", "the budget ended before the run did")]
    [InlineData("cancelled", "the run was cancelled")]
    public async Task A_run_that_ended_early_adds_nothing_and_says_so(string how, string why)
    {
        using var source = new CancellationTokenSource();
        var plan = how == "budget" ? Plan(from: 0).Budget(calls: 12) : Plan(from: 0, right: i => i != 12 || Cancel());
        var lab = Create();

        var result = await lab.RunAsync(plan, source.Token);

        Assert.Contains($"evidence not written: {why}.", result.Warnings);
        Assert.False(System.IO.File.Exists(File));
        Assert.Contains(lab.Store.Entries.OfType<EvalKit.Extensibility.VerdictEntry>(), verdict => verdict is { Gate: "evidence", State: "not evaluated" });

        bool Cancel()
        {
            source.Cancel();
            return true;
        }
    }

    [Fact]
    public async Task A_filtered_run_adds_nothing_and_the_cells_of_one_run_are_together()
    {
        var lab = Create();
        using (var filtered = lab.Session.RunOf(Plan(from: 0), "lab"))
        {
            await filtered.RunCellAsync("text/easy", TestContext.Current.CancellationToken);
            Assert.Equal(EvalTestOutcome.NotEvaluated, (await filtered.RunAllAsync(alone: false, TestContext.Current.CancellationToken)).Outcome);
        }

        Assert.False(System.IO.File.Exists(File));
        using var whole = lab.Session.RunOf(Plan(from: 0), "lab");
        foreach (var cell in new[] { "text/hard", "text/easy", "text/medium" }) await whole.RunCellAsync(cell, TestContext.Current.CancellationToken);
        var report = await whole.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Contains(report.Warnings, warning => warning.StartsWith("evidence written: ", StringComparison.Ordinal));
        Assert.Equal(20, EvidenceReader.Read(File, "lab")!.Rows.Count);
    }

    [Fact]
    public async Task Generated_cases_are_fresh_in_every_run_that_has_no_seed_of_its_own()
    {
        for (var run = 1; run <= 3; run++) Assert.Equal(20, (await RunAsync(Generated())).Calls);
        Assert.Equal(60, EvidenceReader.Read(File, "lab")!.Rows.Select(row => row.Input).Distinct().Count());

        // The same committed file, the same trials.
        var (one, two) = (Create(update: false), Create(update: false));
        await one.RunAsync(Generated());
        await two.RunAsync(Generated());
        Assert.Equal(one.Keys, two.Keys);
        Assert.Equal(0, (await RunAsync(Generated().Seed(1))).Calls + (await RunAsync(Generated().Seed(1))).Calls - 20);
    }

    [Fact]
    public async Task The_same_run_writes_the_same_bytes_at_any_concurrency()
    {
        await Create(concurrency: 1).RunAsync(Plan(from: 0, right: i => i % 7 > 0));
        var one = System.IO.File.ReadAllText(File);
        System.IO.File.Delete(File);
        await Create(concurrency: 32).RunAsync(Plan(from: 0, right: i => i % 7 > 0));

        Assert.Equal(one, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task What_the_runs_can_see_is_said_beforehand()
    {
        var lab = Create();
        await lab.RunAsync(Plan(from: 0));

        var sight = Assert.Single(Assert.Single(lab.Store.Entries.OfType<EvalKit.Extensibility.EvalEntry>()).Sights);
        Assert.StartsWith("pass rate ≥ 0.90, over runs: 20 fresh cases in this run, 0 before; a true rate of 0.85 fails after about ", sight, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("these cases", "is a claim about exactly these cases, and evidence adds up over fresh ones")]
    [InlineData("bar 1", "has the bar 1")]
    [InlineData("mean", "is decided over the trials of one run")]
    [InlineData("all", "is decided over the trials of one run")]
    [InlineData("slices", "judges slices")]
    [InlineData("two", "decides one gate, and there are 2")]
    [InlineData("undeclared", "declare it with .Identity(name, version)")]
    [InlineData("repeats", "Use .Trials(1), or drop .Accumulate")]
    [InlineData("stop", "drop either")]
    [InlineData("compare", "drop either")]
    [InlineData("under", "adds up clean trials alone")]
    public async Task What_does_not_add_up_is_refused_before_any_call(string what, string why)
    {
        var calls = 0;
        var plan = Plan(from: 0, right: _ => Interlocked.Increment(ref calls) > 0, gate: what switch
        {
            "these cases" => PassRate.OnTheseCases().AtLeast(0.9),
            "bar 1" => PassRate.AtLeast(1),
            "mean" => MeanScore.AtLeast(0.9),
            "all" => Gate.AllMustPass,
            "slices" => PassRate.AtLeast(0.9).ForEach(By.Difficulty),
            _ => null,
        });
        plan = what switch
        {
            "two" => plan.Require(PassRate.AtLeast(0.5)),
            "undeclared" => Lab.Plan(20, _ => "ok").Accumulate(),
            "repeats" => plan.Trials(3),
            "stop" => plan.Stop(Stopping.Sequential),
            "compare" => plan.Compare("other", (_, _) => Task.FromResult("ok")),
            "under" => plan.Under(Perturb.Text.Whitespace()),
            _ => plan,
        };

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => RunAsync(plan));

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task A_file_that_is_broken_stops_the_run_and_is_not_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "<<<<<<< HEAD\n", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<EvidenceException>(() => RunAsync(Plan(from: 0)));

        Assert.Equal((File, 1), (error.Path, error.Line));
        Assert.Equal("<<<<<<< HEAD\n", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    private static EvalPlan<int, Reply> Generated() => Eval.ForAll(Arb.From(Gen.Choose(0, 1_000_000)), samples: 20).Named("lab").Ask(i => FormattableString.Invariant($"number {i}"))
        .Using((_, _) => Task.FromResult("ok")).Identity("reader", "1").Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.9)).Accumulate();

    private static EvalPlan<Item, Reply> Plan(
        int from, Func<int, bool>? right = null, Func<int, string>? text = null, Func<int, int>? cluster = null, Gate? gate = null, string version = "1", IExpectation<Reply>? expectation = null)
    {
        var items = Enumerable.Range(from, 20).Select(i => new Item(FormattableString.Invariant($"c{i}"), text?.Invoke(i) ?? Text(i), (Difficulty)(1 + (i % 3))));
        var cases = Eval.Over(items).Difficulty(item => item.Difficulty).Named("lab");
        if (cluster is not null) cases = cases.Cluster(item => FormattableString.Invariant($"{cluster(Number(item.Id[1..]))}"));
        return cases.Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(right is null || right(Number(prompt.Text.Split(' ')[1])) ? "ok" : "wrong"))
            .Identity("reader", version).Expect(_ => expectation ?? Answer.Equal("ok")).Require(gate ?? PassRate.AtLeast(0.9)).Accumulate();
    }

    private static string Text(int i) => FormattableString.Invariant($"number {i} of the lab");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private Task<EvalResult> RunAsync(EvalPlan plan) => Create().RunAsync(plan);

    private Lab Create(bool update = true, int concurrency = 8) =>
        Lab.Create(options => options with { CommittedDirectory = _folder.Path, UpdateEvidence = update, Concurrency = concurrency });
}
