using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The mildest failure found by shrinking one failing trial.</summary>
public sealed class MinimalFailure
{
    internal MinimalFailure(FailureEntry entry, PerturbationChain chain, string cell)
    {
        Entry = entry;
        Chain = chain;
        Cell = cell;
    }

    /// <summary>The case's id.</summary>
    public string CaseId => Entry.Case;

    /// <summary>The mildest chain that still fails; empty for a generated case that fails unperturbed.</summary>
    public PerturbationChain Chain { get; }

    /// <summary>Failures in fresh tries of the minimal input.</summary>
    public int Failures => Entry.Failures;

    /// <summary>Fresh tries of the minimal input.</summary>
    public int Trials => Entry.Trials;

    /// <summary>Failures in fresh tries without the perturbation.</summary>
    public int CleanFailures => Entry.CleanFailures;

    /// <summary>Fresh tries without the perturbation.</summary>
    public int CleanTrials => Entry.CleanTrials;

    /// <summary>Why the last try failed.</summary>
    public string? Reason => Entry.Reason;

    /// <summary>The shrunk value of a generated case, as text; null for other cases.</summary>
    public string? MinimalCase => Entry.MinimalCase;

    /// <summary>Pictures, clips and texts, below the run folder.</summary>
    public IReadOnlyList<string> Artifacts => Entry.Artifacts;

    /// <summary>The token that tries it again: <c>EVALKIT_REPLAY=… dotnet test</c>.</summary>
    public string Replay => Entry.Replay;

    internal FailureEntry Entry { get; }

    internal string Cell { get; }

    /// <summary>As the corpus would keep it; null where there is none.</summary>
    internal FoundFailure? Found { get; init; }
}
