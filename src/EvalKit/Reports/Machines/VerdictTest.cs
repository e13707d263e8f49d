using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One verdict as a program that shows tests takes it: a gate on a slice, whose name stays the same from run to run.</summary>
/// <param name="Name">The gate, and its slice in brackets.</param>
/// <param name="Outcome">How it shows.</param>
/// <param name="RawOutcome">The verdict's own word.</param>
/// <param name="Text">The figures that decided; where it is red also failures of the trials that the gate judged, and how to try them again.</param>
internal sealed record VerdictTest(string Name, VerdictTestOutcome Outcome, string RawOutcome, string Text)
{
    // Programs that show tests keep every one in memory, and cut or refuse longer texts.
    private const int MostText = 4000;
    private const int MostName = 300;
    private const int MostFailures = 3;

    /// <summary>An eval's verdicts in the order in which they were written. There is always one: an eval that nothing was said of is not green.</summary>
    public static IReadOnlyList<VerdictTest> Of(EvalReport eval)
    {
        var tests = eval.VerdictsAsWritten.Select(verdict => Of(verdict, eval)).ToList();
        if (eval.End is null) tests.Add(new("the eval ended", VerdictTestOutcome.Error, "INCOMPLETE", "The run was cut off: this eval has no end in the journal. Infrastructure, not quality."));
        if (eval.VerdictCount > tests.Count && eval.VerdictCount > EvalReport.MaxKept)
            tests.Add(new("all verdicts are shown", VerdictTestOutcome.Error, "INCOMPLETE", $"{ReportWords.Count(eval.VerdictCount)} verdicts, of which the first {ReportWords.Count(EvalReport.MaxKept)} stand here."));
        if (tests.Count == 0) tests.Add(new("the eval has a verdict", VerdictTestOutcome.Skipped, "NO VERDICT", "No gate gave a verdict."));
        return Distinct(tests);
    }

    private static VerdictTest Of(VerdictEntry verdict, EvalReport eval)
    {
        var name = verdict.Slice.Length == 0 ? verdict.Gate : $"{verdict.Gate} [{verdict.Slice}]";
        var outcome = OutcomeOf(verdict);
        var lines = new List<string> { verdict.Text };
        if (verdict is { State: null, Verdict: Verdict.Incomplete }) lines.Add(ReportWords.Infrastructure(verdict));
        if (outcome is VerdictTestOutcome.Failure) lines.AddRange(Failures(verdict.Judges, eval));
        return new(Plain(name, MostName), outcome, ReportWords.Mark(verdict), Plain(lines));
    }

    private static VerdictTestOutcome OutcomeOf(VerdictEntry verdict) => verdict.State is not null ? VerdictTestOutcome.Skipped : verdict.Verdict switch
    {
        Verdict.Pass => VerdictTestOutcome.Passed,
        Verdict.Fail => VerdictTestOutcome.Failure,
        // As the test shows it: green with a warning, or red.
        Verdict.Inconclusive => verdict.Red ? VerdictTestOutcome.Failure : VerdictTestOutcome.Passed,
        _ => VerdictTestOutcome.Error,
    };

    // A failure beside a gate that did not judge its trial would send the reader to what holds.
    private static IEnumerable<string> Failures(string? judges, EvalReport eval)
    {
        var clean = judges is JudgedTrials.Clean or JudgedTrials.Several;
        var perturbed = judges is JudgedTrials.Perturbed or JudgedTrials.Several;
        var minimal = eval.Failures.Where(failure => FailureWords.IsClean(failure) ? clean : perturbed).Take(MostFailures);
        return (clean ? Clean(eval.CleanFailures) : []).Concat(Minimal(minimal));
    }

    private static IEnumerable<string> Clean(CleanFailures failures)
    {
        foreach (var failure in failures.Kept.Take(MostFailures))
        {
            yield return $"case {VisibleText.Of(failure.Case, 80)} {failure.Evidence} · got {failure.Got(200)}";
            if (failure.Reason is { Length: > 0 } reason) yield return $"  reason: {VisibleText.Of(reason, 300)}";
        }

        if (failures.Kept.Count > MostFailures || failures.Others > 0) yield return "further clean failures in the report";
    }

    private static IEnumerable<string> Minimal(IEnumerable<FailureEntry> failures)
    {
        foreach (var (i, failure) in failures.Index())
        {
            yield return $"{(i == 0 ? FailureWords.Title(failure) : "also")}: {FailureWords.Chain(failure)}, {FailureWords.Evidence(failure)}";
            yield return $"  case {VisibleText.Of(failure.Case, 80)} · expected {VisibleText.Of(failure.Expected, 200)} · got {FailureWords.Got(failure, 200)}";
            if (failure.Replay.Length > 0) yield return $"  replay: {FailureWords.Replay(failure)}";
        }
    }

    private static string Plain(List<string> lines)
    {
        var text = "";
        foreach (var line in lines.Select(line => Plain(line, 1500)))
        {
            if (text.Length + line.Length + 1 <= MostText) text += text.Length == 0 ? line : $"\n{line}";
        }

        return text;
    }

    /// <summary>Text of one line that any format can hold: XML 1.0 lacks these two even as references, and the rest is spelled out or replaced already.</summary>
    public static string Plain(string text, int most) => VisibleText.Of(text, most).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    private static IReadOnlyList<VerdictTest> Distinct(IReadOnlyList<VerdictTest> tests)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. tests.Select(test => (seen[test.Name] = seen.GetValueOrDefault(test.Name) + 1) is > 1 and var times ? test with { Name = FormattableString.Invariant($"{test.Name} ({times})") } : test)];
    }
}
