using EvalKit.Statistics;

namespace EvalKit;

/// <summary>How many more cases would decide a pass rate, and which way.</summary>
internal static class FurtherCases
{
    /// <summary>Such a number in words: <c>90 more cases show a Pass</c>.</summary>
    public static string Words(long cases, Verdict verdict, string one = "case", string many = "cases") =>
        cases == 1 ? $"1 more {one} shows a {verdict}" : PassRateText.Of($"{cases} more {many} show a {verdict}");

    /// <summary>Such a number of cases where a gate judges a slice: others would not count.</summary>
    public static string Words(long cases, Verdict verdict, GateEvidence evidence) =>
        evidence.Slice.Length == 0 ? Words(cases, verdict) : Words(cases, verdict, "case of this slice", "cases of this slice");

    /// <returns>The cases besides those that there are, and the verdict if the rate stays what it is; null where no number decides.</returns>
    public static (long Cases, Verdict Verdict)? Of(double rate, long cases, double bar, double tolerance, double passAlpha, double failAlpha)
    {
        if (SampleSize.ClustersToDecide(rate, cases, bar, tolerance, passAlpha, failAlpha) is not { } all) return null;
        // As ClustersToDecide rounds them.
        var passes = Math.Min(all, (long)Math.Floor((rate * all) + 1e-6));
        return (all - cases, ClopperPearson.Lower(passes, all, passAlpha) >= bar - tolerance ? Verdict.Pass : Verdict.Fail);
    }
}
