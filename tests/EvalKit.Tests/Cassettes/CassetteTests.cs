using EvalKit.Extensibility;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace EvalKit.Tests.Cassettes;

public sealed class CassetteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _calls;

    private string File => CassetteFile.PathOf(_folder.Path, "lab");

    private string[] Lines => System.IO.File.ReadAllLines(File);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_recorded_is_replayed_without_a_call_and_labelled()
    {
        var recorded = await RunAsync(Plan(3), CassetteMode.Record);
        Assert.Equal(4, Lines.Length);
        Assert.All(recorded.Trials, trial => Assert.Null(trial.Replayed));
        Assert.Contains(recorded.Result.Warnings, warning => warning.Contains("3 recorded", StringComparison.Ordinal));

        var replayed = await RunAsync(Plan(3), CassetteMode.Replay);

        Assert.Equal(3, _calls);
        Assert.True(replayed.Result.Passed, replayed.Result.Text);
        Assert.All(replayed.Trials, trial => Assert.NotNull(trial.Replayed));
        Assert.DoesNotContain(replayed.Result.Warnings, warning => warning.StartsWith("cassette", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_is_missing_errs_its_trial_and_says_how_to_record_it()
    {
        await RunAsync(Plan(2), CassetteMode.Record);

        var (result, trials) = await RunAsync(Plan(3), CassetteMode.Replay);

        Assert.Equal(2, _calls);
        var missing = Assert.Single(trials, trial => trial.Outcome == TrialOutcome.Errored);
        Assert.Contains("lab, case c2", missing.Reason, StringComparison.Ordinal);
        Assert.Contains("EVALKIT_CASSETTES=record", missing.Reason, StringComparison.Ordinal);
        Assert.Contains(result.Warnings, warning => warning.Contains("1 missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_has_changed_and_one_that_is_not_asked_any_more_are_named()
    {
        await RunAsync(Plan(3), CassetteMode.Record);

        var (result, trials) = await RunAsync(Plan(2, item => item.Id == "c1" ? "changed" : item.Text), CassetteMode.Replay);

        var reason = Assert.Single(trials, trial => trial.Outcome == TrialOutcome.Errored).Reason!;
        Assert.Contains("what is sent or who is asked has changed", reason, StringComparison.Ordinal);
        // Names are as long as their author likes, and a journal keeps 300 characters.
        Assert.InRange(reason.IndexOf("EVALKIT_CASSETTES=record dotnet test", StringComparison.Ordinal), 0, reason.IndexOf("lab", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, warning => warning.Contains("1 changed", StringComparison.Ordinal) && warning.Contains("2 unused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recording_again_asks_for_what_is_missing_alone_and_drops_what_is_out_of_use()
    {
        await RunAsync(Plan(3), CassetteMode.Record);
        var before = Lines;

        await RunAsync(Plan(2, item => item.Id == "c1" ? "changed" : item.Text), CassetteMode.Record);

        Assert.Equal(4, _calls);
        Assert.Equal(before[1], Lines[1]);
        Assert.Equal(3, Lines.Length);
        Assert.Contains("changed", Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_entry_is_named_and_written_once_when_something_is_recorded()
    {
        await RunAsync(Plan(1), CassetteMode.Record);
        System.IO.File.AppendAllText(File, Lines[1] + "\n");

        Assert.Contains((await RunAsync(Plan(1), CassetteMode.Replay)).Result.Warnings, warning => warning.Contains("1 repeated", StringComparison.Ordinal));
        await RunAsync(Plan(1), CassetteMode.Record);
        Assert.Equal(2, Lines.Length);
    }

    [Fact]
    public async Task It_can_be_reviewed_text_in_words_and_media_by_size_and_hash()
    {
        var image = Image.FromPixels(new EvalKit.Media.PixelBuffer(2, 2));
        var plan = EvalKit.Eval.Over(Lab.Items(1)).Named("lab").Ask(_ => Prompt.User("What is it?\u202E").Image(image))
            .Using((_, _) => Task.FromResult("ok")).Identity("desk", "1").Expect(_ => Answer.Equal("ok")).Require(Gate.AllMustPass);

        await RunAsync(plan, CassetteMode.Record);

        Assert.Contains("What is it?", Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", Lines[1], StringComparison.Ordinal);
        Assert.Matches("picture of [0-9]+ bytes, [0-9a-f]{32}", Lines[1]);
    }

    [Fact]
    public async Task Secrets_are_not_committed_and_that_is_said()
    {
        var plan = Plan(1, reply: "ok sk-abcdefghijklmnop1234 and T-77");

        var (result, _) = await RunAsync(plan, CassetteMode.Record, options => options with { Redact = @"T-\d+" });

        Assert.DoesNotContain("abcdefghijklmnop", Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("T-77", Lines[1], StringComparison.Ordinal);
        Assert.Contains("\"redacted\":2", Lines[1], StringComparison.Ordinal);
        Assert.Contains(result.Warnings, warning => warning.Contains("2 secrets taken out of 1 entry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_from_it_needs_no_client()
    {
        EvalPlan plan = EvalKit.Eval.Over(Lab.Items(2)).Named("lab").Ask(item => item.Text).Using("reader").Expect(_ => Answer.Equal("ok")).Require(Gate.AllMustPass);
        await RunAsync(plan, CassetteMode.Record, setup: new Registered(this));
        Assert.Equal(2, _calls);

        var (result, _) = await RunAsync(plan, CassetteMode.Replay, setup: new Unregistered());

        Assert.True(result.Passed, result.Text);
        Assert.Equal(2, _calls);
        var without = await Assert.ThrowsAsync<SubjectMissingException>(() => RunAsync(plan, CassetteMode.Off, setup: new Unregistered()));
        Assert.Contains("EVALKIT_CASSETTES=replay", without.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_that_record_at_once_lose_nothing()
    {
        var options = new EvalOptions { CommittedDirectory = _folder.Path, Cassettes = CassetteMode.Record };
        EvalCassette one = new("lab", options), two = new("lab", options);
        Add(one, "c1");
        Add(two, "c2");

        Assert.Single(one.Close(whole: true));
        Assert.Single(two.Close(whole: true));

        Assert.Equal(3, Lines.Length);

        static void Add(EvalCassette cassette, string id) => cassette.Add(
            EvalKit.Media.ContentHash.Of(id), new(Prompt.User(id), new("lab", id, "main", 0, 1), TrialPurpose.Measure, ""), Replies.Shelf.Saying("ok", new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Part_of_an_eval_drops_nothing_that_others_may_ask_for()
    {
        await RunAsync(Plan(3), CassetteMode.Record);
        var options = new EvalOptions { CommittedDirectory = _folder.Path, Cassettes = CassetteMode.Record };

        Assert.Empty(new EvalCassette("lab", options).Close(whole: false));
        Assert.Equal(4, Lines.Length);
    }

    [Fact]
    public async Task A_function_that_nobody_identified_is_not_recorded_and_not_replayed()
    {
        EvalPlan plan = Lab.Plan(1, _ => "ok", Gate.AllMustPass);

        var (recorded, _) = await RunAsync(plan, CassetteMode.Record);
        Assert.Contains(recorded.Warnings, warning => warning.Contains("add .Identity(name, version)", StringComparison.Ordinal));
        Assert.False(System.IO.File.Exists(File));

        Assert.Contains(".Identity", Assert.Single((await RunAsync(plan, CassetteMode.Replay)).Trials).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_stops_the_eval_before_any_call()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "<<<<<<< ours\n");

        await Assert.ThrowsAsync<CassetteException>(() => RunAsync(Plan(1), CassetteMode.Record));
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task Empty_and_cut_off_replies_are_kept_for_they_are_what_was_said()
    {
        await RunAsync(Plan(1, reply: ""), CassetteMode.Record);

        Assert.Equal(TrialOutcome.Failed, Assert.Single((await RunAsync(Plan(1), CassetteMode.Replay)).Trials).Outcome);
    }

    [Fact]
    public async Task Shrinking_comes_to_the_same_minimal_failure_from_the_cassette()
    {
        EvalPlan plan = EvalKit.Eval.Over(Lab.Items(6)).Named("lab").Ask(item => Prompt.User("Say ok.").Input(item.Text))
            .Using((prompt, _) =>
            {
                Interlocked.Increment(ref _calls);
                return Task.FromResult(prompt.Text.Contains("NUMBER", StringComparison.Ordinal) ? "no" : "ok");
            })
            .Identity("desk", "1").Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.UpperCase()).Require(PassRate.Perturbed().AtLeast(0.5));
        var live = await RunAsync(plan, CassetteMode.Record);
        var calls = _calls;

        var replayed = await RunAsync(plan, CassetteMode.Replay);

        Assert.Equal(calls, _calls);
        Assert.NotEmpty(live.Result.Failures);
        Assert.Equal(live.Result.Failures.Select(failure => failure.Replay), replayed.Result.Failures.Select(failure => failure.Replay));
    }

    private EvalPlan<Item, Reply> Plan(int cases, Func<Item, string>? ask = null, string reply = "ok") =>
        EvalKit.Eval.Over(Lab.Items(cases)).Named("lab").Ask(item => ask is null ? item.Text : ask(item))
            .Using((_, _) =>
            {
                Interlocked.Increment(ref _calls);
                return Task.FromResult(reply);
            })
            .Identity("desk", "1")
            .Expect(_ => Answer.Equal("ok"))
            .Require(Gate.AllMustPass);

    private async Task<(EvalResult Result, IReadOnlyList<TrialEntry> Trials)> RunAsync(
        EvalPlan plan, CassetteMode mode, Func<EvalOptions, EvalOptions>? change = null, IEvalSetup? setup = null)
    {
        var store = new MemoryRunStore();
        var options = new EvalOptions { ResultsDirectory = _folder.Path, CommittedDirectory = _folder.Path, NullReplyCases = 0, Cassettes = mode };
        await using var session = new EvalSession(change?.Invoke(options) ?? options, store, setup);
        return (await plan.RunAsync(session, TestContext.Current.CancellationToken), store.Trials);
    }

    private sealed class Unregistered : IEvalSetup
    {
        public ValueTask ConfigureAsync(IServiceCollection services, EvalOptions options, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class Registered(CassetteTests tests) : IEvalSetup
    {
        public ValueTask ConfigureAsync(IServiceCollection services, EvalOptions options, CancellationToken cancellationToken)
        {
            services.AddKeyedSingleton<IChatClient>("reader", new Client(tests));
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Client(CassetteTests tests) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref tests._calls);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { FinishReason = ChatFinishReason.Stop });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
