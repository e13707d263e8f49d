namespace EvalKit;

/// <summary>What earlier runs measured, kept in files that are committed with the evals: <see cref="NoRegression.Against(Baseline)"/>.</summary>
public sealed class Baseline
{
    private readonly string _name;

    private Baseline(string name, string suffix) => (_name, Suffix) = (name, suffix);

    /// <summary>The newest complete run, <c>evalkit/baselines/&lt;eval&gt;.tsv</c>: written by <c>EVALKIT_BASELINE=update</c>.</summary>
    public static Baseline Committed { get; } = new("the committed baseline", ".tsv");

    /// <summary>
    /// A run that stays, <c>evalkit/baselines/&lt;eval&gt;.anchor.tsv</c>, so that a slow drift over many updates shows: written by the first update, and
    /// replaced by <c>EVALKIT_BASELINE=anchor</c> alone.
    /// </summary>
    public static Baseline Anchor { get; } = new("the anchor", ".anchor.tsv");

    /// <summary>How its file's name ends.</summary>
    internal string Suffix { get; }

    /// <summary>As texts name it.</summary>
    public override string ToString() => _name;
}
