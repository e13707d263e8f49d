using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>An eval that has cases and a prompt, and still needs a subject: <see cref="Using(IChatClient)"/>.</summary>
public sealed class EvalPlan<TCase> : IEvalStage
{
    private readonly EvalCases<TCase> _cases;
    private readonly Func<TCase, Prompt> _prompt;
    private readonly EvalSettings _settings;

    internal EvalPlan(EvalCases<TCase> cases, Func<TCase, Prompt> prompt, EvalSettings settings)
    {
        _cases = cases;
        _prompt = prompt;
        _settings = settings;
    }

    /// <summary>Evaluates a chat client.</summary>
    public EvalPlan<TCase, Reply> Using(IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return Plan(SubjectSource<Reply>.Client(client));
    }

    /// <summary>Evaluates the chat client that an <see cref="IEvalSetup"/> registered under a name. Where none is, the eval is skipped, and red in strict runs.</summary>
    public EvalPlan<TCase, Reply> Using(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Plan(SubjectSource<Reply>.Named(name));
    }

    /// <summary>Evaluates a function from prompt to text.</summary>
    [OverloadResolutionPriority(2)]
    public EvalPlan<TCase, Reply> Using(Func<Prompt, CancellationToken, Task<string>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function<Reply>(async (prompt, token) => new Reply(await subject(prompt, token).ConfigureAwait(false)));
    }

    /// <inheritdoc cref="Using(Func{Prompt, CancellationToken, Task{string}})"/>
    [OverloadResolutionPriority(1)]
    public EvalPlan<TCase, Reply> Using(Func<Prompt, CancellationToken, ValueTask<string>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function<Reply>(async (prompt, token) => new Reply(await subject(prompt, token).ConfigureAwait(false)));
    }

    /// <summary>Evaluates a function that calls a chat model itself.</summary>
    [OverloadResolutionPriority(2)]
    public EvalPlan<TCase, Reply> Using(Func<Prompt, CancellationToken, Task<ChatResponse>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function<Reply>(async (prompt, token) => new Reply(await subject(prompt, token).ConfigureAwait(false)));
    }

    /// <summary>Evaluates a function with an output of its own type.</summary>
    [OverloadResolutionPriority(1)]
    public EvalPlan<TCase, TOut> Using<TOut>(Func<Prompt, CancellationToken, Task<TOut>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function<TOut>((prompt, token) => new ValueTask<TOut>(subject(prompt, token)));
    }

    /// <inheritdoc cref="Using{TOut}(Func{Prompt, CancellationToken, Task{TOut}})"/>
    public EvalPlan<TCase, TOut> Using<TOut>(Func<Prompt, CancellationToken, ValueTask<TOut>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function(subject);
    }

    /// <summary>Evaluates any system that implements <see cref="ISubject{TReply}"/>.</summary>
    public EvalPlan<TCase, TReply> Using<TReply>(ISubject<TReply> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Plan(SubjectSource<TReply>.Given(subject));
    }

    IEvalStage IEvalStage.With(Func<EvalSettings, EvalSettings> change) => new EvalPlan<TCase>(_cases, _prompt, change(_settings));

    private EvalPlan<TCase, TReply> Function<TReply>(Func<Prompt, CancellationToken, ValueTask<TReply>> ask) =>
        Plan(SubjectSource<TReply>.Given(new FunctionSubject<TReply>(ask)));

    private EvalPlan<TCase, TReply> Plan<TReply>(SubjectSource<TReply> subject) =>
        new(new EvalDefinition<TCase, TReply>(_cases, _prompt, subject), _settings);
}
