using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>A session on a store in memory, and small evals to run in it.</summary>
internal sealed record Lab(MemoryRunStore Store, EvalSession Session)
{
    public static Lab Create(Func<EvalOptions, EvalOptions>? change = null)
    {
        var store = new MemoryRunStore();
        // Its evals expect "ok" of every case, which a constant reply passes: what they are about is something else.
        var options = new EvalOptions { ResultsDirectory = Path.GetTempPath(), NullReplyCases = 0 };
        return new(store, new EvalSession(change?.Invoke(options) ?? options, store));
    }

    /// <summary>Cases whose prompt is their id, graded by a rule on the reply.</summary>
    public static EvalPlan<Item, Reply> Plan(int cases, Func<string, string> subject, params IEnumerable<Gate> gates) =>
        EvalKit.Eval.Over(Items(cases)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(subject(prompt.Text)))
            .Expect(item => Answer.Equal("ok"))
            .Require(gates.Any() ? gates : [PassRate.AtLeast(0.8)]);

    public static IReadOnlyList<Item> Items(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Item(FormattableString.Invariant($"c{i}"), FormattableString.Invariant($"text number {i} of the lab"), (Difficulty)(1 + (i % 3))))];

    /// <summary>The plan of the one eval that ran.</summary>
    public EvalKit.Extensibility.EvalEntry Eval => Store.Entries.OfType<EvalKit.Extensibility.EvalEntry>().Single();

    public async Task<EvalResult> RunAsync(EvalPlan plan, CancellationToken cancellationToken = default) => await plan.RunAsync(Session, cancellationToken);

    public IReadOnlyList<string> Keys => [.. Store.Measured
        .Select(trial => FormattableString.Invariant($"{trial.Case}|{trial.Chain}|{trial.Repeat}|{trial.Outcome}|{trial.Input}|{trial.Reply}"))
        .Order(StringComparer.Ordinal)];
}

internal sealed record Item(string Id, string Text, Difficulty Difficulty);
