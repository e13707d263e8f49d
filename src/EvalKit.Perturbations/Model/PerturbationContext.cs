namespace EvalKit;

/// <summary>What a perturbation may know while it runs.</summary>
/// <param name="CaseId">The case's id.</param>
/// <param name="Amount">The parameter, in the scale's unit.</param>
/// <param name="Severity">The severity, 0 to 5.</param>
/// <param name="Random">
/// Randomness that is the same at every severity of this perturbation on this case: draw the same indices whatever the severity, and
/// scale what you drew, so that a stronger level is the same field, stronger.
/// </param>
public readonly record struct PerturbationContext(string CaseId, double Amount, double Severity, CounterRandom Random);
