namespace EvalKit.Extensibility;

/// <summary>What one gate decided on one slice.</summary>
public sealed record VerdictEntry : JournalEntry
{
    /// <summary>The ordinal of the eval.</summary>
    public int Eval { get; init; }

    /// <summary>The gate, as the plan prints it.</summary>
    public required string Gate { get; init; }

    /// <summary>The slice that was judged; empty for the whole eval.</summary>
    public string Slice { get; init; } = "";

    /// <summary>The decision; without meaning when <see cref="State"/> is set.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Trials that passed.</summary>
    public long Passed { get; init; }

    /// <summary>Trials that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Planned trials that were needed, and were Errored, Unscored or Skipped.</summary>
    public long Missing { get; init; }

    /// <summary>The planned trials: the denominator.</summary>
    public long Planned { get; init; }

    /// <summary>Of these, the trials that a sequential test did without.</summary>
    public long NotNeeded { get; init; }

    /// <summary>How many independent groups of cases stand behind them.</summary>
    public int Clusters { get; init; }

    /// <summary>The estimate the gate looked at.</summary>
    public double? Rate { get; init; }

    /// <summary>The confidence bound that decided.</summary>
    public double? Bound { get; init; }

    /// <summary>The figures in one line: estimate, bound, requirement.</summary>
    public required string Text { get; init; }

    /// <summary>The test that shows this verdict: a cell's label, or <c>all</c>.</summary>
    public string Test { get; init; } = "all";

    /// <summary>Why there is no verdict: <c>not evaluated</c> or <c>deferred</c>; <see langword="null"/> when there is one.</summary>
    public string? State { get; init; }

    /// <summary>
    /// The kind of trials that the gate judged: <c>clean</c>, <c>perturbed</c>, <c>as shipped</c>, <c>several</c> of these, or <c>apart</c> for
    /// trials that enter no rate, such as the corpus. <see langword="null"/> where it judged no trials, or nothing is known of it.
    /// </summary>
    public string? Judges { get; init; }

    /// <summary>True where the verdict is Inconclusive and its test red: below the bar's tolerance, in a strict run, or of a safety eval.</summary>
    public bool Red { get; init; }
}
