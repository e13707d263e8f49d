using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Figures and verdicts as every report prints them.</summary>
internal static class ReportWords
{
    public static string Mark(VerdictEntry verdict) => verdict.State is { } state ? VisibleText.Of(state, 40) : Mark(verdict.Verdict);

    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "PASS",
        Verdict.Fail => "FAIL",
        Verdict.Inconclusive => "INCONCLUSIVE",
        _ => "INCOMPLETE",
    };

    public static string Mark(EvalStatus status) => status switch
    {
        EvalStatus.Failed => "FAIL",
        EvalStatus.Incomplete => "INCOMPLETE",
        EvalStatus.Inconclusive => "INCONCLUSIVE",
        EvalStatus.Passed => "PASS",
        EvalStatus.PartlyJudged => "PARTLY JUDGED",
        _ => "NO VERDICT",
    };

    public static int Urgency(VerdictEntry verdict) => verdict.State is not null ? 4 : verdict.Verdict switch
    {
        Verdict.Fail => 0,
        Verdict.Incomplete => 1,
        Verdict.Inconclusive => 2,
        _ => 3,
    };

    /// <summary>Why an Incomplete verdict is not about the subject.</summary>
    public static string Infrastructure(VerdictEntry verdict) => string.Create(CultureInfo.InvariantCulture,
        $"infrastructure, not quality: {verdict.Missing:#,0} of {verdict.Planned:#,0} planned trials have no grade");

    /// <summary><c>18/60 = 0.30 [0.20, 0.43]; 2 missing</c>.</summary>
    public static string Figures(OutcomeCounts counts) => counts.Trials == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture,
            $"{counts.Passed:#,0}/{counts.Trials:#,0} = {Rate(counts.Rate)} [{counts.Interval.Lower:F2}, {counts.Interval.Upper:F2}]{Missing(counts)}");

    /// <summary><c>18/60</c>.</summary>
    public static string Share(OutcomeCounts counts) => $"{Count(counts.Passed)}/{Count(counts.Trials)}";

    /// <summary>Two decimals, and more where two would claim that all or none passed.</summary>
    public static string Rate(double rate)
    {
        var decimals = 2;
        while (decimals < 6 && rate is > 0 and < 1 && Math.Round(rate, decimals) is 0 or 1) decimals++;
        return rate.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static string Severity(double? severity) => severity switch
    {
        null => "–",
        > 0 and < 0.05 => "< 0.1",
        { } known => known.ToString("F1", CultureInfo.InvariantCulture),
    };

    /// <summary><c>3.2 [2.5, 4.1]</c>; what lies beyond the design's strongest severity is <c>&gt; 5</c>.</summary>
    public static string Critical(CriticalEntry? critical, double maxSeverity)
    {
        if (critical is not { } known) return "–";
        var beyond = string.Create(CultureInfo.InvariantCulture, $"> {maxSeverity:0.#}");
        var value = known.Value is null ? beyond : Severity(known.Value);
        return known.Lower is null ? value : $"{value} [{Severity(known.Lower)}, {(known.Upper is null ? beyond : Severity(known.Upper))}]";
    }

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Counted(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Duration(double seconds) => seconds switch
    {
        < 0 or double.NaN => "–",
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 60):F0} min {Math.Floor(seconds % 60):00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds / 3600):F0} h {Math.Floor(seconds % 3600 / 60):00} min"),
    };

    private static string Missing(OutcomeCounts counts) =>
        counts.Missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {counts.Missing:#,0} missing");
}
