using EvalKit.Extensibility;
using EvalKit.Tests.Resuming;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Sharding;

/// <summary>Shards judged together, without a call.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly RunLab _lab = new();

    public void Dispose() => _lab.Dispose();

    private static readonly Gen<Shape> Shapes =
        from kind in Gen.Choose(0, 6) from cases in Gen.Choose(45, 90) from clusters in Gen.Choose(30, 90) from count in Gen.Choose(1, 8)
        from repeats in Gen.Choose(1, 2) from right in Gen.Elements(60, 85, 97) from broken in Gen.Elements(0, 3) from concurrency in Gen.Choose(1, 8) from budget in Gen.Elements(0, 0, 70)
        select new Shape(kind, cases, clusters, count, repeats, right, broken, concurrency, budget);

    [Fact]
    public void Merged_shards_are_judged_as_one_run_would_have_been() =>
        Prop.ForAll(Shapes.ToArbitrary(), shape => MergesAsync(shape).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(24));

    [Fact]
    public void Merged_shards_are_judged_as_one_run_where_decimals_have_a_comma() => Culture.WithCommaDecimals(() =>
        MergesAsync(new(2, 60, 45, 3, 2, 85, 3, 4, 0)).GetAwaiter().GetResult());

    [Fact]
    public async Task Errors_stay_errors_and_what_could_not_be_read_stays_failed()
    {
        using var other = new RunLab();
        var whole = await other.RunAsync(ResumeTests.Plan(new ScriptedSubject(brokenOf100: 15)));
        await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject(brokenOf100: 15)), 3);

        var merged = await _lab.MergeAsync(ResumeTests.Plan(new ScriptedSubject()));

        Assert.Equal(whole.Trials, merged.Trials);
        Assert.Contains(merged.Trials, trial => trial.Contains("InvalidOperationException: the service is down", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_asked_and_nothing_is_shrunk_anew()
    {
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject(rightOf100: 70, brokenOf100: 0)), 3);
        var subject = new ScriptedSubject(rightOf100: 70, brokenOf100: 0);

        var merged = await _lab.MergeAsync(ResumeTests.Plan(subject));

        Assert.Equal(0, subject.Calls);
        Assert.Equal(shards.Sum(shard => shard.End.Calls), merged.End.Calls);
        Assert.Equal(merged.End.Calls, merged.End.TakenOver);
        Assert.DoesNotContain(merged.Entries.OfType<TrialEntry>(), trial => trial.Purpose is TrialPurpose.Shrink or TrialPurpose.Confirm);
        Assert.Equal(string.Join(' ', shards.Select(shard => shard.Id)), merged.Run.Environment["merges"]);
    }

    [Fact]
    public async Task The_mildest_failures_of_the_shards_come_along_with_their_files_and_three_of_each_perturbation()
    {
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject(rightOf100: 60, brokenOf100: 0)), 4);

        var merged = await _lab.MergeAsync(ResumeTests.Plan(new ScriptedSubject(rightOf100: 60, brokenOf100: 0)));

        var found = merged.Entries.OfType<FailureEntry>().ToList();
        Assert.All(found.GroupBy(failure => failure.Axis), axis => Assert.Equal(3, axis.Count()));
        Assert.Equal(2, found.Select(failure => failure.Axis).Distinct().Count());
        foreach (var axis in found.GroupBy(failure => failure.Axis))
        {
            var all = shards.SelectMany(shard => shard.Entries.OfType<FailureEntry>()).Where(failure => failure.Axis == axis.Key);
            Assert.Equal(FailureWords.MildestFirst(all).Take(3).Select(failure => failure.Severity), axis.Select(failure => failure.Severity));
        }

        Assert.All(found.SelectMany(failure => failure.Artifacts), artifact => Assert.True(File.Exists(Path.Combine(merged.Folder, artifact))));
        Assert.Equal(found.Count, merged.Result.Failures.Count);
    }

    [Fact]
    public async Task Replays_of_the_cache_stay_replays()
    {
        await _lab.RunAsync(ResumeTests.Plan(new ScriptedSubject(brokenOf100: 0)), options => options with { Cache = CacheMode.ReadWrite, ShrunkFailuresPerAxis = 0 });
        var asked = new ScriptedSubject(brokenOf100: 0);
        foreach (var shard in new EvalShard[] { new(1, 2), new(2, 2) })
            await _lab.RunAsync(ResumeTests.Plan(asked), options => options with { Cache = CacheMode.ReadOnly, ShrunkFailuresPerAxis = 0, Shard = shard });

        var merged = await _lab.MergeAsync(ResumeTests.Plan(asked));

        Assert.Equal((0, 180L, 0L), (asked.Calls, merged.End.Replayed, merged.End.Calls));
        Assert.All(merged.Entries.OfType<TrialEntry>(), trial => Assert.NotNull(trial.Replayed));
    }

    [Fact]
    public async Task Shards_of_different_builds_are_merged_with_a_note()
    {
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject()), 2);
        var journal = Path.Combine(shards[1].Folder, FileRunStore.JournalName);
        await File.WriteAllTextAsync(journal, (await File.ReadAllTextAsync(journal, TestContext.Current.CancellationToken)).Replace("\"code\":\"", "\"code\":\"x", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var merged = await _lab.MergeAsync(ResumeTests.Plan(new ScriptedSubject()));

        Assert.Contains(merged.Result.Warnings, warning => warning.StartsWith("the shards were not run by the same build", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_missing_shard_would_have_tried_is_missing_and_says_so()
    {
        await _lab.ShardsAsync(Lab.Plan(60, _ => "ok", PassRate.AtLeast(0.8), PassRate.AtLeast(0.8).ForEach(By.Difficulty)), 3, without: 2);

        var merged = await _lab.MergeAsync(Lab.Plan(60, _ => "ok", PassRate.AtLeast(0.8), PassRate.AtLeast(0.8).ForEach(By.Difficulty)));

        Assert.All(merged.Result.Gates, gate => Assert.Equal(Verdict.Incomplete, gate.Verdict));
        Assert.False(merged.Result.Passed);
        var missing = merged.Entries.OfType<TrialEntry>().Where(trial => trial.Outcome == TrialOutcome.Skipped).ToList();
        Assert.Equal(20, missing.Count);
        Assert.All(missing, trial => Assert.Equal("shard 2/3 is missing", trial.Reason));
    }

    [Fact]
    public async Task A_merge_writes_history_where_every_trial_has_a_reply_and_not_otherwise()
    {
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject()), 2);
        var history = Path.Combine(_lab.Path, "evalkit", "history.tsv");
        EvalOptions Updating(EvalOptions options, params string[] folders) => options with { Merge = folders, UpdateHistory = true, ResultsDirectory = Path.Combine(_lab.Path, "merged") };

        var half = await _lab.RunAsync(ResumeTests.Plan(new ScriptedSubject()), options => Updating(options, shards[0].Folder));
        Assert.False(File.Exists(history));
        await _lab.RunAsync(ResumeTests.Plan(new ScriptedSubject()), options => Updating(options, shards[0].Folder, shards[1].Folder));

        Assert.Contains(half.Result.Warnings, warning => warning.StartsWith("history not written: not all cases were run", StringComparison.Ordinal));
        Assert.Contains("lab\t", await File.ReadAllTextAsync(history, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shard_that_was_cut_off_leaves_trials_missing_until_it_is_resumed()
    {
        using var stop = new CancellationTokenSource();
        await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject()), 2, without: 2);
        var cut = new ScriptedSubject { Before = call => { if (call == 20) stop.Cancel(); } };
        await _lab.RunAsync(ResumeTests.Plan(cut), options => options with { Shard = new(2, 2), Concurrency = 1 }, stop.Token);

        var early = await _lab.MergeAsync(ResumeTests.Plan(new ScriptedSubject()));
        await _lab.ResumeAsync(ResumeTests.Plan(new ScriptedSubject()), change: options => options with { Shard = new(2, 2) });
        var late = await _lab.MergeAsync(ResumeTests.Plan(new ScriptedSubject()));
        using var other = new RunLab();
        var whole = await other.RunAsync(ResumeTests.Plan(new ScriptedSubject()));

        Assert.Contains(early.Entries.OfType<TrialEntry>(), trial => trial.Reason == "shard 2/2 has no reply to it");
        Assert.Equal(whole.Verdicts, late.Verdicts);
        Assert.Equal(whole.Trials, late.Trials);
    }

    [Fact]
    public async Task Shards_are_found_wherever_they_were_downloaded_to_and_other_runs_beside_them_are_left_out()
    {
        await _lab.RunAsync(ResumeTests.Plan(new ScriptedSubject()));
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject()), 2);
        var downloads = Path.Combine(_lab.Path, "downloads");
        foreach (var (i, shard) in shards.Index())
        {
            var target = Directory.CreateDirectory(Path.Combine(downloads, $"evals-{i}", "tests", "Shop", ".evalkit", "runs")).FullName;
            Directory.Move(shard.Folder, Path.Combine(target, shard.Id));
        }

        Directory.Move(_lab.LastRun().Folder, Path.Combine(downloads, "evals-0", "whole"));

        var merged = await _lab.MergeAsync(ResumeTests.Plan(new ScriptedSubject()), downloads);

        Assert.Equal(180, merged.Trials.Count);
        Assert.Equal("complete", merged.End.Ending);
    }

    [Fact]
    public async Task What_does_not_belong_together_is_refused_by_name()
    {
        var plan = ResumeTests.Plan(new ScriptedSubject());
        var (first, second) = (await _lab.ShardsAsync(plan, 2) is [var a, var b] ? (a, b) : throw new InvalidOperationException());
        var again = await _lab.RunAsync(plan, options => options with { Shard = new(2, 2) });
        var third = await _lab.RunAsync(plan, options => options with { Shard = new(3, 3) });
        var whole = await _lab.RunAsync(plan);
        var seeded = await _lab.RunAsync(ResumeTests.Plan(new ScriptedSubject()).Seed(3), options => options with { Shard = new(2, 2) });

        Assert.Contains($"shard 2/2 is there more than once: runs {second.Id}, {again.Id}", await RefusalAsync(first.Folder, second.Folder, again.Folder), StringComparison.Ordinal);
        Assert.Contains("one run was split into 2 shards", await RefusalAsync(first.Folder, third.Folder), StringComparison.Ordinal);
        Assert.Contains("is no shard", await RefusalAsync(first.Folder, whole.Folder), StringComparison.Ordinal);
        Assert.Contains("there is no folder", await RefusalAsync(Path.Combine(_lab.Path, "nowhere")), StringComparison.Ordinal);
        Assert.Contains("no run of a shard", await RefusalAsync(Directory.CreateDirectory(Path.Combine(_lab.Path, "empty")).FullName), StringComparison.Ordinal);
        Assert.Contains($"shard 2/2, run {seeded.Id}: the seed was 3 and is ", await RefusalAsync(first.Folder, seeded.Folder), StringComparison.Ordinal);

        async Task<string> RefusalAsync(params string[] folders) =>
            (await Assert.ThrowsAsync<RunMismatchException>(() => _lab.MergeAsync(plan, folders))).Message;
    }

    [Fact]
    public async Task The_corpus_is_replayed_in_the_shards_and_written_by_the_merge()
    {
        EvalPlan<Item, Reply> PlanOf(int right) => ResumeTests.Plan(new ScriptedSubject(rightOf100: right, brokenOf100: 0) { Steady = true }).Require(Gate.Corpus);
        await _lab.RunAsync(PlanOf(60), options => options with { Corpus = CorpusMode.Update });
        Directory.Delete(_lab.Results, recursive: true);
        using var other = new RunLab();
        Directory.CreateDirectory(Path.Combine(other.Path, "evalkit"));
        CopyCorpus(other);
        var whole = await other.RunAsync(PlanOf(80), options => options with { Corpus = CorpusMode.Update });

        var shards = await _lab.ShardsAsync(PlanOf(80), 3);
        var merged = await _lab.RunAsync(PlanOf(80), options => options with { Merge = [_lab.Results], Corpus = CorpusMode.Update, ResultsDirectory = Path.Combine(_lab.Path, "merged") });

        Assert.Equal(whole.Verdicts, merged.Verdicts);
        Assert.Equal(whole.Trials, merged.Trials);
        Assert.Equal(whole.Entries.OfType<CorpusEntry>().Count(), shards.Sum(shard => shard.Entries.OfType<CorpusEntry>().Count()));
        Assert.Contains(merged.Result.Warnings, warning => warning.StartsWith("corpus written", StringComparison.Ordinal));
    }

    private void CopyCorpus(RunLab other)
    {
        var from = Path.Combine(_lab.Path, "evalkit", "corpus");
        Directory.CreateDirectory(Path.Combine(other.Path, "evalkit", "corpus"));
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(other.Path, "evalkit", "corpus", Path.GetFileName(file)));
    }

    private static async Task<bool> MergesAsync(Shape shape)
    {
        using var lab = new RunLab();
        using var other = new RunLab();
        var whole = await other.RunAsync(shape.Plan(), options => options with { Mutate = shape.Mutates });
        for (var number = 1; number <= shape.Count; number++)
        {
            var shard = new EvalShard(number, shape.Count);
            await lab.RunAsync(shape.Plan(), options => options with { Shard = shard, Concurrency = shape.Concurrency, Mutate = shape.Mutates });
        }

        var merged = await lab.RunAsync(shape.Plan(), options => options with { Merge = [lab.Results], Mutate = shape.Mutates, ResultsDirectory = Path.Combine(lab.Path, "merged") });
        Assert.Equal(whole.Verdicts, merged.Verdicts);
        Assert.Equal(whole.Trials, merged.Trials);
        Assert.Equal(whole.End.Ending, merged.End.Ending);
        return true;
    }

    private sealed record Shape(int Kind, int Cases, int Clusters, int Count, int Repeats, int Right, int Broken, int Concurrency, int Budget)
    {
        // What a budget leaves for mutations is shared out: some other ones are then tried.
        public bool Mutates => Kind == 1 && Budget == 0;

        public EvalPlan<Item, Reply> Plan()
        {
            var clean = Eval.Over(Lab.Items(Cases)).Difficulty(item => item.Difficulty)
                .Cluster(item => FormattableString.Invariant($"{int.Parse(item.Id[1..], System.Globalization.CultureInfo.InvariantCulture) % Clusters}")).Named("lab").Ask(item => item.Text)
                .Using(new ScriptedSubject(rightOf100: Right, brokenOf100: Broken)).Expect(_ => Answer.Equal("ok"));
            var plan = Kind switch
            {
                0 => clean.Trials(Repeats).Require(PassRate.AtLeast(0.8), PassRate.AtLeast(0.7).ForEach(By.Difficulty)),
                1 => clean.Require(PassRate.AtLeast(0.8), MeanScore.AtLeast(0.8)),
                2 => clean.Under(Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace()).Trials(Repeats).Require(PassRate.Perturbed().AtLeast(0.7).ForEach(By.Perturbation)),
                3 => clean.Compare("other", new ScriptedSubject("other", 70, Broken)).Trials(Repeats).Require(NoRegression.Against("other"), Gate.AllMustPass),
                6 => clean.Accumulate().Require(PassRate.AtLeast(0.8)),
                4 => clean.Stop(Stopping.Sequential).Require(PassRate.AtLeast(0.8, tolerance: 0.2)),
                _ => clean.Invariant(reply => reply.Text).Under(Perturb.Text.Whitespace()).Samples(2).Require(PassRate.AtLeast(0.8), PassRate.Perturbed().AtLeast(0.6)),
            };
            return Budget == 0 || Kind == 4 ? plan : plan.Budget(calls: Budget);
        }
    }
}
