using System.Diagnostics;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One eval's span, from its plan to its last verdict.</summary>
internal sealed class EvalSpan(string id)
{
    private readonly Lock _lock = new();
    private Verdict? _worst;

    public string Id => id;

    public Activity? Activity { get; set; }

    public void Add(VerdictEntry verdict, bool withContent)
    {
        if (Activity is not { IsAllDataRequested: true }) return;
        var tags = new ActivityTagsCollection
        {
            [TelemetryTag.EvaluationName] = verdict.Gate,
            [TelemetryTag.ScoreLabel] = TelemetryWord.Of(verdict),
        };
        if (verdict.Slice.Length > 0) tags[TelemetryTag.Slice] = verdict.Slice;
        if (verdict.Rate is { } rate) tags[TelemetryTag.ScoreValue] = rate;
        // A gate of the user's own may quote what it likes.
        if (withContent) tags[TelemetryTag.Explanation] = verdict.Text;
        lock (_lock)
        {
            Activity.AddEvent(new(TelemetryTag.EvaluationResult, tags: tags));
            if (verdict.State is null && (_worst is null || Badness(verdict.Verdict) > Badness(_worst.Value))) _worst = verdict.Verdict;
        }
    }

    public void End(EvalEndEntry end)
    {
        Activity?.SetTag(TelemetryTag.Calls, end.Calls)
            .SetTag(TelemetryTag.Ending, end.Ending)
            .SetTag(TelemetryTag.InputTokens, end.InputTokens)
            .SetTag(TelemetryTag.OutputTokens, end.OutputTokens)
            .SetTag(TelemetryTag.SuiteStatus, StatusOf(end))
            .Dispose();
    }

    /// <summary>The conventions' word where they have one; what is not decided is neither success nor failure.</summary>
    private string StatusOf(EvalEndEntry end) => end.Ending == "cancelled" ? "aborted" : _worst switch
    {
        Verdict.Pass => "success",
        Verdict.Inconclusive => "inconclusive",
        Verdict.Fail or Verdict.Incomplete => "failure",
        _ => "skipped",
    };

    private static int Badness(Verdict verdict) => verdict switch { Verdict.Pass => 0, Verdict.Inconclusive => 1, _ => 2 };
}
