using System.Collections.Concurrent;
using System.Diagnostics;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The spans of a session: the run, its evals, their trials. Without a listener there are none, and nothing is allocated for them.</summary>
internal sealed class RunTelemetry(bool withContent)
{
    private const string Evaluating = "evaluate";

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<int, EvalSpan> _evals = new();
    private Activity? _run;

    /// <summary>Starts an eval's span, and before the first one the run's. Neither becomes the current one: tests come and go in between.</summary>
    public void Begin(EvalEntry eval, IRunStore store)
    {
        // The id is kept for metrics, whose listener may be another one.
        var span = new EvalSpan(eval.Id);
        _evals[eval.Eval] = span;
        if (!EvalTelemetry.Source.HasListeners()) return;
        var ambient = Activity.Current;
        try
        {
            lock (_lock) _run ??= EvalTelemetry.Source.StartActivity("run")?.SetTag(TelemetryTag.Run, (store as FileRunStore)?.Run.Run);
            span.Activity = EvalTelemetry.Source.StartActivity($"eval {eval.Id}", ActivityKind.Internal, _run?.Context ?? default)?
                .SetTag(TelemetryTag.Operation, Evaluating)
                .SetTag(TelemetryTag.Suite, eval.Id)
                .SetTag(TelemetryTag.Cases, eval.Cases)
                .SetTag(TelemetryTag.Planned, eval.PlannedClean + eval.PlannedAsShipped + eval.PlannedPerturbed)
                .SetTag(TelemetryTag.Seed, eval.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        finally
        {
            Activity.Current = ambient;
        }
    }

    /// <summary>Starts the span of a trial, which is the current one until its caller returns: a client's own spans become its children.</summary>
    public TrialSpan Begin<TCase>(int eval, in TrialRequest<TCase> request, string arm)
    {
        if (!EvalTelemetry.Source.HasListeners() || !_evals.TryGetValue(eval, out var parent)) return default;
        var activity = EvalTelemetry.Source.StartActivity($"trial {parent.Id}", ActivityKind.Internal, parent.Activity?.Context ?? default);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(TelemetryTag.Operation, Evaluating)
                .SetTag(TelemetryTag.Suite, parent.Id)
                .SetTag(TelemetryTag.Case, request.CaseId)
                .SetTag(TelemetryTag.Purpose, TelemetryWord.Of(request.Purpose))
                .SetTag(TelemetryTag.Arm, arm)
                .SetTag(TelemetryTag.Repeat, request.Repeat);
            if (request.Chain.Steps.Count > 0) activity.SetTag(TelemetryTag.Chain, request.Chain.ToString()).SetTag(TelemetryTag.Severity, request.Chain.Severity);
        }

        return new(activity, withContent);
    }

    public void Add(VerdictEntry verdict)
    {
        if (!_evals.TryGetValue(verdict.Eval, out var eval)) return;
        EvalMeter.Add(eval.Id, verdict);
        eval.Add(verdict, withContent);
    }

    public void End(EvalEndEntry end)
    {
        if (_evals.TryRemove(end.Eval, out var eval)) eval.End(end);
    }

    /// <summary>Ends the run's span; evals that did not end have ended before, or never will.</summary>
    public void End()
    {
        lock (_lock)
        {
            _run?.Dispose();
            _run = null;
        }
    }
}
