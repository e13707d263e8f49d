using System.Diagnostics;

namespace EvalKit;

/// <summary>One trial's span; the default, where nobody listens, does nothing.</summary>
internal readonly struct TrialSpan(Activity? activity, bool withContent) : IDisposable
{
    /// <summary>The span to describe, null where nobody wants to know.</summary>
    public Activity? Wanted => activity is { IsAllDataRequested: true } ? activity : null;

    /// <summary>What is sent, in the conventions' form, where content is asked for.</summary>
    public void Ask(Prompt prompt)
    {
        if (withContent) Wanted?.SetTag(TelemetryTag.InputMessages, MessageContent.Of(prompt));
    }

    /// <summary>What threw, or null. Its message may quote a reply, its type cannot.</summary>
    public void Throw(Exception exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error, withContent ? exception.Message : null);
        Wanted?.SetTag(TelemetryTag.ErrorType, exception.GetType().FullName);
    }

    public void End(Trial trial, TrialContext context)
    {
        if (Wanted is not { } span) return;
        span.SetTag(TelemetryTag.Outcome, TelemetryWord.Of(trial.Outcome))
            .SetTag(TelemetryTag.CaseStatus, trial.Outcome switch { TrialOutcome.Passed => "pass", TrialOutcome.Failed => "fail", _ => null })
            .SetTag(TelemetryTag.ResponseModel, context.Model);
        if (context.InputTokens > 0) span.SetTag(TelemetryTag.InputTokens, context.InputTokens);
        if (context.OutputTokens > 0) span.SetTag(TelemetryTag.OutputTokens, context.OutputTokens);
        if (withContent && trial.Reply is { } reply) span.SetTag(TelemetryTag.OutputMessages, MessageContent.Of(reply));
        for (var i = 0; i < trial.Grades.Count; i++) span.AddEvent(new(TelemetryTag.EvaluationResult, tags: ResultOf(trial.Grades[i], i)));
    }

    public void Dispose() => activity?.Dispose();

    // The expectation's description may hold the expected answer, and differs from case to case; its place in the plan does neither.
    private ActivityTagsCollection ResultOf(in Grade grade, int index)
    {
        var tags = new ActivityTagsCollection
        {
            [TelemetryTag.EvaluationName] = grade.Measurement?.Name ?? FormattableString.Invariant($"expectation {index + 1}"),
            [TelemetryTag.ScoreLabel] = TelemetryWord.Of(grade),
        };
        if (grade.Score is { } score) tags[TelemetryTag.ScoreValue] = score;
        if (withContent && grade.Reason is { } reason) tags[TelemetryTag.Explanation] = reason;
        return tags;
    }
}
