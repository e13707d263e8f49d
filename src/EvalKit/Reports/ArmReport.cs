using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What a compared subject made of the same trials.</summary>
internal sealed class ArmReport(string name)
{
    private const int MostAxes = 32;

    private readonly Dictionary<int, SeverityBands> _bands = [];

    public string Name => name;

    public OutcomeCounts Clean { get; } = new();

    public OutcomeCounts Perturbed { get; } = new();

    /// <summary>Its trials under one perturbation; null without any.</summary>
    public SeverityBands? BandsOf(int axis) => _bands.GetValueOrDefault(axis);

    public void Add(TrialEntry trial)
    {
        (trial.Axis >= 0 ? Perturbed : Clean).Add(trial.Outcome);
        // The planner takes no more perturbations than this.
        if (trial.Axis is < 0 or >= MostAxes) return;
        if (!_bands.TryGetValue(trial.Axis, out var bands)) _bands.Add(trial.Axis, bands = new());
        bands.Add(trial.Outcome, trial.Severity);
    }
}
