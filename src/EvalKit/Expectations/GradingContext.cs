namespace EvalKit;

/// <summary>The trial whose reply is graded.</summary>
/// <param name="CaseId">The case's id.</param>
/// <param name="Prompt">What was sent to the subject, perturbations included.</param>
/// <param name="Elapsed">How long the subject took to answer; zero for a reply out of the cache.</param>
public readonly record struct GradingContext(string CaseId, Prompt Prompt, TimeSpan Elapsed)
{
    /// <summary>
    /// What the trial cost in US dollars, as the subject reported it; null where it reported none. Zero counts as none: usage of tokens
    /// alone is reported with it.
    /// </summary>
    public double? Usd { get; init; }
}
