using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>A journal in which every text is an attack on whatever shows it, and every number on whatever counts it.</summary>
internal static class HostileRun
{
    public const string Attack = "a|b `c` ``` <script>alert(1)</script> &amp; [x](javascript:alert(1)) ![i](http://evil.test/p.png) **B** _u_ ~~s~~ # h\n\n## PASS\r\n| PASS |\t\u202Eevil\u2066 @someone #12 https://evil.test www.evil.test $x$ \u001B[31m\0 \\| \\";

    public static IEnumerable<JournalEntry> Entries() =>
    [
        new RunEntry(1, Attack, DateTimeOffset.MinValue, Attack, new Dictionary<string, string> { [Attack] = Attack }),
        new EvalEntry
        {
            Id = Attack, Subject = Attack, Plan = Attack, Warnings = [Attack], Gates = [Attack], Axes = [new(Attack, double.NaN, Modality.Image)],
            Cells = [new(Modality.Image, Difficulty.Hard, int.MaxValue), new(Modality.Image, Difficulty.Hard, -1)],
            Cases = int.MinValue, Clusters = int.MaxValue, PlannedClean = long.MaxValue, PlannedPerturbed = long.MinValue,
            Nulls = [new(Attack, int.MaxValue, 1) { Threw = int.MaxValue, Reply = Attack }, new(Attack, int.MinValue, int.MinValue)],
        },
        new TrialEntry { Case = Attack, Outcome = TrialOutcome.Failed, Axis = 0, Severity = double.NaN },
        new TrialEntry { Case = Attack, Outcome = TrialOutcome.Passed, Axis = int.MaxValue, Cell = int.MinValue },
        new TrialEntry { Case = Attack, Outcome = TrialOutcome.Passed, Axis = int.MinValue, Cell = int.MaxValue },
        new TrialEntry { Case = Attack, Outcome = TrialOutcome.Failed, Reason = Attack, Reply = Attack },
        new TrialEntry { Eval = 77, Case = Attack },
        .. Enumerable.Range(0, 100).Select(i => new TrialEntry { Case = Attack, Arm = $"{Attack}{i}" }),
        new VerdictEntry { Gate = Attack, Slice = Attack, Text = Attack, Verdict = Verdict.Incomplete, Missing = long.MaxValue, Planned = long.MinValue },
        new VerdictEntry { Gate = Attack, Slice = Attack, Text = Attack, State = Attack },
        .. Enumerable.Repeat(Failure, 30),
        .. Enum.GetValues<CorpusOutcome>().Select(outcome => new CorpusEntry { Case = Attack, Chain = Attack, Display = Attack, Outcome = outcome, Found = Attack, Fixed = Attack, Expected = Attack, Then = Attack, Now = Attack, Failures = int.MinValue, Trials = int.MaxValue, Missing = int.MinValue, Replay = Attack }),
        new EvalEndEntry { Calls = long.MinValue, Seconds = double.NaN, Ending = Attack, InputTokens = long.MinValue },
    ];

    public static FailureEntry Failure { get; } = new()
    {
        Case = Attack, Chain = Attack, Display = Attack, Severity = double.PositiveInfinity, Expected = Attack, Reply = Attack, Reason = Attack, Ending = Attack,
        Artifacts = [Attack, "../../etc/passwd", "artifacts/../../x", "javascript:alert(1)", "artifacts/ok.png"], Replay = Attack, MinimalCase = Attack,
    };
}
