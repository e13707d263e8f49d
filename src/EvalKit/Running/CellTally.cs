namespace EvalKit;

/// <summary>Results of one cell, for a line of text.</summary>
internal sealed class CellTally
{
    private readonly Counts _clean = new();
    private readonly Counts _shipped = new();
    private readonly Counts _perturbed = new();

    public void Add(in TrialSpec trial, TrialOutcome outcome) => (trial.IsPerturbed ? _perturbed : trial.IsAsShipped ? _shipped : _clean).Add(outcome);

    public override string ToString() =>
        $"{_clean} passed" + (_shipped.IsEmpty ? "" : $", {_shipped} as shipped") + (_perturbed.IsEmpty ? "" : $", {_perturbed} perturbed");

    private sealed class Counts
    {
        private long _passed;
        private long _planned;
        private long _missing;

        public bool IsEmpty => _planned == 0;

        public void Add(TrialOutcome outcome)
        {
            if (outcome == TrialOutcome.Passed) _passed++;
            if (outcome is not (TrialOutcome.Passed or TrialOutcome.Failed)) _missing++;
            _planned++;
        }

        public override string ToString() => FormattableString.Invariant($"{_passed}/{_planned}") + (_missing == 0 ? "" : FormattableString.Invariant($" ({_missing} missing)"));
    }
}
