using System.Globalization;

namespace EvalKit;

/// <summary>A bar on a mean: decides it from bounds, and says which bound decided.</summary>
/// <param name="Measure">What the mean is of: <c>mean score</c>.</param>
/// <param name="Bar">The bar.</param>
/// <param name="Tolerance">How far beyond the bar the bound may lie and still pass, at least 0.</param>
/// <param name="AtMost">True where small is good.</param>
internal sealed record MeanClaim(string Measure, double Bar, double Tolerance, bool AtMost)
{
    // 0.95 − 0.05 is not 0.90 in binary; a bound that equals the bar reaches it.
    private const double Rounding = 1e-12;

    /// <summary>True where a figure that reaches the bar with its tolerance passes even if it is shown to lie below the bar itself.</summary>
    public bool PassFirst { get; init; }

    /// <summary>What is counted, in the plural.</summary>
    public string Unit { get; init; } = "trials";

    private double Sign => AtMost ? -1 : 1;

    /// <summary>The claim in words: <c>mean score ≥ 0.80</c>.</summary>
    public string Requirement => $"{Measure} {Relation} {Number(Bar)}";

    private string Relation => AtMost ? "≤" : "≥";

    /// <summary>The verdict.</summary>
    /// <param name="figures">The mean and its bounds.</param>
    /// <param name="evidence">The trials it is over, and at what confidence.</param>
    /// <param name="over">What the mean is over, in words.</param>
    public GateDecision Decide(in MeanFigures figures, GateEvidence evidence, string over)
    {
        var (passBound, failBound) = AtMost ? (figures.Upper, figures.Lower) : (figures.Lower, figures.Upper);
        var value = (figures.Least + figures.Most) / 2;
        var count = evidence.Missing == 0
            ? Text($"{Measure} = {value:0.000} {over}")
            : Text($"{Measure} = {figures.Least:0.000} to {figures.Most:0.000} {over}, {evidence.Missing} of {evidence.Planned} {Unit} missing");
        if (Misses(failBound) && !(PassFirst && Reaches(passBound)))
        {
            var decided = $"{Side(!AtMost)} {Shown(failBound, !AtMost, Misses)} ({Level(evidence, evidence.Slices)})";
            return new(Verdict.Fail, PassFirst
                ? $"{count}, {decided}, which is worse than {Number(Bar)}, and {Side(AtMost)} {Shown(passBound, AtMost, Reaches)}: a drop over {Number(Tolerance)} is not ruled out"
                : $"{count}, {decided}, required {Relation} {Number(Bar)}", value, failBound);
        }

        if (Reaches(passBound))
            return new(Verdict.Pass, $"{count}, {Side(AtMost)} {Shown(passBound, AtMost, Reaches)} ({Level(evidence, 1)}), {PassBar}", value, passBound);
        var between = $"{count}, between {Shown(figures.Lower, false, AtMost ? Misses : Reaches)} and {Shown(figures.Upper, true, AtMost ? Reaches : Misses)}, {PassBar}";
        if (evidence.Missing > 0) return new(Verdict.Incomplete, between, value);
        var shown = Reaches(value);
        return new(Verdict.Inconclusive, $"{between}: {(shown ? "not decided" : "not shown")}{More(value, passBound, failBound, figures.Clusters, evidence)}", value, Shown: shown);
    }

    /// <summary>Whether a figure is on the good side of the bar, with the tolerance.</summary>
    public bool Reaches(double figure) => Sign * figure >= (Sign * Bar) - Tolerance - Rounding;

    private bool Misses(double figure) => Sign * figure < Sign * Bar;

    private static string Shown(double bound, bool upper, Func<double, bool> holds) => upper ? BoundText.Up(bound, holds) : BoundText.Down(bound, holds);

    private string PassBar => Tolerance > 0 ? $"required {Relation} {Number(Bar)} {(AtMost ? "+" : "−")} {Number(Tolerance)}" : $"required {Relation} {Number(Bar)}";

    private static string Side(bool atMost) => atMost ? "at most" : "at least";

    private static string Level(GateEvidence evidence, int slices) =>
        slices > 1 ? $"{PassRateText.Level(1 - (evidence.PassAlpha / slices))}, as one of {slices}" : PassRateText.Level(evidence.Confidence);

    // The distance of a bound shrinks with the root of the number of cases.
    private string More(double value, double passBound, double failBound, long clusters, GateEvidence evidence)
    {
        var toPass = (Sign * value) - ((Sign * Bar) - Tolerance);
        var toFail = Sign * (Bar - value);
        var (needed, verdict) = new[] { (Gap: toPass, Half: Math.Abs(value - passBound), Verdict.Pass), (Gap: toFail, Half: Math.Abs(failBound - value), Verdict.Fail) }
            .Where(way => way.Gap > 1e-9).Select(way => (Cases: clusters * Math.Pow(way.Half / way.Gap, 2), way.Item3)).DefaultIfEmpty((double.PositiveInfinity, default)).MinBy(way => way.Item1);
        return needed is > 0 and < 1e7 && needed > clusters
            ? Text($"; if it stays {value:0.000}, about {FurtherCases.Words((long)Math.Ceiling(needed - clusters), verdict, evidence)}")
            : Text($"; if it stays {value:0.000}, no number of cases shows a Pass or a Fail");
    }

    private static string Number(double value) => value.ToString("0.00##", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
