using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>What a test says: figures, verdicts, the mildest failures and how to try them again.</summary>
internal static class EvalText
{
    private const int MostFailures = 5;

    public static string Of(
        string id, string? test, IReadOnlyList<GateResult> gates, IReadOnlyList<MinimalFailure> failures, IReadOnlyList<FailureExample> examples, string runDirectory)
    {
        var text = new StringBuilder(id);
        if (test is not null) text.Append(" [").Append(test).Append(']');
        foreach (var gate in gates) text.Append("\n  ").Append(gate);
        if (gates.All(gate => gate.Verdict == Verdict.Pass)) return text.ToString();
        foreach (var failure in failures.Take(MostFailures)) Append(text, failure, runDirectory);
        foreach (var example in examples)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {example.Outcome.ToString().ToLowerInvariant()}: case {Line(example.CaseId)}{(example.Axis is null ? "" : $" under {example.Axis}")} · {Line(example.Reason)}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MinimalFailure failure, string runDirectory)
    {
        var entry = failure.Entry;
        var what = failure.Chain.Steps.Count == 0 ? "unperturbed" : failure.Chain.ToDisplayString();
        text.Append(CultureInfo.InvariantCulture, $"\n  mildest failure: {what}, fails {failure.Failures} of {failure.Trials}");
        if (failure.CleanTrials > 0 && failure.Chain.Steps.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"; without it {failure.CleanFailures} of {failure.CleanTrials}");
        if (entry.Ending != "minimal") text.Append(CultureInfo.InvariantCulture, $" ({entry.Ending})");
        text.Append(CultureInfo.InvariantCulture, $"\n    case {Line(failure.CaseId)} · {Line(failure.Reason ?? "")}");
        if (failure.MinimalCase is { } minimal) text.Append(CultureInfo.InvariantCulture, $"\n    smallest failing case: {Line(minimal)}");
        if (failure.Artifacts.Count > 0) text.Append(CultureInfo.InvariantCulture, $"\n    artefacts: {string.Join(", ", failure.Artifacts.Select(artifact => Path.Combine(runDirectory, artifact)))}");
        text.Append(CultureInfo.InvariantCulture, $"\n    replay: EVALKIT_REPLAY={failure.Replay} dotnet test");
    }

    // Ids, reasons and replies are the user's and the model's: one line, no control characters, bounded.
    private static string Line(string text) => SafeLine.Of(text, 300);
}
