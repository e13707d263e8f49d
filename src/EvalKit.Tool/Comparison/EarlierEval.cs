using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One eval as it was measured before: trial by trial in a run's journal, or case by case in a baseline.</summary>
internal abstract class EarlierEval
{
    /// <summary>What of the eval as a whole is known.</summary>
    public abstract EvalSetup Setup { get; }

    /// <summary>Whether its run was cut off: what it lacks is missing, not gone.</summary>
    public abstract bool CutOff { get; }

    /// <summary>Looks for a trial's counterpart, and takes it: each is found once.</summary>
    public abstract Counterpart Take(Population population, TrialEntry trial);

    /// <summary>What no later trial asked for.</summary>
    public abstract IEnumerable<(Population Population, string Case, string Cluster, Measured Value, SliceLabels Slices)> Left();
}
