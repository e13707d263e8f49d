namespace EvalKit;

/// <summary>What the evidence of many runs comes to, in one line.</summary>
internal static class EvidenceText
{
    // 0.95 − 0.05 is not 0.90 in binary.
    private const double Rounding = 1e-12;

    // Beyond it the number tells nothing more.
    private const double MostShown = 1_000_000;

    /// <summary>The verdict: the claim that evidence refutes at the end of any run so far stays refuted.</summary>
    /// <param name="claim">What evidence is gathered against.</param>
    /// <param name="earlier">What earlier runs came to, one by one.</param>
    /// <param name="here">What this run came to.</param>
    /// <param name="asked">Fresh cases that this run should have tried.</param>
    /// <param name="keeps">Whether this run is written down.</param>
    public static GateDecision Decide(EvidenceClaim claim, IReadOnlyList<EvidenceCounts> earlier, EvidenceCounts here, long asked, bool keeps)
    {
        // Cases that a budget or a cancellation left out are missing, as in every gate.
        here = here with { Missing = asked - here.Scored };
        var process = new EvidenceProcess(claim);
        foreach (var run in earlier) process.Add(run);
        if (asked > 0) process.Add(here);
        var sum = process.Sum;
        if (sum.Scored == 0) return new(Verdict.Incomplete, Of($"pass rate: none of {sum.Trials} fresh cases was scored"));
        var rate = (double)sum.Passed / sum.Scored;
        var figures = Of($"pass rate {Count(sum)} over {Runs(earlier.Count, here, asked, keeps)}");
        if (process.IsBelow) return new(Verdict.Fail, Of($"{figures}, required ≥ {claim.Bar:0.00##}: below it; {Below(process, claim)}, and {Enough(claim)}"), rate);
        if (process.IsAbove) return new(Verdict.Pass, $"{figures}, {Required(claim)}: shown; {Above(process, claim)}, and {Enough(claim)}", rate);
        var both = $"{Above(process, claim)}, {Below(process, claim)}; {Enough(claim)}";
        if (process.MissingCouldDecide || (asked > 0 && here.Scored == 0)) return new(Verdict.Incomplete, $"{figures}, {Required(claim)}: neither is shown while they are missing; {both}", rate);
        var shown = rate >= claim.Bad - Rounding;
        return new(Verdict.Inconclusive, $"{figures}, {Required(claim)}: {(shown ? "not decided" : "not shown")}; {both}{More(claim, sum, rate)}", rate, Shown: shown);
    }

    /// <summary>What the runs can see, before any more is spent.</summary>
    public static string Sees(Gate gate, EvidenceClaim claim, EvidenceLedger ledger, int fresh)
    {
        var before = ledger.File.Runs.Sum(run => run.Counts.Trials);
        return Of($"{gate}, over runs: {fresh} fresh cases in this run, {before} before; a true rate of {claim.Bad:0.00##} fails after about {Cases(claim.Bad, pass: false)} in all, one of {claim.Bar:0.00##} passes after about {Cases(claim.Bar, pass: true)}, one of 1.00 after {Cases(1, pass: true)}");

        string Cases(double rate, bool pass) => claim.CasesToDecide(rate, pass) is { } cases ? Of($"{cases}") : "more cases than there will ever be";
    }

    private static string Count(EvidenceCounts sum) =>
        Of($"{sum.Passed}/{sum.Trials} = {(double)sum.Passed / sum.Trials:F2}") + (sum.Missing == 0 ? "" : Of($", {sum.Missing} missing"));

    private static string Runs(int earlier, EvidenceCounts here, long asked, bool keeps)
    {
        if (asked == 0) return Of($"{earlier} earlier {(earlier == 1 ? "run" : "runs")}, nothing fresh in this one");
        var kept = keeps ? "" : ", which is not kept";
        return earlier == 0 ? $"this run{kept}" : Of($"{earlier + 1} runs ({here.Passed}/{here.Trials} in this one{kept})");
    }

    private static string Above(EvidenceProcess process, EvidenceClaim claim) => Evidence("above", claim.Bad, process.Above);

    private static string Below(EvidenceProcess process, EvidenceClaim claim) => Evidence("below", claim.Bar, process.Below);

    private static string Evidence(string side, double rate, double log)
    {
        var value = Math.Exp(Math.Min(log, 100));
        // Rounded down: a printed figure never claims more than there is.
        var shown = value >= MostShown ? "over 1,000,000" : value < 0.01 ? "under 0.01" : value >= 100 ? Of($"{Math.Floor(value):#,0}") : Of($"{Math.Floor(value * 100) / 100:0.##}");
        return Of($"evidence for a rate {side} {rate:0.00##} is {shown}");
    }

    private static string Enough(EvidenceClaim claim) => Of($"{claim.Enough:0.##} decides");

    private static string More(EvidenceClaim claim, EvidenceCounts sum, double rate)
    {
        var pass = claim.CasesToDecide(rate, pass: true, sum);
        var fail = claim.CasesToDecide(rate, pass: false, sum);
        if (pass is null && fail is null) return "";
        var passes = fail is null || pass <= fail;
        return Of($"; if the rate stays {rate:0.00}, about {FurtherCases.Words((passes ? pass : fail)!.Value, passes ? Verdict.Pass : Verdict.Fail, "fresh case", "fresh cases")}");
    }

    private static string Required(EvidenceClaim claim) => claim.Tolerance > 0 ? Of($"required ≥ {claim.Bar:0.00##} − {claim.Tolerance:0.00##}") : Of($"required ≥ {claim.Bar:0.00##}");

    private static string Of(FormattableString text) => FormattableString.Invariant(text);
}
