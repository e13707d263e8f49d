namespace EvalKit;

/// <summary>The one line of figures that a pass-rate verdict is explained with. It names the bound that decided.</summary>
internal sealed class PassRateText(GateEvidence evidence, double bar, double tolerance, TrialPopulation population, bool fixedCases)
{
    /// <summary>The independent trials that the planned ones are worth; null where nothing is left to chance.</summary>
    public long? Worth { get; set; }

    private string Kind => $"{population.Adjective}pass rate";

    private string Count => Of($"{evidence.Passed}/{evidence.Planned} = {(double)evidence.Passed / evidence.Planned:F2}")
        + (evidence.Missing == 0 ? "" : Of($", {evidence.Missing} missing ({Reasons})"));

    private string Units => fixedCases
        ? " on these cases"
        : evidence.Clusters == evidence.Planned ? ""
        : Of($" over {evidence.Clusters} independent cases") + (Worth == evidence.Clusters ? "" : Of($", counted as {Worth} trials"));

    private string Reasons
    {
        get
        {
            var skipped = evidence.Missing - evidence.Errored - evidence.Unscored;
            return string.Join(", ", new[] { (evidence.Errored, "errored"), (evidence.Unscored, "unscored"), (skipped, "not run") }
                .Where(reason => reason.Item1 > 0).Select(reason => Of($"{reason.Item1} {reason.Item2}")));
        }
    }

    private string PassBar => tolerance > 0 ? Of($"required ≥ {bar:0.00##} − {tolerance:0.00##}") : Of($"required ≥ {bar:0.00##}");

    private string FailLevel => evidence.Slices > 1 ? Of($"{Level(1 - evidence.FailAlpha)}, as one of {evidence.Slices} slices") : PassLevel;

    private string PassLevel => Level(evidence.Confidence);

    public string Passed(double lower) => Worth is null ? Of($"{Kind} {Count}{Units}, known exactly, {PassBar}") : Of($"{Kind} {Count}{Units}, at least {Down(lower)} ({PassLevel}), {PassBar}");

    public string Failed(double upper) => Worth is null ? Of($"{Kind} {Count}{Units}, known exactly, required ≥ {bar:0.00##}") : Of($"{Kind} {Count}{Units}, at most {Up(upper)} ({FailLevel}), required ≥ {bar:0.00##}");

    public string Incomplete(double lower, double upper) =>
        Of($"{Kind} {Count}{Units}: at least {Down(lower)} if they had failed, at most {Up(upper)} if they had passed, {PassBar}");

    public string NothingScored() => Of($"{Kind}: none of {evidence.Planned} trials was scored ({Reasons})");

    public string Inconclusive(double lower, double upper, (long Cases, Verdict Verdict)? more, bool shown)
    {
        var figures = Of($"{Kind} {Count}{Units}, between {Down(lower)} and {Up(upper)}, {PassBar}: ");
        var rate = (double)evidence.Passed / evidence.Planned;
        var advice = more is { Cases: > 0 } way
            ? Of($"; if the rate stays {rate:F2}, {(fixedCases ? FurtherCases.Words(way.Cases, way.Verdict, "trial of them", "trials of them") : FurtherCases.Words(way.Cases, way.Verdict, evidence))}")
            : Of($"; if the rate stays {rate:F2}, no number of cases shows a Pass or a Fail");
        return figures + (shown ? "not decided" : "not shown") + advice;
    }

    /// <summary>How sure a bound is, on its one side.</summary>
    public static string Level(double confidence) => Of($"one-sided {confidence * 100:0.##} %");

    /// <summary>A text with invariant numbers.</summary>
    public static string Of(FormattableString text) => FormattableString.Invariant(text);

    private string Down(double bound) => BoundText.Down(bound, shown => shown >= bar - tolerance);

    private string Up(double bound) => BoundText.Up(bound, shown => shown < bar);
}
