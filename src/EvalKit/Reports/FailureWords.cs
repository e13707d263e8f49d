using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>A minimal failure in words, still unescaped.</summary>
internal static class FailureWords
{
    /// <summary>The mildest first; what did not fail again when it was tried again comes after all that did, however mild.</summary>
    public static IEnumerable<FailureEntry> MildestFirst(IEnumerable<FailureEntry> failures) =>
        failures.OrderBy(f => HappenedOnce(f)).ThenBy(f => f.Severity).ThenByDescending(f => f.Failures);

    /// <summary>What the first of them is called.</summary>
    public static string Title(FailureEntry failure) => HappenedOnce(failure) ? "failed once and not again" : "mildest failure";

    /// <summary>Whether its input is the case as it is.</summary>
    public static bool IsClean(FailureEntry failure) => failure.Chain is "" or "clean";

    private static bool HappenedOnce(FailureEntry failure) => failure is { Failures: 0, Trials: > 0 };

    /// <summary><c>rotation 2.1° (severity 1.0)</c>.</summary>
    public static string Chain(FailureEntry failure)
    {
        if (IsClean(failure)) return "unperturbed";
        if (failure.Display.Length > 0) return failure.Display;
        return string.Create(CultureInfo.InvariantCulture, $"{Describe(failure.Chain)} (severity {ReportWords.Severity(failure.Severity)})");
    }

    /// <summary><c>fails 5 of 5; without it 0 of 5</c>.</summary>
    public static string Evidence(FailureEntry failure)
    {
        var fails = string.Create(CultureInfo.InvariantCulture, $"fails {failure.Failures} of {failure.Trials}");
        if (IsClean(failure)) return fails;
        return failure.CleanTrials == 0
            ? $"{fails}; not tried without it"
            : string.Create(CultureInfo.InvariantCulture, $"{fails}; without it {failure.CleanFailures} of {failure.CleanTrials}");
    }

    /// <summary>What came, in quotes; a missing reply is not an empty one.</summary>
    public static string Got(FailureEntry failure, int maxLength) =>
        failure.Reply is { } reply ? $"\"{VisibleText.Of(reply, maxLength)}\"" : "no reply";

    /// <summary>Whether the shrinker could not finish: the chain is then only the mildest seen.</summary>
    public static string? Caveat(FailureEntry failure) => failure.Ending switch
    {
        "" or "minimal" => null,
        "budget" => "shrinking ran out of calls: something milder may fail too",
        "flaky" => "fails only sometimes",
        var other => $"shrinking ended: {other}",
    };

    /// <summary>What to type to try it again; the token is whole, since part of one is worth nothing.</summary>
    public static string Replay(FailureEntry failure) => $"EVALKIT_REPLAY={VisibleText.Of(failure.Replay, 1000)} dotnet test";

    // image.gaussian-noise@1(0.12;in=context) becomes "gaussian noise 0.12 in=context"; anything else stays as it is.
    private static string Describe(string chain) => string.Join(", then ", chain.Split(" > ").Select(DescribeStep));

    private static string DescribeStep(string step)
    {
        var at = step.IndexOf('@', StringComparison.Ordinal);
        var open = step.IndexOf('(', StringComparison.Ordinal);
        if (at <= 0 || open < at || !step.EndsWith(')')) return step;
        var name = step[(step.IndexOf('.', StringComparison.Ordinal) is var dot && dot >= 0 && dot < at ? dot + 1 : 0)..at];
        return $"{name.Replace('-', ' ')} {step[(open + 1)..^1].Replace(";", " ", StringComparison.Ordinal)}".TrimEnd();
    }
}
