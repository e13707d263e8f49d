using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>The forms of <c>.Compare</c> for subjects that answer with text, as <c>.Using</c> has them.</summary>
public static class EvalComparisons
{
    /// <summary>Compares with another chat client on the same trials.</summary>
    /// <param name="plan">The eval.</param>
    /// <param name="name">What gates, journal and report call it; at most 60 characters.</param>
    /// <param name="client">The other client.</param>
    /// <param name="options">Its options, where they differ from those of the plan, such as the model.</param>
    /// <exception cref="ArgumentException">The name is blank, too long, <c>main</c>, or taken.</exception>
    public static EvalPlan<TCase, Reply> Compare<TCase>(this EvalPlan<TCase, Reply> plan, string name, IChatClient client, ChatOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(client);
        return plan.Compare(name, SubjectSource<Reply>.Client(client), options);
    }

    /// <summary>Compares with the chat client that an <see cref="IEvalSetup"/> registered under a name, on the same trials.</summary>
    /// <param name="plan">The eval.</param>
    /// <param name="name">What gates, journal and report call it; at most 60 characters.</param>
    /// <param name="service">The name it is registered under.</param>
    /// <param name="options">Its options, where they differ from those of the plan, such as the model.</param>
    /// <inheritdoc cref="Compare{TCase}(EvalPlan{TCase, Reply}, string, IChatClient, ChatOptions)" path="/exception"/>
    public static EvalPlan<TCase, Reply> Compare<TCase>(this EvalPlan<TCase, Reply> plan, string name, string service, ChatOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        return plan.Compare(name, SubjectSource<Reply>.Named(service), options);
    }

    /// <summary>Compares with another function from prompt to text on the same trials.</summary>
    /// <inheritdoc cref="Compare{TCase}(EvalPlan{TCase, Reply}, string, IChatClient, ChatOptions)" path="/exception"/>
    [OverloadResolutionPriority(2)]
    public static EvalPlan<TCase, Reply> Compare<TCase>(this EvalPlan<TCase, Reply> plan, string name, Func<Prompt, CancellationToken, Task<string>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function(plan, name, async (prompt, token) => new Reply(await subject(prompt, token).ConfigureAwait(false)));
    }

    /// <inheritdoc cref="Compare{TCase}(EvalPlan{TCase, Reply}, string, Func{Prompt, CancellationToken, Task{string}})"/>
    [OverloadResolutionPriority(1)]
    public static EvalPlan<TCase, Reply> Compare<TCase>(this EvalPlan<TCase, Reply> plan, string name, Func<Prompt, CancellationToken, ValueTask<string>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function(plan, name, async (prompt, token) => new Reply(await subject(prompt, token).ConfigureAwait(false)));
    }

    /// <summary>Compares with another function that calls a chat model itself, on the same trials.</summary>
    /// <inheritdoc cref="Compare{TCase}(EvalPlan{TCase, Reply}, string, IChatClient, ChatOptions)" path="/exception"/>
    [OverloadResolutionPriority(2)]
    public static EvalPlan<TCase, Reply> Compare<TCase>(this EvalPlan<TCase, Reply> plan, string name, Func<Prompt, CancellationToken, Task<ChatResponse>> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Function(plan, name, async (prompt, token) => new Reply(await subject(prompt, token).ConfigureAwait(false)));
    }

    private static EvalPlan<TCase, Reply> Function<TCase>(EvalPlan<TCase, Reply> plan, string name, Func<Prompt, CancellationToken, ValueTask<Reply>> ask)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Compare(name, SubjectSource<Reply>.Given(new FunctionSubject<Reply>(ask)));
    }
}
