namespace EvalKit;

/// <summary>What one run of an eval measured and decided.</summary>
public sealed class EvalResult
{
    internal EvalResult(string id, IReadOnlyList<GateResult> gates, IReadOnlyList<MinimalFailure> failures, IReadOnlyList<string> warnings, long calls, string text, bool strict)
    {
        Id = id;
        Gates = gates;
        Failures = failures;
        Warnings = warnings;
        Calls = calls;
        Text = text;
        Passed = gates.Count > 0 && gates.All(gate => gate.IsGreen(strict));
    }

    /// <summary>The eval's id.</summary>
    public string Id { get; }

    /// <summary>Every gate, slice by slice, without one that has nothing to judge; then why the eval itself is doubted, Inconclusive, where it is.</summary>
    public IReadOnlyList<GateResult> Gates { get; }

    /// <summary>The failures that were shrunk, mildest first; those that did not fail again when they were tried again come last.</summary>
    public IReadOnlyList<MinimalFailure> Failures { get; }

    /// <summary>What the plan and the run warn about.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Calls of the subject, shrinking included.</summary>
    public long Calls { get; }

    /// <summary>Planned calls that were not made because the gates were decided: <see cref="Stopping"/>.</summary>
    public long AvoidedCalls { get; internal init; }

    /// <summary>True where every gate holds, or is undecided within its tolerance and the run is not strict.</summary>
    public bool Passed { get; }

    /// <summary>The figures, verdicts and mildest failures, as a failing test shows them.</summary>
    public string Text { get; }

    /// <summary>Throws unless <see cref="Passed"/>.</summary>
    /// <exception cref="EvalFailedException">With <see cref="Text"/> as its message.</exception>
    public void ThrowUnlessPassed()
    {
        if (!Passed) throw new EvalFailedException(Text, this);
    }

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
