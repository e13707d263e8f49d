namespace EvalKit.Extensibility;

/// <summary>What an earlier run of the eval in the same results folder came to: planned trials of the main subject, missing ones included.</summary>
/// <param name="Run">The earlier run's id.</param>
/// <param name="Subject">Who was measured.</param>
/// <param name="CleanPassed">Clean trials that passed.</param>
/// <param name="CleanTrials">Clean trials that were planned and left a line, missing ones included.</param>
/// <param name="PerturbedPassed">Perturbed trials that passed.</param>
/// <param name="PerturbedTrials">Perturbed trials, counted likewise.</param>
public sealed record EarlierEntry(string Run, string Subject, long CleanPassed, long CleanTrials, long PerturbedPassed, long PerturbedTrials);
