using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>What a subject may know of its trial, and where it reports what the trial cost.</summary>
public sealed class TrialContext
{
    private long _inputTokens;
    private long _outputTokens;
    private double _usd;

    internal TrialContext(string eval, string caseId, string arm, int repeat, ulong seed)
    {
        Eval = eval;
        CaseId = caseId;
        Arm = arm;
        Repeat = repeat;
        Seed = seed;
    }

    /// <summary>The eval's id.</summary>
    public string Eval { get; }

    /// <summary>The case's id.</summary>
    public string CaseId { get; }

    /// <summary>Which subject of the eval this is: <c>main</c>, or the name of a compared one.</summary>
    public string Arm { get; }

    /// <summary>Which repetition of the same input this is, from 0.</summary>
    public int Repeat { get; }

    /// <summary>A seed that is this trial's own and the same in every run: for subjects that sample.</summary>
    public ulong Seed { get; }

    internal long InputTokens => Interlocked.Read(ref _inputTokens);

    internal long OutputTokens => Interlocked.Read(ref _outputTokens);

    internal double Usd => Volatile.Read(ref _usd);

    /// <summary>Which model answered, as its provider says; null where none does.</summary>
    internal string? Model { get; private set; }

    /// <summary>The trial's span, where somebody listens.</summary>
    internal Activity? Span { get; set; }

    internal void ReportRequestTo(SubjectIdentity subject) =>
        Span?.SetTag(TelemetryTag.Provider, subject.Name).SetTag(TelemetryTag.RequestModel, subject.Version.Length == 0 ? null : subject.Version);

    internal void ReportUsageOf(ChatResponse response)
    {
        Span?.SetTag(TelemetryTag.ResponseId, response.ResponseId);
        if (!string.IsNullOrWhiteSpace(response.ModelId)) Model = response.ModelId;
        if (response.Usage is { } usage) ReportUsage(Math.Max(0, usage.InputTokenCount ?? 0), Math.Max(0, usage.OutputTokenCount ?? 0));
    }

    /// <summary>Takes over what a recorded reply says.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="spent">Whether this run spent what it took.</param>
    internal void Recall(RecordedReply reply, bool spent)
    {
        Model = reply.Model;
        if (spent) ReportUsage(reply.InputTokens, reply.OutputTokens, reply.Usd);
    }

    /// <summary>Reports tokens and money spent; calls add up. None may be negative.</summary>
    public void ReportUsage(long inputTokens = 0, long outputTokens = 0, double usd = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputTokens);
        ArgumentOutOfRangeException.ThrowIfNegative(outputTokens);
        if (!(usd >= 0)) throw new ArgumentOutOfRangeException(nameof(usd), usd, "Money spent is 0 or more.");
        Interlocked.Add(ref _inputTokens, inputTokens);
        Interlocked.Add(ref _outputTokens, outputTokens);
        double before;
        do before = Volatile.Read(ref _usd);
        while (Interlocked.CompareExchange(ref _usd, before + usd, before) != before);
    }
}
