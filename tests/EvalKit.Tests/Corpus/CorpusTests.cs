using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit.Tests.Corpus;

/// <summary>What a run finds is kept, tried again first, judged apart, and never counted in a rate.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "corpus", "lab.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_entries_the_gate_has_nothing_to_judge_and_the_other_gates_decide()
    {
        var lab = Create();

        var result = await lab.RunAsync(Plan(Sound));

        Assert.True(result.Passed);
        Assert.Equal(["pass rate ≥ 0.80", "perturbed pass rate ≥ 0.50"], result.Gates.Select(gate => gate.Gate));
        Assert.Contains(lab.Store.Entries.OfType<VerdictEntry>(), verdict => verdict is { State: "nothing to judge", Text: "corpus: no entries yet" });
        Assert.Contains("corpus: no entries yet", result.Text, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Failures_become_open_entries_then_fixed_ones_then_a_reason_to_fail()
    {
        var found = await UpdateAsync(Plan(Broken));
        var open = Read();
        Assert.NotEmpty(open);
        Assert.All(open, entry => Assert.Equal(CorpusStatus.Open, entry.Status));
        Assert.Contains(found.Warnings, warning => warning.StartsWith("corpus written: ", StringComparison.Ordinal));

        var still = await RunAsync(Plan(Broken));
        Assert.Contains(still.Warnings, warning => warning.StartsWith("corpus: open, and still fails: ", StringComparison.Ordinal));

        var mended = await RunAsync(Plan(Sound));
        Assert.True(mended.Passed);
        Assert.Contains(mended.Warnings, warning => warning.Contains("calls fixed what looks fixed", StringComparison.Ordinal));
        Assert.DoesNotContain(mended.Gates, gate => gate.Gate.StartsWith("corpus", StringComparison.Ordinal));

        // The run that promotes an entry does not score it.
        var promoting = await UpdateAsync(Plan(Sound));
        Assert.DoesNotContain(promoting.Gates, gate => gate.Gate.StartsWith("corpus", StringComparison.Ordinal));
        Assert.All(Read(), entry => Assert.Equal(CorpusStatus.Fixed, entry.Status));

        var held = await RunAsync(Plan(Sound));
        Assert.Equal((Verdict.Pass, true), (CorpusGateOf(held).Verdict, held.Passed));

        var back = await RunAsync(Plan(Broken));
        Assert.Equal((Verdict.Fail, false), (CorpusGateOf(back).Verdict, back.Passed));
        var entry = open[0];
        Assert.Contains($"fails again: case {entry.Case}, ", back.Text, StringComparison.Ordinal);
        Assert.Contains($"found {entry.Found}: {entry.Reason}; fixed {entry.Found}", back.Text, StringComparison.Ordinal);
        Assert.Contains("now: expected \"ok\", got \"wrong\"", back.Text, StringComparison.Ordinal);
        Assert.Contains("replay: EVALKIT_REPLAY=", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_fails_again_stays_fixed_through_an_update_so_that_no_update_turns_the_next_run_green()
    {
        await FixAsync();

        await UpdateAsync(Plan(Broken));

        Assert.Equal(Verdict.Fail, CorpusGateOf(await RunAsync(Plan(Broken))).Verdict);
    }

    [Fact]
    public async Task The_corpus_is_replayed_before_everything_else_and_enters_no_rate()
    {
        await FixAsync();
        var without = await RunAsync(Plan(Broken, corpus: false));
        var lab = Create();

        var with = await lab.RunAsync(Plan(Broken));

        var purposes = lab.Store.Trials.Select(trial => trial.Purpose).ToList();
        var replayed = purposes.TakeWhile(purpose => purpose == TrialPurpose.Corpus).Count();
        Assert.Equal(Read().Count, replayed);
        Assert.DoesNotContain(TrialPurpose.Corpus, purposes.Skip(replayed));
        Assert.Equal(without.Gates.Select(gate => gate.ToString()), with.Gates.Where(gate => !gate.Gate.StartsWith("corpus", StringComparison.Ordinal)).Select(gate => gate.ToString()));
        var plan = Assert.Single(lab.Store.Entries.OfType<EvalEntry>());
        Assert.Equal(replayed, plan.PlannedCorpus);
        Assert.Contains(FormattableString.Invariant($"= 80 calls, at most {replayed} before them to replay the corpus, and at most 20 to shrink failures"), plan.Plan, StringComparison.Ordinal);
        Assert.All(lab.Store.Entries.OfType<CorpusEntry>(), entry => Assert.Equal(CorpusOutcome.Returned, entry.Outcome));
    }

    [Fact]
    public async Task A_budget_has_room_for_the_corpus_first()
    {
        await FixAsync();
        var entries = Read().Count;
        var lab = Create();

        var result = await lab.RunAsync(Plan(Sound).Budget(calls: entries - 1));

        Assert.Equal(entries - 1, lab.Store.Trials.Count(trial => trial.Outcome != TrialOutcome.Skipped));
        Assert.Equal(Verdict.Incomplete, CorpusGateOf(result).Verdict);
        Assert.Contains("1 gave no answer", CorpusGateOf(result).Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calls_of_the_corpus_count_for_the_limit_that_asks_for_a_budget()
    {
        await FixAsync();
        var lab = Lab.Create(options => options with { CommittedDirectory = _folder.Path, MaxCallsWithoutBudget = 80 });

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => lab.RunAsync(Plan(Sound)));

        Assert.Contains("More than 80 calls need a budget: add .Budget(calls: 83)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_down_leaves_the_gate_incomplete()
    {
        await FixAsync();

        var result = await RunAsync(Plan(_ => throw new HttpRequestException("503")));

        Assert.Equal(Verdict.Incomplete, CorpusGateOf(result).Verdict);
        Assert.Contains("now: HttpRequestException: 503", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_invalid_is_counted_and_not_tried()
    {
        await UpdateAsync(Plan(Broken));
        Edit(entry => entry with { Status = CorpusStatus.Invalid, Because = "whitespace matters here" });
        var lab = Create();

        var result = await lab.RunAsync(Plan(Broken));

        Assert.DoesNotContain(lab.Store.Trials, trial => trial.Purpose == TrialPurpose.Corpus);
        Assert.Contains("no entry is fixed; 3 invalid", result.Text, StringComparison.Ordinal);
        Assert.All(lab.Store.Entries.OfType<CorpusEntry>(), entry => Assert.Equal((CorpusOutcome.Invalid, "whitespace matters here"), (entry.Outcome, entry.Now)));

        var before = Read();
        await UpdateAsync(Plan(Broken));
        Assert.Equal(before, Read());
    }

    [Theory]
    [InlineData("case", "its case is not among the cases any more")]
    [InlineData("version", "was made by text.whitespace@9, but known is text.whitespace@1")]
    [InlineData("perturbation", "names the perturbation text.shouting, which is not among the known ones")]
    [InlineData("input", "its input is not what it was")]
    [InlineData("value", "its value cannot be read as Item")]
    public async Task What_is_stale_is_named_and_never_compared(string what, string why)
    {
        await FixAsync();
        Edit(entry => what switch
        {
            "case" => entry with { Case = "gone" + entry.Case },
            "version" => entry with { Chain = entry.Chain.Replace("@1(", "@9(", StringComparison.Ordinal) },
            "perturbation" => entry with { Chain = entry.Chain.Replace("whitespace", "shouting", StringComparison.Ordinal) },
            "input" => entry with { Input = Media.ContentHash.Of("another") },
            _ => entry with { Value = "[1, 2]" },
        });
        var lab = Create();

        var result = await lab.RunAsync(Plan(Broken));

        Assert.DoesNotContain(lab.Store.Trials, trial => trial.Purpose == TrialPurpose.Corpus);
        Assert.Equal((Verdict.Inconclusive, false), (CorpusGateOf(result).Verdict, CorpusGateOf(result).Decision.Shown));
        Assert.Contains(result.Warnings, warning => warning.StartsWith("corpus: stale, not compared: ", StringComparison.Ordinal) && warning.Contains(why, StringComparison.Ordinal));
        Assert.False(result.Passed);
    }

    [Fact]
    public async Task One_stale_entry_among_others_is_a_warning_and_red_in_strict_runs()
    {
        await FixAsync();
        var first = Read()[0];
        Edit(entry => entry == first ? entry with { Input = Media.ContentHash.Of("another") } : entry);

        var result = await RunAsync(Plan(Sound));
        var strict = await Create(strict: true).RunAsync(Plan(Sound));

        Assert.Equal((Verdict.Inconclusive, true, false), (CorpusGateOf(result).Verdict, result.Passed, strict.Passed));
        Assert.StartsWith("corpus: 2 of 3 fixed entries hold, 1 is stale: ", CorpusGateOf(result).Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_tries_an_entry_whose_input_changed_and_takes_it_over_as_fixed_if_it_passes()
    {
        await FixAsync();
        var before = Read();
        EvalPlan Reworded(Func<string, string> subject) => Plan(subject, text: item => item.Text + "!");

        var taking = await UpdateAsync(Reworded(Sound));

        Assert.Equal(Verdict.Inconclusive, CorpusGateOf(taking).Verdict);
        Assert.Equal(0, CorpusGateOf(taking).Evidence.Passed);
        Assert.Equal(before.Select(entry => (entry.Key, CorpusStatus.Fixed, entry.Fixed)), Read().Select(entry => (entry.Key, entry.Status, entry.Fixed)));
        Assert.Equal(Verdict.Pass, CorpusGateOf(await RunAsync(Reworded(Sound))).Verdict);
        Assert.Equal(Verdict.Fail, CorpusGateOf(await RunAsync(Reworded(Broken))).Verdict);
    }

    [Fact]
    public async Task A_fixed_entry_that_fails_with_its_new_input_is_open_again_and_the_run_says_so()
    {
        await FixAsync();

        var result = await UpdateAsync(Plan(Broken, text: item => item.Text + "!"));

        Assert.All(Read(), entry => Assert.Equal((CorpusStatus.Open, null), (entry.Status, entry.Fixed)));
        Assert.Contains(result.Warnings, warning => warning.Contains("3 taken over with a new input, 3 of them open again, since they fail with it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_answer_an_entry_whose_input_changed_stays_as_it_is()
    {
        await FixAsync();
        var before = Read();

        await UpdateAsync(Plan(_ => throw new HttpRequestException("503"), text: item => item.Text + "!"));

        Assert.Equal(before, Read());
    }

    [Fact]
    public async Task Another_seed_of_the_eval_changes_nothing_for_what_was_found()
    {
        await FixAsync();

        var result = await RunAsync(Plan(Broken).Seed(77));

        Assert.Equal(Verdict.Fail, CorpusGateOf(result).Verdict);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public async Task Concurrency_changes_neither_the_trials_nor_the_verdict_nor_the_file(int concurrency)
    {
        await UpdateAsync(Plan(Flaky));
        Edit((entry, i) => i == 0 ? entry with { Status = CorpusStatus.Fixed } : entry with { Input = i == 1 ? Media.ContentHash.Of("another") : entry.Input });
        var before = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        var one = Create(CorpusMode.Update, concurrency: 1);
        var reference = await one.RunAsync(Plan(Sound));
        var written = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(File, before, TestContext.Current.CancellationToken);
        var lab = Create(CorpusMode.Update, concurrency: concurrency);

        var result = await lab.RunAsync(Plan(Sound));

        Assert.Equal(Replayed(one), Replayed(lab));
        Assert.Equal(reference.Gates.Select(gate => gate.ToString()), result.Gates.Select(gate => gate.ToString()));
        Assert.NotEqual(before, written);
        Assert.Equal(written, await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        IEnumerable<string> Replayed(Lab of) => of.Store.Trials.Where(trial => trial.Purpose == TrialPurpose.Corpus)
            .Select(trial => FormattableString.Invariant($"{trial.Case}|{trial.Chain}|{trial.Repeat}|{trial.Outcome}|{trial.Input}")).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_is_not_deterministic_is_tried_three_times_and_two_failures_are_too_many()
    {
        await FixAsync();
        Edit((entry, i) => i == 0 ? entry : entry with { Status = CorpusStatus.Invalid, Because = "one is enough here" });
        var failing = 0;
        int calls = 0;
        async Task<(string, int)> Of(int failures)
        {
            (failing, calls) = (failures, 0);
            var lab = Create();
            var result = await lab.RunAsync(Plan(text => text.Contains("  ", StringComparison.Ordinal) && Interlocked.Increment(ref calls) <= failing ? "wrong" : "ok", deterministic: false));
            return (CorpusGateOf(result).Verdict.ToString(), lab.Store.Trials.Count(trial => trial.Purpose == TrialPurpose.Corpus));
        }

        Assert.Equal(("Pass", 3), await Of(0));
        Assert.Equal(("Pass", 4), await Of(1));
        Assert.Equal(("Fail", 2), await Of(2));
    }

    [Fact]
    public async Task Cells_that_run_one_by_one_replay_their_own_entries_first()
    {
        await FixAsync();
        var lab = Create();
        using var run = lab.Session.RunOf(Plan(Broken), "lab");

        foreach (var cell in new[] { "text/easy", "text/medium", "text/hard" })
        {
            var before = lab.Store.Trials.Count;
            await run.RunCellAsync(cell, TestContext.Current.CancellationToken);
            var own = lab.Store.Trials.Skip(before).Select(trial => trial.Purpose).ToList();
            var replayed = own.Count(purpose => purpose == TrialPurpose.Corpus);
            Assert.All(own.Take(replayed), purpose => Assert.Equal(TrialPurpose.Corpus, purpose));
        }

        var all = await run.RunAllAsync(alone: false, TestContext.Current.CancellationToken);
        Assert.Equal(EvalTestOutcome.Failed, all.Outcome);
        Assert.Contains("fails again: case", all.Message, StringComparison.Ordinal);
        Assert.Equal(3, lab.Store.Trials.Count(trial => trial.Purpose == TrialPurpose.Corpus));
    }

    [Fact]
    public async Task A_filter_that_leaves_entries_out_leaves_the_gate_without_a_verdict_and_keeps_what_was_found()
    {
        await FixAsync();
        Edit((entry, i) => i == 0 ? entry : entry with { Status = CorpusStatus.Open });
        var lab = Create(CorpusMode.Update);
        using var run = lab.Session.RunOf(Plan(Sound), "lab");

        var cell = Lab.Items(40).First(item => item.Id == Read()[1].Case).Difficulty;
        await run.RunCellAsync($"text/{cell.ToString().ToLowerInvariant()}", TestContext.Current.CancellationToken);
        var all = await run.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Equal(EvalTestOutcome.NotEvaluated, all.Outcome);
        Assert.Contains(Read(), entry => entry is { Status: CorpusStatus.Fixed, Fixed: not null });
    }

    [Fact]
    public async Task An_eval_whose_other_gates_have_tests_of_their_own_shows_an_empty_corpus_as_a_skipped_test()
    {
        var plan = Eval.Over(Lab.Items(20)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult("ok")).Expect(item => Answer.Equal("ok"))
            .Require(PassRate.AtLeast(0.5, tolerance: 0.4).ForEach(By.Difficulty), Gate.Corpus);
        using var cells = Create().Session.RunOf(plan, "lab");
        foreach (var cell in new[] { "text/easy", "text/medium", "text/hard" }) await cells.RunCellAsync(cell, TestContext.Current.CancellationToken);

        var all = await cells.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Equal((EvalTestOutcome.NotEvaluated, "nothing to judge: corpus: no entries yet"), (all.Outcome, all.Message));
    }

    [Fact]
    public async Task A_run_without_update_says_that_there_is_something_new_and_writes_nothing()
    {
        var result = await RunAsync(Plan(Broken));

        Assert.Contains("corpus: 3 minimal failures of this run are not in it: EVALKIT_CORPUS=update adds what is new.", result.Warnings);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task The_token_of_an_entry_replays_it_under_another_seed_too()
    {
        await FixAsync();
        var lab = Create();
        await lab.RunAsync(Plan(Broken).Seed(77));
        var token = lab.Store.Entries.OfType<CorpusEntry>().First().Replay;
        var again = Lab.Create(options => options with { CommittedDirectory = _folder.Path, Replay = token });
        using var run = again.Session.RunOf(Plan(Broken).Seed(77), "lab");

        var report = await run.RunAllAsync(alone: true, TestContext.Current.CancellationToken);

        Assert.Equal(EvalTestOutcome.Failed, report.Outcome);
        Assert.Equal(Read()[0].Input, Assert.Single(again.Store.Trials).Input);
    }

    [Fact]
    public async Task A_broken_file_stops_the_run_before_any_call_and_is_not_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "<<<<<<< HEAD\n", TestContext.Current.CancellationToken);
        var lab = Create(CorpusMode.Update);

        var error = await Assert.ThrowsAsync<CorpusException>(() => lab.RunAsync(Plan(Broken)));

        Assert.Equal((File, 1), (error.Path, error.Line));
        Assert.Empty(lab.Store.Entries);
        Assert.Equal("<<<<<<< HEAD\n", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_process_that_ends_in_the_middle_of_a_test_writes_no_corpus_and_says_so()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<string>();
        var plan = Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text)
            .Using((_, _) =>
            {
                asked.TrySetResult();
                return answer.Task;
            }).Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8), Gate.Corpus);
        var lab = Create(CorpusMode.Update);
        using var run = lab.Session.RunOf(plan, "lab");
        var test = run.RunAllAsync(alone: true, TestContext.Current.CancellationToken);
        await asked.Task;

        run.Complete();

        Assert.Contains(lab.Store.Entries.OfType<VerdictEntry>(), verdict => verdict is { Gate: "corpus", Text: "corpus not written: the process ended in the middle of a test." });
        answer.SetResult("no");
        await test;
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task What_is_edited_while_a_run_goes_on_is_kept()
    {
        await UpdateAsync(Plan(Broken));
        var edited = false;

        await UpdateAsync(Plan(text =>
        {
            if (!edited) Edit((entry, i) => i == 0 ? entry with { Status = CorpusStatus.Invalid, Because = "said a person" } : entry);
            edited = true;
            return "ok";
        }).Concurrency(1));

        Assert.Equal([CorpusStatus.Invalid, CorpusStatus.Fixed, CorpusStatus.Fixed], Read().Select(entry => entry.Status));
    }

    [Fact]
    public async Task Stopping_early_leaves_the_corpus_alone()
    {
        var plan = Plan(Broken);
        await UpdateAsync(plan);
        Edit(entry => entry with { Status = CorpusStatus.Fixed });

        var lab = Create();
        var result = await lab.RunAsync(Plan(Broken, cases: 200, tolerance: 0.3).Stop(Stopping.Sequential));

        Assert.Equal(Verdict.Fail, CorpusGateOf(result).Verdict);
        Assert.True(result.AvoidedCalls > 0);
        Assert.Equal(TrialPurpose.Corpus, lab.Store.Trials[0].Purpose);
    }

    [Fact]
    public async Task A_gate_on_the_corpus_stands_beside_others_once_and_without_slices()
    {
        var plan = Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"));

        async Task<string> Refused(params Gate[] gates) => (await Assert.ThrowsAsync<EvalPlanException>(() => Create().RunAsync(plan.Require(gates)))).Message;

        Assert.Contains("nothing would judge this run's trials", await Refused(Gate.Corpus), StringComparison.Ordinal);
        Assert.Contains("once is enough", await Refused(PassRate.AtLeast(0.8), Gate.Corpus, Gate.Corpus), StringComparison.Ordinal);
        Assert.Contains("no .ForEach and no .On", await Refused(PassRate.AtLeast(0.8), Gate.Corpus.ForEach(By.Difficulty)), StringComparison.Ordinal);
    }

    private static string Broken(string text) => text.Contains("  ", StringComparison.Ordinal) ? "wrong" : "ok";

    private static string Sound(string text) => "ok";

    // By the words of the text, so that the same trial always ends alike.
    private static string Flaky(string text) => text.Contains("  ", StringComparison.Ordinal) && text.Length % 4 > 0 ? "wrong" : "ok";

    private static EvalPlan<Item, Reply> Plan(Func<string, string> subject, bool deterministic = true, bool corpus = true, Func<Item, string>? text = null, int cases = 40, double tolerance = 0.05) =>
        Eval.Over(Lab.Items(cases)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => text?.Invoke(item) ?? item.Text)
            .Using((prompt, _) => Task.FromResult(subject(prompt.Text))).Identity("lab", "1", deterministic)
            .Expect(item => Answer.Equal("ok"))
            .Under(Perturb.Text.Whitespace())
            .Require([PassRate.AtLeast(0.8, tolerance), PassRate.Perturbed().AtLeast(0.5, tolerance), .. corpus ? [Gate.Corpus] : Array.Empty<Gate>()]);

    private static GateResult CorpusGateOf(EvalResult result) => result.Gates.Single(gate => gate.Gate.StartsWith("corpus", StringComparison.Ordinal));

    private async Task FixAsync()
    {
        await UpdateAsync(Plan(Broken));
        await UpdateAsync(Plan(Sound));
        Assert.Equal(3, Read().Count(entry => entry.Status == CorpusStatus.Fixed));
    }

    private IReadOnlyList<KnownFailure> Read() => CorpusReader.Read(File, "lab")!.Entries;

    private void Edit(Func<KnownFailure, KnownFailure> change) => Edit((entry, _) => change(entry));

    private void Edit(Func<KnownFailure, int, KnownFailure> change) => CorpusWriter.Write(File, new("lab", [.. Read().Select(change)]));

    private Task<EvalResult> RunAsync(EvalPlan plan) => Create().RunAsync(plan);

    private Task<EvalResult> UpdateAsync(EvalPlan plan) => Create(CorpusMode.Update).RunAsync(plan);

    private Lab Create(CorpusMode mode = CorpusMode.Judge, bool strict = false, int concurrency = 8) =>
        Lab.Create(options => options with { CommittedDirectory = _folder.Path, Corpus = mode, Strict = strict, Concurrency = concurrency });
}
