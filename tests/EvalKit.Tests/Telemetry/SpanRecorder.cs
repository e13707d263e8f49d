using System.Collections.Concurrent;
using System.Diagnostics;

namespace EvalKit.Tests.Telemetry;

/// <summary>Listens to all spans of some sources, and keeps those that ended.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public SpanRecorder(params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Contains(source.Name),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public IReadOnlyList<Activity> Of(string kind) => [.. _ended.Where(span => span.DisplayName.Split(' ')[0] == kind)];

    /// <summary>Everything that a span says, for looking for what it must not say.</summary>
    public static string TextOf(Activity span) => string.Join('\n',
        span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags)).Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append(span.StatusDescription));

    public void Dispose() => _listener.Dispose();
}
