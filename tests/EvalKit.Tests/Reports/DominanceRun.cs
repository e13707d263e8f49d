using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>The journal of an eval whose chains perturb pictures, sounds, or both: it follows the picture.</summary>
internal static class DominanceRun
{
    public static IEnumerable<JournalEntry> Entries() =>
    [
        SampleRun.Run,
        new EvalEntry
        {
            Id = "AlarmEvals.Stop_or_go", Subject = "signal-box@1", Seed = 42, Cases = 40, Clusters = 40,
            Cells = [new(Modality.Audio | Modality.Image, Difficulty.Unrated, 40)],
            Axes = [new("any of gaussian-noise, background-noise (≤ 2)", 5, Modality.Audio | Modality.Image)],
            PlannedClean = 40, PlannedPerturbed = 280, Plan = "40 cases × (1 clean + 7 perturbed) = 320 calls; cost unknown",
        },
        .. Trials(40, 0, 0, 0),
        .. Trials(38, 2, 0.8, 0), .. Trials(22, 18, 3.4, 0), .. Trials(5, 35, 5, 0),
        .. Trials(40, 0, 0, 1), .. Trials(37, 3, 0, 4.2),
        .. Trials(18, 20, 2.6, 0.4, 2), .. Trials(8, 32, 4.5, 5),
        new VerdictEntry { Gate = "perturbed pass rate ≥ 0.60", Verdict = Verdict.Inconclusive, Passed = 168, Failed = 110, Missing = 2, Planned = 280, Clusters = 40, Rate = 0.6, Text = "perturbed pass rate 168/280 = 0.60, between 0.45 and 0.74, required ≥ 0.60: not decided" },
        new EvalEndEntry { Calls = 320, Seconds = 20 },
    ];

    public static IEnumerable<TrialEntry> Trials(int passed, int failed, double image, double audio, int errored = 0) => Enumerable.Range(0, passed + failed + errored).Select(i => new TrialEntry
    {
        Case = $"a{i}", Axis = image + audio == 0 ? -1 : 0, Severity = Math.Max(image, audio), ImageSeverity = image, AudioSeverity = audio,
        Outcome = i < passed ? TrialOutcome.Passed : i < passed + failed ? TrialOutcome.Failed : TrialOutcome.Errored, Reason = i < passed ? null : i < passed + failed ? "expected stop, got go" : "HttpRequestException: 503 (Service Unavailable)",
    });
}
