namespace EvalKit.Extensibility;

/// <summary>One perturbation, fixed chain or family of chains that a plan applies.</summary>
/// <param name="Label">Its name in reports: <c>rotation</c>.</param>
/// <param name="MaxSeverity">The strongest severity of the design, 0 to 5.</param>
/// <param name="Modality">What it perturbs.</param>
public sealed record AxisEntry(string Label, double MaxSeverity, Modality Modality);
