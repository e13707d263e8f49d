using EvalKit.Extensibility;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Cache;

/// <summary>What evals see of the cache; other tools lose cases, poison their caches or replay one sample as many here.</summary>
public sealed class CachedEvalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _calls;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Five_equal_requests_at_once_are_one_call()
    {
        var (result, trials) = await RunAsync(Plan(5, _ => "same prompt", async () =>
        {
            await Task.Delay(50);
            return "ok";
        }));

        Assert.True(result.Passed, result.Text);
        Assert.Equal(1, _calls);
        Assert.Equal(4, trials.Count(trial => trial.Replayed is not null));
    }

    [Fact]
    public async Task Repeats_are_samples_of_their_own_and_come_back_as_they_were()
    {
        var plan = Plan(2, item => item.Text, () => Task.FromResult(Volatile.Read(ref _calls) % 2 == 0 ? "ok" : "no")).Trials(4);
        var (_, first) = await RunAsync(plan);
        Assert.Equal(8, _calls);
        Assert.All(first, trial => Assert.Null(trial.Replayed));

        var (result, second) = await RunAsync(plan);

        Assert.Equal(8, _calls);
        Assert.Equal(0, result.Calls);
        Assert.Equal(Replies(first), Replies(second));
        Assert.All(second, trial => Assert.NotNull(trial.Replayed));
    }

    [Fact]
    public async Task Replays_are_labelled_in_the_report()
    {
        var plan = Plan(3, item => item.Text, () => Task.FromResult("ok"));
        await RunAsync(plan);

        await using var store = new MemoryRunStore();
        await RunAsync(plan, store: store);

        Assert.Contains("of 3 trials 3 were answered from replies recorded", MarkdownReport.Render(RunReport.Of([SampleRun.Run, .. store.Entries])), StringComparison.Ordinal);
        Assert.Equal((0L, 3L), store.Entries.OfType<EvalEndEntry>().Select(end => (end.Calls, end.Replayed)).Single());
    }

    [Fact]
    public async Task A_failure_is_not_kept_and_the_next_run_asks_again()
    {
        var plan = Plan(1, item => item.Text, () => Volatile.Read(ref _calls) == 1 ? throw new HttpRequestException("503") : Task.FromResult("ok"));

        Assert.Equal(TrialOutcome.Errored, Assert.Single((await RunAsync(plan)).Trials).Outcome);
        Assert.Equal(TrialOutcome.Passed, Assert.Single((await RunAsync(plan)).Trials).Outcome);
        Assert.Equal(2, _calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_reply_is_not_kept(string reply)
    {
        var plan = Plan(1, item => item.Text, () => Task.FromResult(reply));

        await RunAsync(plan);
        await RunAsync(plan);

        Assert.Equal(2, _calls);
    }

    [Fact]
    public async Task A_reply_that_was_cut_off_is_not_kept_and_one_that_ended_is()
    {
        foreach (var (reason, calls) in new[] { (ChatFinishReason.Length, 2), (ChatFinishReason.ContentFilter, 2), (ChatFinishReason.Stop, 1) })
        {
            using var client = new Scripted(this, reason, "m-1");
            _calls = 0;
            await RunAsync(Plan(client));
            await RunAsync(Plan(client));
            Assert.Equal(calls, _calls);
        }
    }

    [Fact]
    public async Task Other_options_another_model_and_other_tools_are_other_questions()
    {
        using var client = new Scripted(this, ChatFinishReason.Stop, "m-1");
        using var newer = new Scripted(this, ChatFinishReason.Stop, "m-2");
        var plan = Plan(client);
        EvalPlan[] plans =
        [
            plan, Plan(newer), plan.Options(new() { Temperature = 0.5f }), plan.Options(new() { Temperature = 0.6f }),
            plan.Options(new() { Tools = [AIFunctionFactory.Create((string city) => city, "find")] }),
            plan.Options(new() { Tools = [AIFunctionFactory.Create((string city, int most) => city, "find")] }),
            plan.Options(new() { AdditionalProperties = new() { ["effort"] = "low" } }),
        ];

        foreach (var other in plans.Concat(plans)) await RunAsync(other);

        Assert.Equal(plans.Length, _calls);
    }

    [Fact]
    public async Task A_function_that_nobody_identified_is_never_cached_and_the_eval_and_its_journal_say_so()
    {
        var plan = Lab.Plan(1, _ =>
        {
            _calls++;
            return "ok";
        }, Gate.AllMustPass);

        await RunAsync(plan);
        await using var store = new MemoryRunStore();
        var (result, _) = await RunAsync(plan, store: store);

        Assert.Equal(2, _calls);
        foreach (var warnings in new[] { result.Warnings, store.Entries.OfType<EvalEntry>().Single().Warnings })
            Assert.Single(warnings, warning => warning.Contains("add .Identity(name, version)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_version_of_the_subject_is_asked_anew()
    {
        await RunAsync(Plan(1, item => item.Text, () => Task.FromResult("ok")));
        await RunAsync(Plan(1, item => item.Text, () => Task.FromResult("ok")).Identity("desk", "2"));

        Assert.Equal(2, _calls);
    }

    [Fact]
    public async Task A_subject_that_sees_its_trial_has_keys_of_that_trial()
    {
        var plan = EvalKit.Eval.Over(Lab.Items(4)).Named("lab").Ask(_ => "same prompt").Using(new Seeing(this)).Expect(_ => Answer.Matches("^c")).Require(Gate.AllMustPass);

        await RunAsync(plan);
        var (_, trials) = await RunAsync(plan);

        Assert.Equal(4, _calls);
        Assert.All(trials, trial => Assert.Equal(trial.Case, trial.Reply));
    }

    [Theory]
    [InlineData(CacheMode.Off)]
    [InlineData(CacheMode.ReadOnly)]
    public async Task Nothing_is_kept_unless_that_is_asked_for(CacheMode mode)
    {
        var plan = Plan(1, item => item.Text, () => Task.FromResult("ok"));

        await RunAsync(plan, mode);
        await RunAsync(plan, mode);

        Assert.Equal(2, _calls);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "cache")));
    }

    [Fact]
    public async Task What_was_kept_is_read_where_nothing_may_be_written_and_not_where_the_cache_is_off()
    {
        var plan = Plan(1, item => item.Text, () => Task.FromResult("ok"));
        await RunAsync(plan);

        await RunAsync(plan, CacheMode.ReadOnly);
        Assert.Equal(1, _calls);

        await RunAsync(plan, CacheMode.Off);
        Assert.Equal(2, _calls);
    }

    [Fact]
    public async Task Verdicts_are_the_same_with_replies_of_the_cache_where_decimals_have_a_comma()
    {
        var plan = EvalKit.Eval.Over(Lab.Items(6)).Named("lab").Ask(item => item.Text)
            .Using((_, _) =>
            {
                _calls++;
                return Task.FromResult(0.125);
            })
            .Identity("numbers", "1")
            .Expect("is an eighth", (_, reply) => reply == 0.125).Require(Gate.AllMustPass);
        await RunAsync(plan);

        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            var (result, trials) = await RunAsync(plan);
            Assert.True(result.Passed, result.Text);
            Assert.All(trials, trial => Assert.NotNull(trial.Replayed));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    private static IEnumerable<string> Replies(IEnumerable<TrialEntry> trials) =>
        trials.Select(trial => FormattableString.Invariant($"{trial.Case} {trial.Repeat} {trial.Reply} {trial.Outcome}")).Order(StringComparer.Ordinal);

    private EvalPlan<Item, Reply> Plan(int cases, Func<Item, string> ask, Func<Task<string>> reply) =>
        EvalKit.Eval.Over(Lab.Items(cases)).Named("lab").Ask(item => ask(item))
            .Using((_, _) =>
            {
                Interlocked.Increment(ref _calls);
                return reply();
            })
            .Identity("desk", "1")
            .Expect(_ => Answer.Equal("ok"))
            .Require(Gate.AllMustPass);

    private static EvalPlan<Item, Reply> Plan(IChatClient client) =>
        EvalKit.Eval.Over(Lab.Items(1)).Named("lab").Ask(item => item.Text).Using(client).Expect(_ => Answer.Equal("ok")).Require(Gate.AllMustPass);

    private async Task<(EvalResult Result, IReadOnlyList<TrialEntry> Trials)> RunAsync(EvalPlan plan, CacheMode mode = CacheMode.ReadWrite, MemoryRunStore? store = null)
    {
        store ??= new();
        await using var session = new EvalSession(new() { ResultsDirectory = _folder.Path, NullReplyCases = 0, Cache = mode }, store);
        return (await plan.RunAsync(session, TestContext.Current.CancellationToken), store.Trials);
    }

    private sealed class Seeing(CachedEvalTests tests) : ISubject<Reply>
    {
        public SubjectIdentity Identity => new("seeing", "1");

        public ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref tests._calls);
            return new(new Reply(context.CaseId));
        }
    }

    private sealed class Scripted(CachedEvalTests tests, ChatFinishReason reason, string model) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref tests._calls);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { FinishReason = reason, ModelId = model });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted " + reason.Value, null, model) : null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
