using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Running;

/// <summary>Tests of one eval share its run: what each of them may show, whatever ran before it.</summary>
public class SharedRunTests
{
    private const string Easy = "text/easy";
    private const string Medium = "text/medium";

    [Fact]
    public async Task The_only_test_of_an_eval_decides_the_gates_of_its_cells_too()
    {
        var plan = Lab.Plan(90, FailsWhen(Difficulty.Hard, 90), PassRate.AtLeast(0.6, tolerance: 0.1), PassRate.AtLeast(0.8).ForEach(By.Difficulty));
        using var run = Lab.Create().Session.RunOf(plan, "lab");

        var report = await run.RunAllAsync(alone: true, default);

        Assert.Equal(EvalTestOutcome.Failed, report.Outcome);
        Assert.Contains("hard", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_tests_of_its_cells_the_whole_leaves_their_gates_to_them()
    {
        var plan = Lab.Plan(90, FailsWhen(Difficulty.Hard, 90), PassRate.AtLeast(0.6, tolerance: 0.1), PassRate.AtLeast(0.8).ForEach(By.Difficulty));
        using var run = Lab.Create().Session.RunOf(plan, "lab");

        Assert.Equal(EvalTestOutcome.Passed, (await run.RunAllAsync(alone: false, default)).Outcome);
        Assert.Equal(EvalTestOutcome.Failed, (await run.RunCellAsync("text/hard", default)).Outcome);
    }

    [Fact]
    public async Task A_gate_that_a_filter_left_without_trials_keeps_its_test_from_passing()
    {
        // Every picture is easy, so one gate of the whole needs both easy cells only, the other one all three.
        var plan = Eval.Over(Lab.Items(90)).Difficulty(c => c.Difficulty == Difficulty.Hard ? Difficulty.Hard : Difficulty.Easy).Named("lab")
            .Ask(c => c.Difficulty == Difficulty.Easy ? Prompt.User("What is it?").Image(Picture) : Prompt.User(c.Text))
            .Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"))
            .Require(PassRate.AtLeast(0.8).On(By.Difficulty.Is(Difficulty.Easy)), PassRate.AtLeast(0.8));
        using var run = Lab.Create().Session.RunOf(plan, "lab");
        foreach (var cell in (await run.OutlineAsync(default)).Cells.Where(cell => cell.Difficulty == Difficulty.Easy)) await run.RunCellAsync(cell.Label, default);

        var report = await run.RunAllAsync(alone: false, default);

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.Contains("left out", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_of_the_plan_is_told_by_one_test_and_not_by_each()
    {
        var plan = Lab.Plan(90, _ => "ok", Gate.AllMustPass, PassRate.AtLeast(0.8).ForEach(By.Difficulty));
        using var run = Lab.Create().Session.RunOf(plan, "lab");

        var reports = new List<EvalTestReport>();
        foreach (var cell in (await run.OutlineAsync(default)).Cells) reports.Add(await run.RunCellAsync(cell.Label, default));
        reports.Add(await run.RunAllAsync(alone: false, default));

        Assert.Single(reports.SelectMany(report => report.Warnings), warning => warning.Contains("not known to be deterministic", StringComparison.Ordinal));
        Assert.NotEmpty(reports[0].Warnings);
    }

    [Fact]
    public async Task Gates_that_no_test_decided_are_journalled_as_not_evaluated()
    {
        var lab = Lab.Create();
        using var run = lab.Session.SharedRunOf(Lab.Plan(90, _ => "ok", PassRate.AtLeast(0.8), PassRate.AtLeast(0.8).ForEach(By.Difficulty)), "lab", "Test");
        await run.RunCellAsync(Easy, default);

        await lab.Session.CompleteAsync(null);

        var verdicts = lab.Store.Entries.OfType<VerdictEntry>().ToList();
        Assert.Equal(["easy"], verdicts.Where(verdict => verdict.State is null).Select(verdict => verdict.Slice));
        Assert.Equal(["", "hard", "medium"], verdicts.Where(verdict => verdict.State == "not evaluated").Select(verdict => verdict.Slice).Order(StringComparer.Ordinal));
        Assert.Equal(EvalStatus.PartlyJudged, Assert.Single(RunReport.Of(lab.Store.Entries).Evals).Status);
    }

    [Fact]
    public async Task A_replay_is_tried_once_and_shown_by_the_cell_of_its_case()
    {
        var token = new ReplayToken("lab", "c1", "", ContentHash.Of("lab").Low, []).ToString();
        var lab = Lab.Create(options => options with { Replay = token });
        using var run = lab.Session.RunOf(Lab.Plan(90, _ => "no"), "lab");

        Assert.Equal(EvalTestOutcome.NotEvaluated, (await run.RunCellAsync(Easy, default)).Outcome);
        Assert.Equal(EvalTestOutcome.Failed, (await run.RunCellAsync(Medium, default)).Outcome);
        Assert.Equal(EvalTestOutcome.NotEvaluated, (await run.RunAllAsync(alone: false, default)).Outcome);
        Assert.Equal(5, lab.Store.Trials.Count);
        Assert.Contains(lab.Store.Entries.OfType<VerdictEntry>(), verdict => verdict.State == "replayed" && verdict.Text.Contains("fails 5 of 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_strict_run_says_that_it_is_why_a_test_is_red()
    {
        using var run = Lab.Create(options => options with { Strict = true }).Session.RunOf(Lab.Plan(10, _ => "ok", PassRate.AtLeast(0.95)), "lab");

        var report = await run.RunAllAsync(alone: true, default);

        Assert.Equal(EvalTestOutcome.NotShown, report.Outcome);
        Assert.EndsWith("red because the run is strict (EVALKIT_STRICT=1)", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_broke_off_is_not_taken_up_again_because_its_trials_would_count_twice()
    {
        var calls = 0;
        var plan = Lab.Plan(90, _ => Interlocked.Increment(ref calls) == 50 ? "a reply that the store cannot take" : "ok");
        await using var session = new EvalSession(new() { ResultsDirectory = Path.GetTempPath() }, new BreakingStore());
        using var run = session.RunOf(plan, "lab");

        await Assert.ThrowsAsync<IOException>(() => run.RunAllAsync(alone: false, default));
        var spent = calls;

        await Assert.ThrowsAsync<IOException>(() => run.RunAllAsync(alone: false, default));
        await Assert.ThrowsAsync<IOException>(() => run.RunCellAsync(Easy, default));
        Assert.Equal(spent, calls);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public async Task A_budget_of_calls_cuts_off_the_same_trials_whether_cells_run_alone_or_together(int calls)
    {
        var whole = Lab.Create(options => options with { ShrinkShare = 3 });
        await whole.RunAsync(Budgeted(calls));
        var byCell = Lab.Create(options => options with { ShrinkShare = 3 });
        using var run = byCell.Session.RunOf(Budgeted(calls), "lab");
        foreach (var cell in (await run.OutlineAsync(default)).Cells.Reverse()) await run.RunCellAsync(cell.Label, default);

        Assert.Equal(whole.Keys, byCell.Keys);
        Assert.InRange(byCell.Store.Trials.Count(trial => trial.Outcome != TrialOutcome.Skipped), 1, calls);
    }

    [Fact]
    public async Task A_filter_does_not_give_a_cell_the_budget_of_the_others()
    {
        var byCell = Lab.Create();
        using var run = byCell.Session.RunOf(Lab.Plan(90, _ => "ok", PassRate.AtLeast(0.8).ForEach(By.Difficulty)).Budget(calls: 45), "lab");

        Assert.Equal(EvalTestOutcome.Incomplete, (await run.RunCellAsync(Medium, default)).Outcome);
    }

    private static Image Picture { get; } = Image.FromPixels(new PixelBuffer(4, 4));

    private static EvalPlan<Item, Reply> Budgeted(int calls) => Lab.Plan(30, text => text.Contains("number", StringComparison.Ordinal) ? "ok" : "no")
        .Under(Perturb.Text.KeyboardTypos()).Require(PassRate.Perturbed().AtLeast(0.5)).Budget(calls: calls);

    private static Func<string, string> FailsWhen(Difficulty difficulty, int cases)
    {
        var wrong = Lab.Items(cases).Where(item => item.Difficulty == difficulty).Select(item => item.Text).ToHashSet();
        return text => wrong.Contains(text) ? "no" : "ok";
    }

    private sealed class BreakingStore : IRunStore
    {
        public string Location => Path.GetTempPath();

        public void Append(JournalEntry entry)
        {
            if (entry is TrialEntry { Outcome: TrialOutcome.Failed }) throw new IOException("the disk is full");
        }

        public ContentHash PutBlob(ReadOnlySpan<byte> content) => ContentHash.Of(content);

        public string PutArtifact(string name, ReadOnlySpan<byte> content) => name;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
