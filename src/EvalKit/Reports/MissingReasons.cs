using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Why planned trials have no grade, each reason once: a passing eval shows it, too.</summary>
internal sealed class MissingReasons
{
    // A journal may hold any number of different ones; what is beyond is counted.
    private const int Most = 5;
    private const int MaxLetters = 300;

    private readonly Dictionary<(TrialOutcome, string), (string Case, long Count)> _reasons = [];
    private long _others;

    public void Add(TrialEntry trial)
    {
        if (trial.Outcome is TrialOutcome.Passed or TrialOutcome.Failed) return;
        var key = (trial.Outcome, VisibleText.Of(trial.Reason ?? "no reason was recorded", MaxLetters));
        if (_reasons.TryGetValue(key, out var known)) _reasons[key] = (known.Case, known.Count + 1);
        else if (_reasons.Count < Most) _reasons.Add(key, (trial.Case, 1));
        else _others++;
    }

    /// <summary>Lines such as <c>3 errored, as case c12: HttpRequestException: 503</c>, the most frequent reason first; still unescaped.</summary>
    public IEnumerable<string> Lines() => _reasons.OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key.Item2, StringComparer.Ordinal)
        .Select(reason => $"{ReportWords.Count(reason.Value.Count)} {Word(reason.Key.Item1)}, as case {VisibleText.Of(reason.Value.Case, 80)}: {reason.Key.Item2}")
        .Concat(_others == 0 ? [] : [$"{ReportWords.Counted(_others, "missing trial")} for other reasons, in the journal"]);

    private static string Word(TrialOutcome outcome) => outcome == TrialOutcome.Skipped ? "not run" : outcome.ToString().ToLowerInvariant();
}
