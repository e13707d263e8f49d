namespace EvalKit;

/// <summary>Results of one cell, for a line of text.</summary>
internal sealed class CellTally
{
    private long _clean;
    private long _cleanPassed;
    private long _perturbed;
    private long _perturbedPassed;

    public void Add(bool perturbed, TrialOutcome outcome)
    {
        var passed = outcome == TrialOutcome.Passed ? 1 : 0;
        if (perturbed)
        {
            _perturbed++;
            _perturbedPassed += passed;
        }
        else
        {
            _clean++;
            _cleanPassed += passed;
        }
    }

    public override string ToString() => FormattableString.Invariant($"{_cleanPassed}/{_clean} passed")
        + (_perturbed == 0 ? "" : FormattableString.Invariant($", {_perturbedPassed}/{_perturbed} perturbed"));
}
