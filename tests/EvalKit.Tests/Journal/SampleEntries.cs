using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

/// <summary>One entry of every kind with no field at its default, so that a field that is not written or not read shows.</summary>
internal static class SampleEntries
{
    public static RunEntry Run { get; } = new(
        RunEntry.CurrentSchema, "20261121T094102123Z-7f3ac1", new DateTimeOffset(2026, 11, 21, 9, 41, 2, 123, TimeSpan.Zero), "0.1.0",
        new Dictionary<string, string> { ["os"] = "linux-x64", ["EVALKIT_STRICT"] = "1" });

    public static EvalEntry Eval { get; } = new()
    {
        Eval = 1,
        Id = "ReceiptEvals.Reads_the_total",
        Subject = "receipt-reader@3",
        Seed = ulong.MaxValue,
        Cases = 60,
        Clusters = 20,
        Cells = [new(Modality.Image, Difficulty.Easy, 40), new(Modality.Audio | Modality.Image, Difficulty.Frontier, 20)],
        Axes = [new("rotation", 4.5, Modality.Image), new("telephone", 5, Modality.Audio)],
        Gates = ["PassRate.AtLeast(0.9)"],
        Expectations = ["number 41.20 ± 0.01"],
        PlannedClean = 60,
        Intent = EvalIntent.Regression,
        Nulls = [new("constant", 12, 40) { Threw = 1, Reply = "41.20", AtMost = true }, new("empty", 0, 40)],
        Sights = ["pass rate ≥ 0.90: 60 trials: in 4 runs of 5 it fails a true rate of 0.78 or less, and passes one of 0.96 or more"],
        FalseFails = 0.05,
        PlannedAsShipped = 60,
        PlannedPerturbed = 120,
        PlannedCorpus = 13,
        Plan = "60 cases × (1 clean + 2 perturbed) = 180 calls",
        Stop = "sequential",
        Prints = ["cases and prompts: 9f86d081884c7d65"],
        Earlier = [new("20261120T094102123Z-02ce91", "receipt-reader@2", 57, 60, 88, 120)],
        Warnings = ["no case is rated medium"],
    };

    public static TrialEntry Trial { get; } = new()
    {
        Eval = 1,
        Purpose = TrialPurpose.Shrink,
        Arm = "baseline",
        Case = "r-0412",
        Cluster = "shop-7",
        Cell = 1,
        Axis = 1,
        Chain = "image.rotation@1(2.1)",
        Severity = 1.05,
        ImageSeverity = 1.05,
        AudioSeverity = 0.5,
        TextSeverity = 0.2,
        Without = Modality.Audio | Modality.Image,
        Mutation = "pictures blanked",
        Repeat = 2,
        Outcome = TrialOutcome.Failed,
        Grades = [new(0.25, false, new MeasurementEntry("word error rate", 0.75, "ratio", true)), new(null, null)],
        Reason = "expected 41.20, got 4120",
        Input = ContentHash.Of("input"),
        Reply = "4120",
        ReplyBlob = ContentHash.Of("4120"),
        Replayed = new(2026, 11, 2),
        Milliseconds = 812.5,
        InputTokens = 1200,
        OutputTokens = 12,
        Psnr = 27.31,
        Ssim = 0.8125,
        Snr = 12.5,
        SegmentalSnr = 9.75,
        SpectralDistance = 6.25,
        Edits = 0.0425,
        Overlap = 0.875,
        Probability = 0.5,
    };

    public static FailureEntry Failure { get; } = new()
    {
        Eval = 1,
        Case = "r-0412",
        Cell = 1,
        Axis = 1,
        Chain = "image.rotation@1(2.1)",
        Display = "rotation 2.1° (severity 1.0)",
        Original = "image.rotation@1(7.9) > image.gaussian-noise@1(0.2)",
        Severity = 1.05,
        Failures = 5,
        Trials = 6,
        CleanFailures = 1,
        CleanTrials = 7,
        Reason = "expected 41.20, got 4120",
        Expected = "number 41.20 ± 0.01",
        Reply = "4120",
        Ending = "minimal",
        Calls = 31,
        Artifacts = ["artifacts/r-0412-clean.png"],
        Replay = "7f3ac1",
        MinimalCase = "Invoice { Lines = [1.00] }",
    };

    public static CorpusEntry Corpus { get; } = new()
    {
        Eval = 1,
        Case = "r-0412",
        Chain = "image.rotation@1(2.1)",
        Display = "rotation 2.1° (severity 1.0)",
        Status = CorpusStatus.Fixed,
        Outcome = CorpusOutcome.Returned,
        Found = "2026-11-21",
        Fixed = "2026-11-28",
        Expected = "number 41.20 ± 0.01",
        Then = "expected 41.20, got 4120",
        Now = "expected 41.20, got 412",
        Failures = 2,
        Trials = 3,
        Missing = 1,
        Value = """{"Lines":[1.00]}""",
        Replay = "7f3ac1",
    };

    public static VerdictEntry Verdict { get; } = new()
    {
        Eval = 1,
        Gate = "PassRate.Perturbed().AtLeast(0.75)",
        Slice = "image/hard",
        Verdict = EvalKit.Verdict.Inconclusive,
        Passed = 18,
        Failed = 42,
        Missing = 3,
        Planned = 63,
        NotNeeded = 12,
        Clusters = 20,
        Rate = 0.3,
        Bound = 0.44,
        Text = "perturbed pass rate 18/63 = 0.29",
        Test = "image/hard",
        State = "deferred",
        Judges = "perturbed",
        Red = true,
    };

    public static EvalEndEntry End { get; } = new()
    {
        Eval = 1,
        Calls = 180,
        TakenOver = 120,
        ShrinkCalls = 31,
        CorpusCalls = 9,
        MutationCalls = 12,
        Replayed = 84,
        WordingCalls = 18,
        AvoidedCalls = 73,
        Seconds = 12.25,
        Ending = "budget",
        Critical = [new(0, 3.25, 2.5, 4.75)],
        InputTokens = 216000,
        OutputTokens = 2160,
    };

    public static IReadOnlyList<JournalEntry> All { get; } = [Run, Eval, Trial, Failure, Corpus, Verdict, End];
}
