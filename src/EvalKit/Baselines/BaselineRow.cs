using EvalKit.Media;

namespace EvalKit;

/// <summary>One case of a baseline.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Input">The hash of its clean prompt.</param>
/// <param name="Cell">Its cell, for people who read the file.</param>
/// <param name="Passes">Clean trials that passed.</param>
/// <param name="Trials">Clean trials, all scored; at least 1.</param>
/// <param name="Score">The sum of their scores.</param>
internal readonly record struct BaselineRow(string Case, ContentHash Input, string Cell, int Passes, int Trials, double Score);
