using System.Diagnostics.Metrics;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The figures of runs while they run. An instrument that nobody listens to costs a look at a flag.</summary>
internal static class EvalMeter
{
    private static readonly Meter Meter = new(EvalTelemetry.Name, EvalTelemetry.Version);

    private static readonly Counter<long> Trials = Meter.CreateCounter<long>("evalkit.trials", "{trial}", "Trials with a line in the journal, by outcome and purpose.");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("evalkit.calls", "{call}", "Calls of the subject.");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("evalkit.tokens", "{token}", "Tokens that subjects reported, by type.");
    private static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("evalkit.verdicts", "{verdict}", "Verdicts of gates.");

    // The bounds that the GenAI conventions give for the duration of an operation.
    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "evalkit.trial.duration", "s", "How long the subject took to answer.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] });

    public static void AddCall(string eval)
    {
        if (Calls.Enabled) Calls.Add(1, new KeyValuePair<string, object?>(TelemetryTag.Suite, eval));
    }

    public static void Add(string eval, TrialEntry trial)
    {
        if (Trials.Enabled) Trials.Add(1, new(TelemetryTag.Suite, eval), new(TelemetryTag.Outcome, TelemetryWord.Of(trial.Outcome)), new(TelemetryTag.Purpose, TelemetryWord.Of(trial.Purpose)));
        // A trial without a reply took as long as somebody was ready to wait.
        if (Duration.Enabled && trial.Milliseconds > 0) Duration.Record(trial.Milliseconds / 1000, new(TelemetryTag.Suite, eval), new(TelemetryTag.Purpose, TelemetryWord.Of(trial.Purpose)));
        if (!Tokens.Enabled) return;
        if (trial.InputTokens is { } input) Tokens.Add(input, new(TelemetryTag.Suite, eval), new(TelemetryTag.TokenType, "input"));
        if (trial.OutputTokens is { } output) Tokens.Add(output, new(TelemetryTag.Suite, eval), new(TelemetryTag.TokenType, "output"));
    }

    public static void Add(string eval, VerdictEntry verdict)
    {
        if (Verdicts.Enabled) Verdicts.Add(1, new(TelemetryTag.Suite, eval), new(TelemetryTag.Verdict, TelemetryWord.Of(verdict)));
    }
}
