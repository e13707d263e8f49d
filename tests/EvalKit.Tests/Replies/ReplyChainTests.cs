using EvalKit.Extensibility;

namespace EvalKit.Tests.Replies;

public sealed class ReplyChainTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 11, 2, 23, 0, 0, TimeSpan.Zero);

    private readonly MemoryRunStore _store = new();
    private int _calls;

    [Fact]
    public async Task A_replay_is_graded_and_labelled_and_spends_nothing()
    {
        var shelf = new Shelf(ReplyOrigin.Earlier) { Replies = { [("c0", 0)] = Shelf.Saying("ok", Then) } };

        var result = await RunAsync(Plan(3), shelf);

        Assert.Equal(2, _calls);
        Assert.Equal(2, result.Calls);
        var replayed = Assert.Single(_store.Trials, trial => trial.Replayed is not null);
        Assert.Equal(("c0", new DateOnly(2026, 11, 2), TrialOutcome.Passed, 0.0, null), (replayed.Case, replayed.Replayed, replayed.Outcome, replayed.Milliseconds, replayed.InputTokens));
        var end = _store.Entries.OfType<EvalEndEntry>().Single();
        Assert.Equal((2L, 1L), (end.Calls, end.Replayed));
        Assert.Equal([("c1", ReplyOrigin.Subject, true), ("c2", ReplyOrigin.Subject, true)], shelf.Kept.Order());
        Assert.Equal(0, shelf.Open);
        Assert.Contains("1 replies on the shelf", result.Warnings);
    }

    [Fact]
    public async Task A_reply_of_the_same_run_is_no_replay_and_has_its_time_tokens_and_cost()
    {
        var shelf = new Shelf(ReplyOrigin.ThisRun) { Replies = { [("c0", 0)] = Shelf.Saying("ok", Then) } };

        await RunAsync(Plan(1).Expect(_ => Answer.Latency.AtMost(TimeSpan.FromSeconds(4))).Expect(_ => Answer.Cost.AtMost(usd: 0.6)), shelf);

        var trial = Assert.Single(_store.Trials);
        Assert.Equal((TrialOutcome.Passed, 3000.0, 7L, 5L), (trial.Outcome, trial.Milliseconds, trial.InputTokens, trial.OutputTokens));
        Assert.Null(trial.Replayed);
        Assert.Equal(0, _calls);
        Assert.Equal(0, _store.Entries.OfType<EvalEndEntry>().Single().Replayed);
    }

    [Fact]
    public async Task Time_and_cost_of_a_replay_are_unscored_for_nobody_measured_them()
    {
        var shelf = new Shelf(ReplyOrigin.Earlier) { Replies = { [("c0", 0)] = Shelf.Saying("ok", Then) } };

        await RunAsync(Plan(1).Expect(_ => Answer.Latency.AtMost(TimeSpan.FromSeconds(4))), shelf);

        Assert.Equal(TrialOutcome.Unscored, Assert.Single(_store.Trials).Outcome);
    }

    [Fact]
    public async Task The_first_source_that_has_it_gives_it_and_every_other_one_hears_of_it()
    {
        var none = new Shelf(ReplyOrigin.Earlier);
        var run = new Shelf(ReplyOrigin.ThisRun) { Replies = { [("c0", 0)] = Shelf.Saying("ok", Then) } };
        var later = new Shelf(ReplyOrigin.Earlier) { Replies = { [("c0", 0)] = Shelf.Saying("wrong", Then) } };

        await RunAsync(Plan(1), none, run, later);

        Assert.Equal(TrialOutcome.Passed, Assert.Single(_store.Trials).Outcome);
        Assert.Equal([("c0", ReplyOrigin.ThisRun, true)], none.Kept);
        Assert.Empty(run.Kept);
        Assert.Equal([("c0", ReplyOrigin.ThisRun, true)], later.Kept);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_errs_the_trial_and_is_let_go_of()
    {
        var shelf = new Shelf(ReplyOrigin.Earlier) { Replies = { [("c0", 0)] = Shelf.Saying("ok", Then) with { Payload = "[]"u8.ToArray() } } };

        await RunAsync(Plan(1), shelf);

        Assert.Equal(TrialOutcome.Errored, Assert.Single(_store.Trials).Outcome);
        Assert.Equal(0, shelf.Open);
    }

    [Fact]
    public async Task Repeats_are_asked_for_one_by_one()
    {
        var shelf = new Shelf(ReplyOrigin.Earlier) { Replies = { [("c0", 1)] = Shelf.Saying("ok", Then) } };

        await RunAsync(Plan(1).Trials(3), shelf);

        Assert.Equal(2, _calls);
        Assert.Equal([1], _store.Trials.Where(trial => trial.Replayed is not null).Select(trial => trial.Repeat));
    }

    [Fact]
    public async Task A_type_that_would_be_lost_is_graded_and_said_once()
    {
        var plan = EvalKit.Eval.Over(Lab.Items(5)).Named("lab").Ask(item => item.Text)
            .Using((_, _) => Task.FromResult<Func<string>>(() => "ok"))
            .Expect("says ok", (_, reply) => reply() == "ok")
            .Require(PassRate.AtLeast(0.5));

        var result = await RunAsync(plan, new Shelf(ReplyOrigin.Earlier));

        Assert.All(_store.Trials, trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
        Assert.Single(result.Warnings, warning => warning.Contains("not recorded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_with_a_replay_adds_nothing_to_the_history()
    {
        using var folder = new TemporaryFolder();
        var shelf = new Shelf(ReplyOrigin.Earlier) { Replies = { [("c0", 0)] = Shelf.Saying("ok", Then) } };

        var result = await RunAsync(Plan(3), options => options with { CommittedDirectory = folder.Path, UpdateHistory = true }, shelf);

        Assert.Contains(result.Warnings, warning => warning.StartsWith("history not written: 1 trial was answered from replies recorded earlier", StringComparison.Ordinal));
        Assert.False(File.Exists(HistoryFile.PathOf(folder.Path)));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private EvalPlan<Item, Reply> Plan(int cases) => (EvalPlan<Item, Reply>)Lab.Plan(cases, _ =>
    {
        Interlocked.Increment(ref _calls);
        return "ok";
    }, Gate.AllMustPass);

    private Task<EvalResult> RunAsync(EvalPlan plan, params IReadOnlyList<IReplySource> sources) => RunAsync(plan, options => options, sources);

    private async Task<EvalResult> RunAsync(EvalPlan plan, Func<EvalOptions, EvalOptions> change, params IReadOnlyList<IReplySource> sources)
    {
        await using var session = new EvalSession(change(new() { ResultsDirectory = Path.GetTempPath(), NullReplyCases = 0 }), _store) { ReplySources = _ => sources };
        return await plan.RunAsync(session, TestContext.Current.CancellationToken);
    }
}
