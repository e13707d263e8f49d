using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The cases of an eval and what is known of each. Immutable.</summary>
public sealed class EvalCases<TCase> : IEvalStage
{
    internal EvalCases(CaseSource<TCase> source) => Source = source;

    private EvalCases(EvalCases<TCase> other)
    {
        Source = other.Source;
        IdOf = other.IdOf;
        DifficultyOf = other.DifficultyOf;
        ClusterOf = other.ClusterOf;
        Slices = other.Slices;
        Settings = other.Settings;
    }

    internal CaseSource<TCase> Source { get; private init; }
    internal Func<TCase, string?>? IdOf { get; private init; }
    internal Func<TCase, Difficulty>? DifficultyOf { get; private init; }
    internal Func<TCase, string?>? ClusterOf { get; private init; }
    internal ImmutableArray<SliceDefinition<TCase>> Slices { get; private init; } = [];
    internal EvalSettings Settings { get; private init; } = EvalSettings.Empty;

    /// <summary>Each case's stable id. Default: a public member named <c>Id</c>; a generated case is identified by the hash of its value.</summary>
    public EvalCases<TCase> Id(Func<TCase, string?> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(this) { IdOf = id };
    }

    /// <summary>How hard each case is, known beforehand and never from results. Default: <see cref="EvalKit.Difficulty.Unrated"/>.</summary>
    public EvalCases<TCase> Difficulty(Func<TCase, Difficulty> difficulty)
    {
        ArgumentNullException.ThrowIfNull(difficulty);
        return new(this) { DifficultyOf = difficulty };
    }

    /// <summary>A facet of your own, such as a locale. The value is a label: it is written with the invariant culture.</summary>
    public EvalCases<TCase> Slice(string name, Func<TCase, object?> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (Slices.Any(slice => slice.Name == name)) throw new ArgumentException($"There is a slice \"{name}\" already.", nameof(name));
        return new(this) { Slices = Slices.Add(new(name, value)) };
    }

    /// <summary>What makes cases depend on each other: a template, a document, a user. Default: every case stands for itself.</summary>
    public EvalCases<TCase> Cluster(Func<TCase, string?> cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new(this) { ClusterOf = cluster };
    }

    /// <summary>What the subject is asked about a case. A plain text is all input; see <see cref="Prompt.User"/> for instructions, pictures and sound.</summary>
    /// <remarks>Called when tests are discovered and again for every trial, so it must be cheap and pure; media are lazy handles.</remarks>
    public EvalPlan<TCase> Ask(Func<TCase, Prompt> prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new(this, prompt, Settings);
    }

    IEvalStage IEvalStage.With(Func<EvalSettings, EvalSettings> change) => new EvalCases<TCase>(this) { Settings = change(Settings) };
}
