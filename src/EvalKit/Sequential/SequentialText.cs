using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// What a sequential test came to, in one line. Its interval is one that may be looked at at any time: an interval for a number of trials
/// fixed beforehand would be too narrow after a stop that the results chose.
/// </summary>
internal static class SequentialText
{
    // 0.95 − 0.05 is not 0.90 in binary.
    private const double Rounding = 1e-12;

    public static GateDecision Decide(GateEvidence evidence, SequentialClaim claim, SequentialTest test)
    {
        if (test.Passed + test.Failed == 0) return new(Verdict.Incomplete, $"{claim.Measure}: none of {PassRateText.Of($"{test.Trials}")} trials was scored{Stopped(evidence, test)}");
        var rate = (double)test.Passed / (test.Passed + test.Failed);
        var figures = PassRateText.Of($"{claim.Measure} {Count(test)}, {Interval(evidence, test)}");
        return test.Decision switch
        {
            Verdict.Pass => new(Verdict.Pass, $"{figures}, {Required(claim)}: shown by a sequential test{Risk('β', test.Design.Beta)}{Stopped(evidence, test)}", rate),
            Verdict.Fail => new(Verdict.Fail, PassRateText.Of($"{figures}, required ≥ {claim.Bar:0.00##}: below it by a sequential test{Risk('α', test.Design.Alpha)}{Stopped(evidence, test)}"), rate),
            _ when test.Missing > 0 => new(Verdict.Incomplete, $"{figures}, {Required(claim)}: neither is shown while they are missing{Stopped(evidence, test)}", rate),
            _ => Inconclusive(evidence, claim, test, figures, rate),
        };
    }

    private static GateDecision Inconclusive(GateEvidence evidence, SequentialClaim claim, SequentialTest test, string figures, double rate)
    {
        var shown = rate >= claim.Bad - Rounding;
        var advice = FurtherCases.Of(rate, test.Trials, claim.Bar, claim.Tolerance, test.Design.Beta, test.Design.Alpha) is { Cases: > 0 } more
            ? PassRateText.Of($"; if the rate stays {rate:F2}, about {FurtherCases.Words(more.Cases, more.Verdict, evidence)}")
            : "";
        return new(Verdict.Inconclusive, $"{figures}, {Required(claim)}: {(shown ? "not decided" : "not shown")}{advice}{Stopped(evidence, test)}", rate, Shown: shown);
    }

    private static string Count(SequentialTest test) => PassRateText.Of($"{test.Passed}/{test.Trials} = {(double)test.Passed / test.Trials:F2}")
        + (test.Missing == 0 ? "" : PassRateText.Of($", {test.Missing} missing ({Reasons(test)})"));

    private static string Reasons(SequentialTest test) => string.Join(", ", new[] { (test.Errored, "errored"), (test.Unscored, "unscored"), (test.Skipped, "not run") }
        .Where(reason => reason.Item1 > 0).Select(reason => PassRateText.Of($"{reason.Item1} {reason.Item2}")));

    private static string Interval(GateEvidence evidence, SequentialTest test)
    {
        var lower = ConfidenceSequence.Interval(test.Passed, test.Trials, evidence.Confidence).Lower;
        var upper = ConfidenceSequence.Interval(test.Passed + test.Missing, test.Trials, evidence.Confidence).Upper;
        return PassRateText.Of($"between {BoundText.Down(lower, _ => true)} and {BoundText.Up(upper, _ => true)} (anytime-valid {evidence.Confidence * 100:0.##} %)");
    }

    private static string Required(SequentialClaim claim) => PassRateText.Of($"required ≥ {claim.Bar:0.00##} − {claim.Tolerance:0.00##}");

    private static string Risk(char name, double rate) => PassRateText.Of($" ({name} {rate:0.0###})");

    private static string Stopped(GateEvidence evidence, SequentialTest test) => evidence.NotNeeded == 0
        ? ""
        : PassRateText.Of($"; stopped after {test.Trials} of {evidence.Planned} planned, {evidence.NotNeeded} not needed");
}
