using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Dsl;

/// <summary>Every form of subject compiles as a user writes it, and answers.</summary>
public class UsingTests
{
    private static readonly EvalPlan<Item> Asked = Eval.Over(Lab.Items(20)).Named("using").Ask(item => Prompt.User("Say ok.").System("Be brief.").Input(item.Text));

    public static TheoryData<string, EvalPlan> Plans => new()
    {
        { "method group to Task<string>", Judged(Asked.Using(Reader)) },
        { "method group to ValueTask<string>", Judged(Asked.Using(QuickReader)) },
        { "method group to Task<ChatResponse>", Judged(Asked.Using(ChatReader)) },
        { "async lambda", Judged(Asked.Using(async (_, token) => { await Task.Delay(1, token); return "ok"; })) },
        { "lambda to Task<string>", Judged(Asked.Using((_, _) => Task.FromResult("ok"))) },
        { "lambda to ValueTask<string>", Judged(Asked.Using((_, _) => ValueTask.FromResult("ok"))) },
        { "chat client", Judged(Asked.Using(new EchoClient())) },
        { "subject", Judged(Asked.Using(new OkSubject())) },
        { "typed method group", Asked.Using(Count).Expect("counts", (item, count) => count == item.Text.Length).Require(PassRate.AtLeast(0.8)) },
        { "typed async lambda", Asked.Using(async (prompt, token) => { await Task.Yield(); return prompt.Text.Length; }).Expect("counts", (_, count) => count > 0).Require(PassRate.AtLeast(0.8)) },
        { "typed ValueTask", Asked.Using((_, _) => ValueTask.FromResult(new Total(4.5m))).Expect("total", (_, total) => total.Amount == 4.5m).Require(PassRate.AtLeast(0.8)) },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Answers(string form, EvalPlan plan)
    {
        var result = await Lab.Create().RunAsync(plan);

        Assert.True(result.Passed, $"{form}: {result.Text}");
    }

    [Fact]
    public async Task A_chat_client_gets_its_options_and_messages_by_role()
    {
        var client = new EchoClient();
        await Lab.Create().RunAsync(Judged(Asked.Using(client)).Options(new ChatOptions { Temperature = 0.5f }));

        Assert.All(client.Temperatures, temperature => Assert.Equal(0.5f, temperature));
        Assert.Equal([ChatRole.System, ChatRole.User], client.LastMessages.Select(message => message.Role));
        Assert.Equal("Be brief.", client.LastMessages[0].Text);
        Assert.Equal(2, client.LastMessages[1].Contents.Count);
    }

    [Fact]
    public async Task A_chat_clients_usage_is_journalled()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Judged(Asked.Using(new EchoClient())));

        Assert.All(lab.Store.Measured, trial => Assert.Equal((7L, 3L), (trial.InputTokens, trial.OutputTokens)));
    }

    [Fact]
    public async Task A_subject_knows_its_trial()
    {
        var subject = new OkSubject();
        await Lab.Create().RunAsync(Judged(Asked.Using(subject)).Trials(2));

        Assert.Equal(40, subject.Contexts.Select(context => context.Seed).Distinct().Count());
        Assert.All(subject.Contexts, context => Assert.Equal(("using", "main"), (context.Eval, context.Arm)));
        Assert.Equal([0, 1], subject.Contexts.Select(context => context.Repeat).Distinct().Order());
    }

    private static EvalPlan<Item, Reply> Judged(EvalPlan<Item, Reply> plan) => plan.Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8));

    private static Task<string> Reader(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult("ok");

    private static ValueTask<string> QuickReader(Prompt prompt, CancellationToken cancellationToken) => new("ok");

    private static Task<ChatResponse> ChatReader(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")));

    private static Task<int> Count(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult(((TextPart)prompt.Parts[2]).Text.Length);

    private sealed record Total(decimal Amount);

    private sealed class OkSubject : ISubject<Reply>
    {
        public System.Collections.Concurrent.ConcurrentBag<TrialContext> Contexts { get; } = [];

        public SubjectIdentity Identity { get; } = new("ok", "1", Deterministic: true);

        public ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
        {
            Contexts.Add(context);
            return new(new Reply("ok"));
        }
    }

    private sealed class EchoClient : IChatClient
    {
        public System.Collections.Concurrent.ConcurrentBag<float?> Temperatures { get; } = [];

        public IReadOnlyList<ChatMessage> LastMessages { get; private set; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (options is not null) Temperatures.Add(options.Temperature);
            LastMessages = [.. messages];
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { Usage = new() { InputTokenCount = 7, OutputTokenCount = 3 } });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
