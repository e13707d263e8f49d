using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Values of attributes: few and stable, for they are dimensions of metrics.</summary>
internal static class TelemetryWord
{
    private static readonly Dictionary<TrialOutcome, string> Outcomes = WordsOf<TrialOutcome>();
    private static readonly Dictionary<TrialPurpose, string> Purposes = WordsOf<TrialPurpose>();
    private static readonly Dictionary<Verdict, string> Verdicts = WordsOf<Verdict>();

    public static string Of(TrialOutcome outcome) => Outcomes[outcome];

    public static string Of(TrialPurpose purpose) => Purposes[purpose];

    /// <summary>The verdict, or why there is none.</summary>
    public static string Of(VerdictEntry verdict) => verdict.State ?? Verdicts[verdict.Verdict];

    public static string Of(in Grade grade) => grade.IsUnscored ? "unscored" : grade.Passed switch { true => "pass", false => "fail", null => "scored" };

    private static Dictionary<T, string> WordsOf<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
}
