namespace EvalKit;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Health">How it is.</param>
/// <param name="What">What was looked at, and, where it is not well, what to do.</param>
internal sealed record Finding(Health Health, string What);
