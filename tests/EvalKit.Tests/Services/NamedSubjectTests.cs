using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace EvalKit.Tests.Services;

public class NamedSubjectTests
{
    [Fact]
    public async Task A_client_is_found_under_its_name()
    {
        await using var session = Session(new Setup("reader"));

        var result = await Plan().RunAsync(session);

        Assert.True(result.Passed, result.Text);
    }

    [Fact]
    public async Task Who_is_asked_by_name_is_journalled_by_name()
    {
        var store = new MemoryRunStore();
        await using var session = new EvalSession(new EvalOptions(), store, new Setup("reader"));

        await Plan().Options(new ChatOptions { ModelId = "2026-11" }).RunAsync(session);

        Assert.Equal("reader@2026-11", Assert.Single(store.Entries.OfType<EvalKit.Extensibility.EvalEntry>()).Subject);
    }

    [Fact]
    public async Task Where_no_client_has_the_name_a_test_is_skipped_and_nothing_is_planned()
    {
        var store = new MemoryRunStore();
        await using var session = new EvalSession(new EvalOptions(), store, new Setup("another"));
        using var run = session.RunOf(Plan(), "named");

        var report = await run.RunAllAsync(alone: true, default);

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.Contains("no chat client \"reader\" is registered. Is its key set here?", report.Message, StringComparison.Ordinal);
        Assert.Empty(store.Entries);
    }

    [Fact]
    public async Task In_a_strict_session_it_is_an_error()
    {
        await using var session = new EvalSession(new EvalOptions { Strict = true }, new MemoryRunStore(), new Setup("another"));
        using var run = session.RunOf(Plan(), "named");

        var exception = await Assert.ThrowsAsync<SubjectMissingException>(() => run.RunAllAsync(alone: true, default));
        Assert.Equal("reader", exception.Name);
    }

    [Fact]
    public async Task Outside_a_test_host_it_is_an_error_too()
    {
        await using var session = Session(new Setup("another"));

        await Assert.ThrowsAsync<SubjectMissingException>(() => Plan().RunAsync(session));
    }

    [Fact]
    public async Task Outlining_an_eval_needs_no_services()
    {
        var setup = new Setup("reader");
        await using var session = Session(setup);
        using var run = session.RunOf(Plan(), "named");

        Assert.Equal(30, (await run.OutlineAsync(default)).Cases);
        Assert.Equal(0, setup.Runs);
    }

    [Fact]
    public async Task Services_are_set_up_once_however_many_evals_ask_at_once()
    {
        var setup = new Setup("reader");
        await using var session = Session(setup);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Plan().RunAsync(session)));

        Assert.Equal(1, setup.Runs);
    }

    private static EvalSession Session(IEvalSetup setup) => new(new EvalOptions(), new MemoryRunStore(), setup);

    private static EvalPlan<Item, Reply> Plan() => Eval.Over(Lab.Items(30)).Named("named").Ask(item => item.Text)
        .Using("reader").Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8));

    private sealed class Setup(string client) : IEvalSetup
    {
        private int _runs;

        public int Runs => _runs;

        public async ValueTask ConfigureAsync(IServiceCollection services, EvalOptions options, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Interlocked.Increment(ref _runs);
            services.AddKeyedSingleton<IChatClient>(client, new OkClient());
        }
    }

    private sealed class OkClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
