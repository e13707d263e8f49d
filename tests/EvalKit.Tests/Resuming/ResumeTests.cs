using EvalKit.Extensibility;

namespace EvalKit.Tests.Resuming;

/// <summary>A run that was interrupted and is gone on with.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly RunLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(37, 1)]
    [InlineData(61, 8)]
    [InlineData(150, 4)]
    public async Task What_was_answered_is_not_asked_again_and_the_verdicts_are_those_of_a_run_that_was_not_interrupted(int stopAfter, int concurrency)
    {
        using var other = new RunLab();
        var steady = new ScriptedSubject(brokenOf100: 0);
        var whole = await other.RunAsync(Plan(steady), options => options with { Concurrency = concurrency });
        var (first, cut) = await CutAsync(stopAfter, concurrency);
        var second = new ScriptedSubject(brokenOf100: 0);

        var resumed = await _lab.ResumeAsync(Plan(second), change: options => options with { Concurrency = concurrency });

        Assert.Equal(whole.Verdicts, resumed.Verdicts);
        Assert.Equal(whole.AllTrials, resumed.AllTrials);
        Assert.Equal(cut.Id, resumed.Run.Environment["resumes"]);
        Assert.Equal(steady.Calls, first.Answered + second.Calls);
        Assert.Equal((whole.End.Calls, (long)first.Answered), (resumed.End.Calls, resumed.End.TakenOver));
        Assert.Equal(whole.End.InputTokens, resumed.End.InputTokens);
    }

    [Fact]
    public async Task A_run_that_resumed_another_can_be_resumed_in_turn()
    {
        var whole = new ScriptedSubject(brokenOf100: 0);
        using (var other = new RunLab()) await other.RunAsync(Plan(whole));
        var (first, _) = await CutAsync(40);
        var (second, _) = await CutAsync(40, resume: true);
        var third = new ScriptedSubject(brokenOf100: 0);

        var resumed = await _lab.ResumeAsync(Plan(third));

        Assert.Equal(whole.Calls, first.Answered + second.Answered + third.Calls);
        Assert.Equal(first.Answered + second.Answered, resumed.End.TakenOver);
        Assert.Equal("complete", resumed.End.Ending);
    }

    [Fact]
    public async Task A_trial_that_came_to_nothing_is_asked_again()
    {
        var down = new ScriptedSubject(rightOf100: 0, brokenOf100: 100);
        var cut = await Assert.ThrowsAsync<RunMismatchException>(() => _lab.ResumeAsync(Plan(down)));
        Assert.Contains("no run of this test project", cut.Message, StringComparison.Ordinal);
        await CutAsync(60, subject: new ScriptedSubject(rightOf100: 40, brokenOf100: 60));
        var errored = _lab.LastRun().Entries.OfType<TrialEntry>().Count(trial => trial.Outcome == TrialOutcome.Errored);
        var up = new ScriptedSubject(rightOf100: 100, brokenOf100: 0);

        var resumed = await _lab.ResumeAsync(Plan(up));

        Assert.True(errored > 5);
        Assert.DoesNotContain(resumed.Entries.OfType<TrialEntry>(), trial => trial.Outcome == TrialOutcome.Errored);
        // What could not be read was an answer, and a final one.
        Assert.Contains(resumed.Entries.OfType<TrialEntry>(), trial => trial.Reason == "this is no answer");
    }

    [Fact]
    public async Task A_run_that_ended_with_errored_trials_is_resumed_and_they_alone_are_asked_again()
    {
        var steady = new ScriptedSubject(brokenOf100: 0);
        using var other = new RunLab();
        var whole = await other.RunAsync(Plan(steady));
        var limited = new ScriptedSubject(brokenOf100: 0) { Before = call => { if (call is > 20 and <= 43) throw new HttpRequestException("429"); } };
        var ended = await _lab.RunAsync(Plan(limited));
        var errored = ended.Entries.OfType<TrialEntry>().Count(trial => trial.Outcome == TrialOutcome.Errored);
        var second = new ScriptedSubject(brokenOf100: 0);

        var resumed = await _lab.ResumeAsync(Plan(second));

        Assert.Equal(("complete", 23, ended.Id), (ended.End.Ending, errored, resumed.Run.Environment["resumes"]));
        Assert.Equal(whole.Verdicts, resumed.Verdicts);
        Assert.Equal(whole.Trials, resumed.Trials);
        Assert.Equal(whole.End.Calls, resumed.End.TakenOver + second.Calls);
        Assert.InRange(second.Calls, errored, whole.End.Calls - ended.Entries.OfType<TrialEntry>().Count(trial => trial.Purpose == TrialPurpose.Measure) + errored);
        Assert.Contains("it has ended", (await RefusalAsync(resumed.Id, Plan(second))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_eval_that_is_refused_is_incomplete_in_a_run_whose_other_evals_passed()
    {
        await CutAsync(30);
        var subject = new ScriptedSubject(brokenOf100: 0);
        await using var session = new EvalSession(_lab.Options with { Resume = "last" });

        await Assert.ThrowsAsync<RunMismatchException>(() => Plan(subject).Seed(7).RunAsync(session, TestContext.Current.CancellationToken));
        var calls = subject.Calls;
        await Plan(subject).Named("another").RunAsync(session, TestContext.Current.CancellationToken);
        await session.CompleteAsync(null);

        var refused = Assert.Single(RunReport.Read(session.RunDirectory).Evals, eval => eval.Plan.Id == "lab");
        Assert.Equal((0, EvalStatus.Incomplete), (calls, refused.Status));
        Assert.Contains(refused.Plan.Warnings, warning => warning.Contains("the seed was ", StringComparison.Ordinal));
        // Its replies are still those of the plan as it was.
        await session.DisposeAsync();
        Assert.Contains("the seed was ", (await RefusalAsync("last", Plan(subject).Seed(7))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_ended_is_not_resumed_and_one_whose_budget_ended_is()
    {
        var run = await _lab.RunAsync(Plan(new ScriptedSubject(brokenOf100: 0)));
        Assert.Contains("it has ended", (await RefusalAsync(run.Id, Plan(new ScriptedSubject()))).Message, StringComparison.Ordinal);
        var poor = new ScriptedSubject();
        var ended = await _lab.RunAsync(Plan(poor).Budget(calls: 50));
        var rich = new ScriptedSubject();

        var resumed = await _lab.ResumeAsync(Plan(rich).Budget(calls: 1000), ended.Id);

        Assert.Equal(("budget", "complete"), (ended.End.Ending, resumed.End.Ending));
        Assert.Equal(poor.Calls - ended.Entries.OfType<TrialEntry>().Count(trial => trial.Outcome == TrialOutcome.Errored), resumed.End.TakenOver);
    }

    [Fact]
    public async Task Each_thing_that_changed_since_is_named()
    {
        await CutAsync(30);
        var subject = new ScriptedSubject();

        Assert.Contains("the seed was ", (await RefusalAsync("last", Plan(subject).Seed(7))).Message, StringComparison.Ordinal);
        Assert.Contains("the subject was scripted@1 and is another@1", (await RefusalAsync("last", Plan(new ScriptedSubject("another")))).Message, StringComparison.Ordinal);
        Assert.Contains("the gates were ", (await RefusalAsync("last", Plan(subject).Require(PassRate.AtLeast(0.5)))).Message, StringComparison.Ordinal);
        Assert.Contains("the perturbations are not", (await RefusalAsync("last", Plan(subject).Under(Perturb.Text.UpperCase()))).Message, StringComparison.Ordinal);
        Assert.Contains("the design is not what it was", (await RefusalAsync("last", Plan(subject).Trials(3))).Message, StringComparison.Ordinal);
        Assert.Contains("the expectations are not", (await RefusalAsync("last", Plan(subject, expected: "yes"))).Message, StringComparison.Ordinal);
        Assert.Contains("the cases and prompts are not", (await RefusalAsync("last", Plan(subject, suffix: "!"))).Message, StringComparison.Ordinal);
        var fewer = (await RefusalAsync("last", Plan(subject, cases: 59))).Differences;
        Assert.Contains(fewer, difference => difference == "there were 60 cases and are 59");
        Assert.Equal(0, subject.Calls);
    }

    [Theory]
    [InlineData("\"code\":\"", "the code is not what it was")]
    [InlineData("\"evalkit\":\"", "EvalKit was x0")]
    public async Task Other_code_or_another_version_is_refused(string field, string says)
    {
        await CutAsync(30);
        var journal = Path.Combine(_lab.LastRun().Folder, FileRunStore.JournalName);
        var text = File.ReadAllText(journal);
        var at = text.IndexOf(field, StringComparison.Ordinal) + field.Length;
        File.WriteAllText(journal, $"{text[..at]}x{text[at..]}");

        Assert.Contains(says, (await RefusalAsync("last", Plan(new ScriptedSubject()))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20200101T000000000Z-abcdef")]
    [InlineData("../../etc")]
    [InlineData("..")]
    public async Task A_run_that_is_not_there_is_named(string run) =>
        Assert.Contains($"has no run \"{run}\"", (await RefusalAsync(run, Plan(new ScriptedSubject()))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_refused_run_leaves_no_folder_and_asks_nothing()
    {
        await CutAsync(30);
        var subject = new ScriptedSubject();
        var before = Directory.GetDirectories(Path.Combine(_lab.Results, "runs")).Length;

        await RefusalAsync("20200101T000000000Z-abcdef", Plan(subject));

        Assert.Equal((before, 0), (Directory.GetDirectories(Path.Combine(_lab.Results, "runs")).Length, subject.Calls));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_recorded_is_asked_again_and_the_run_says_so()
    {
        var calls = 0;
        EvalPlan<Item, Unwritable> PlanOf() => Eval.Over(Lab.Items(30)).Named("lab").Ask(item => item.Text)
            .Using((_, _) => Task.FromResult(new Unwritable(Interlocked.Increment(ref calls)))).Expect("is there", (_, reply) => reply is not null).Require(PassRate.AtLeast(0.8));
        var ended = await _lab.RunAsync(PlanOf().Budget(calls: 10));

        var resumed = await _lab.ResumeAsync(PlanOf(), ended.Id);

        Assert.Equal((40, 0), (calls, resumed.End.TakenOver));
        Assert.Contains(ended.Result.Warnings, warning => warning.StartsWith("replies were not recorded", StringComparison.Ordinal));
    }

    private async Task<RunMismatchException> RefusalAsync(string run, EvalPlan plan) =>
        await Assert.ThrowsAsync<RunMismatchException>(() => _lab.ResumeAsync(plan, run));

    private async Task<(Cut First, LabRun Run)> CutAsync(int calls, int concurrency = 4, bool resume = false, ScriptedSubject? subject = null)
    {
        using var stop = new CancellationTokenSource();
        var template = subject ?? new ScriptedSubject(brokenOf100: 0);
        var counted = new CuttingSubject(template, calls, stop);
        var run = await _lab.RunAsync(Plan(counted), options => options with { Concurrency = concurrency, Resume = resume ? "last" : null }, stop.Token);
        Assert.Equal("cancelled", run.End.Ending);
        return (new(counted.Answered), run);
    }

    internal static EvalPlan<Item, Reply> Plan(ISubject<Reply> subject, int cases = 60, string expected = "ok", string suffix = "") =>
        Eval.Over(Lab.Items(cases)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text + suffix).Using(subject)
            .Expect(_ => Answer.Equal(expected)).Under(Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace()).Samples(2)
            .Require(PassRate.AtLeast(0.7), PassRate.Perturbed().AtLeast(0.6).ForEach(By.Difficulty));

    internal sealed record Cut(int Answered);

    /// <summary>Ends the run at some call, and counts the replies that were given before.</summary>
    private sealed class CuttingSubject(ScriptedSubject inner, int last, CancellationTokenSource stop) : ISubject<Reply>
    {
        private int _asked;
        private int _answered;

        public int Answered => _answered;

        public SubjectIdentity Identity => inner.Identity;

        public async ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _asked) > last)
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            var reply = await inner.AskAsync(prompt, context, CancellationToken.None);
            Interlocked.Increment(ref _answered);
            return reply;
        }
    }

    private sealed class Unwritable(int number)
    {
        private readonly int _number = number;

        public override string ToString() => FormattableString.Invariant($"reply {_number}");
    }
}
