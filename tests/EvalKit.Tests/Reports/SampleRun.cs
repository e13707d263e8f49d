using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>The journal of a small run as reports meet it: one eval fails under rotation, another lost its judge, a third passes.</summary>
internal static class SampleRun
{
    public const string Receipts = "ReceiptEvals.Reads_the_total_of_a_photographed_receipt";

    public static RunEntry Run { get; } = new(
        RunEntry.CurrentSchema, "20261121T094102123Z-7f3ac1", new DateTimeOffset(2026, 11, 21, 9, 41, 2, 123, TimeSpan.Zero), "0.1.0",
        new Dictionary<string, string> { ["os"] = "linux-x64", ["EVALKIT_STRICT"] = "1" });

    public static IReadOnlyList<VerdictEntry> Verdicts { get; } =
    [
        new() { Gate = "PassRate.AtLeast(0.90)", Judges = "clean", Verdict = Verdict.Pass, Passed = 59, Failed = 1, Planned = 60, Clusters = 60, Rate = 59 / 60.0, Bound = 0.92, Text = "clean pass rate 59/60 = 0.98, at least 0.92 (one-sided 95 %), required ≥ 0.90 − 0.05" },
        OnHard(Verdict.Fail, 18, 42, "perturbed pass rate 18/60 = 0.30, at most 0.44 (one-sided 98.33 %, as one of 3 slices), required ≥ 0.75"),
        Of("image/easy", Verdict.Pass, 58, 2, "perturbed pass rate 58/60 = 0.97, at least 0.90 (one-sided 95 %), required ≥ 0.75 − 0.05"),
        Of("image/medium", Verdict.Inconclusive, 49, 11, "perturbed pass rate 49/60 = 0.82, between 0.72 and 0.90, required ≥ 0.75 − 0.05: not decided; if the rate stays 0.82, 40 more cases of this slice show a Pass"),
    ];

    public static FailureEntry Rotation { get; } = new()
    {
        Case = "r-0412", Cell = 2, Axis = 0, Chain = "image.rotation@1(2.1)", Display = "rotation 2.1° (severity 1.0)",
        Original = "image.rotation@1(7.9)", Severity = 1.0, Failures = 5, Trials = 5, CleanFailures = 0, CleanTrials = 5,
        Expected = "41.20", Reply = "4120", Ending = "minimal", Calls = 31,
        Artifacts = ["artifacts/r-0412-clean.png", "artifacts/r-0412-rotation-2.1.png"], Replay = "7f3a90c1",
    };

    public static FailureEntry Noise { get; } = new()
    {
        Case = "r-0077", Cell = 1, Axis = 1, Chain = "image.gaussian-noise@1(0.12;in=context) > image.rotation@1(4)", Severity = 2.5,
        Failures = 3, Trials = 5, CleanFailures = 1, CleanTrials = 5, Reason = "the number is missing", Expected = "12.00", Reply = "", Ending = "budget", Calls = 12,
        Replay = "11d2",
    };

    public static CorpusEntry Returned { get; } = new()
    {
        Case = "r-0412", Chain = "image.rotation@1(2.1)", Display = "rotation 2.1° (severity 1.0)", Status = CorpusStatus.Fixed, Outcome = CorpusOutcome.Returned,
        Found = "2026-10-02", Fixed = "2026-10-19", Expected = "number 41.20 ± 0.01", Then = "expected 41.20, got 4120", Now = "expected 41.20, got 412",
        Failures = 2, Trials = 3, Replay = "5c41d0",
    };

    /// <summary>An eval with every kind of entry in its corpus.</summary>
    public static IEnumerable<JournalEntry> CorpusEval() =>
    [
        Run,
        new EvalEntry { Id = Receipts, Subject = "receipt-reader@3", Seed = 42, Cases = 60, Clusters = 60, Cells = [new(Modality.Image, Difficulty.Easy, 60)], PlannedClean = 60, PlannedCorpus = 21, Plan = "60 cases × 1 clean = 60 calls, at most 21 before them to replay the corpus" },
        Returned with { Case = "r-0007", Outcome = CorpusOutcome.Stale, Now = "its case is not among the cases any more", Failures = 0, Trials = 0, Replay = "" },
        Returned with { Case = "r-0008", Outcome = CorpusOutcome.Invalid, Status = CorpusStatus.Invalid, Fixed = null, Now = "the total is cut off", Failures = 0, Trials = 0, Replay = "" },
        Returned with { Case = "r-0001", Outcome = CorpusOutcome.Holds, Now = null, Failures = 0 },
        Returned with { Case = "r-0002", Outcome = CorpusOutcome.Fails, Status = CorpusStatus.Open, Fixed = null, Failures = 1, Trials = 1 },
        Returned with { Case = "r-0003", Outcome = CorpusOutcome.Passes, Status = CorpusStatus.Open, Fixed = null, Now = null, Failures = 0, Trials = 5 },
        Returned with { Case = "r-0004", Outcome = CorpusOutcome.Undecided, Now = "HttpRequestException: 503", Failures = 1, Trials = 1, Missing = 2 },
        Returned,
        .. Trials(0, 0, -1, 58, 2),
        new VerdictEntry { Gate = "corpus: what was fixed stays fixed", Verdict = Verdict.Fail, Passed = 4, Failed = 3, Missing = 2, Planned = 16, NotNeeded = 7, Text = "corpus: 1 of 4 fixed entries hold, 1 fails again: r-0412 under rotation 2.1° (severity 1.0), 1 gave no answer: r-0004 under rotation 2.1° (severity 1.0), 1 is stale: r-0007 under rotation 2.1° (severity 1.0); 2 open, 1 of them looks fixed; 1 invalid" },
        new EvalEndEntry { Calls = 75, CorpusCalls = 15, Seconds = 20.5 },
    ];

    /// <summary>Evals that are doubted themselves: one is leaky and saturated, one may be passed by saying nothing, one was tried in part.</summary>
    public static IEnumerable<JournalEntry> DoubtedEvals() =>
    [
        Run,
        Doubted(0, "TicketEvals.Routes_a_ticket") with { Nulls = [new("constant", 36, 40) { Reply = "billing" }, new("empty", 0, 40) { Threw = 2 }, new("echo", 0, 40), new("refusal", 0, 40), new("swapped", 0, 31)] },
        .. Trials(0, 0, -1, 39, 1),
        .. Trials(0, 0, -1, 37, 3).Select(t => t with { Purpose = TrialPurpose.Mutate, Mutation = "input text cut" }),
        .. Trials(0, 0, -1, 0, 31, 2).Select(t => t with { Purpose = TrialPurpose.Mutate, Mutation = "answers swapped" }),
        new VerdictEntry { Gate = "no mutation leaves it green", Verdict = Verdict.Inconclusive, Text = "blind: with input text cut 37 of 40 trials pass, and the bar is 0.90: the rest of the input text is not needed. Ask for what only all of it tells" },
        new VerdictEntry { Gate = "pass rate ≥ 0.90", Verdict = Verdict.Pass, Passed = 39, Failed = 1, Planned = 40, Clusters = 40, Rate = 0.975, Text = "pass rate 39/40 = 0.97, at least 0.88 (one-sided 95 %), required ≥ 0.90 − 0.05" },
        new VerdictEntry { Gate = "no answer is in its prompt", Verdict = Verdict.Inconclusive, Text = "leak: the prompts of 1 of 40 cases hold the expected answer: t-7 (\"billing\" in an example). Whoever reads the prompt has read the answer: take it out, give the material as .Context or .Input, or declare what can be answered as .Choices" },
        new VerdictEntry { Gate = "no null reply reaches the bar", Verdict = Verdict.Inconclusive, Text = "saturated: the same reply to every case, \"billing\", passes 36 of 40 cases, and the bar is 0.90. Add cases whose answer is another one, or expect more of a reply" },
        new EvalEndEntry { Calls = 113, MutationCalls = 73, Seconds = 3 },
        Doubted(1, "SafetyEvals.Says_no_secret") with { Intent = EvalIntent.Safety, Nulls = [new("empty", 40, 40), new("refusal", 40, 40)] },
        .. Trials(1, 0, -1, 40, 0),
        new VerdictEntry { Eval = 1, Gate = "all must pass", Verdict = Verdict.Pass, Passed = 40, Planned = 40, Clusters = 40, Rate = 1, Text = "40/40 passed; all must" },
        new EvalEndEntry { Eval = 1, Calls = 40, Seconds = 3 },
        Doubted(2, "SummaryEvals.Is_faithful") with { Nulls = [new("constant", 1, 40) { Reply = "a \u202E | <b> reply\n", AtMost = true }, new("echo", 0, 40) { AtMost = true }] },
        .. Trials(2, 0, -1, 20, 20),
        new VerdictEntry { Eval = 2, Gate = "pass rate ≥ 0.90", Verdict = Verdict.Fail, Passed = 20, Failed = 20, Planned = 40, Clusters = 40, Rate = 0.5, Text = "pass rate 20/40 = 0.50, at most 0.64 (one-sided 95 %), required ≥ 0.90" },
        new EvalEndEntry { Eval = 2, Calls = 40, Seconds = 3 },
    ];

    private static EvalEntry Doubted(int ordinal, string id) => new()
    {
        Eval = ordinal, Id = id, Subject = "help-desk@3", Seed = 1, Cases = 40, Clusters = 40, Cells = [new(Modality.Text, Difficulty.Easy, 40)], PlannedClean = 40, Plan = "40 cases × 1 clean = 40 calls; cost unknown",
    };

    /// <summary>The whole journal.</summary>
    public static IEnumerable<JournalEntry> Entries() => [Run, .. FailingEval(0), .. IncompleteEval(1), .. PassingEval(2)];

    /// <summary>One eval alone.</summary>
    public static IEnumerable<JournalEntry> FailingEval(int ordinal) =>
    [
        new EvalEntry
        {
            Eval = ordinal, Id = Receipts, Subject = "receipt-reader@3", Seed = 42, Cases = 60, Clusters = 60,
            Cells = [new(Modality.Image, Difficulty.Easy, 20), new(Modality.Image, Difficulty.Medium, 20), new(Modality.Image, Difficulty.Hard, 20)],
            Axes = [new("rotation", 5, Modality.Image), new("gaussian noise", 4, Modality.Image)],
            Gates = ["PassRate.AtLeast(0.90)", "PassRate.Perturbed().AtLeast(0.75).ForEach(By.Difficulty)"], Expectations = ["number ± 0.01"],
            PlannedClean = 60, PlannedPerturbed = 180, Plan = "60 cases × (1 clean + 3 perturbed) = 240 calls; cost unknown",
        },
        .. Trials(ordinal, 0, -1, 20, 0), .. Trials(ordinal, 1, -1, 20, 0), .. Trials(ordinal, 2, -1, 19, 1),
        .. Trials(ordinal, 0, 0, 29, 1), .. Trials(ordinal, 0, 1, 29, 1),
        .. Trials(ordinal, 1, 0, 22, 8), .. Trials(ordinal, 1, 1, 27, 3),
        .. Trials(ordinal, 2, 0, 4, 26), .. Trials(ordinal, 2, 1, 14, 14, 2),
        // None of these may enter a rate.
        .. Trials(ordinal, 2, 0, 0, 40).Select(t => t with { Purpose = TrialPurpose.Shrink }),
        .. Trials(ordinal, 2, -1, 0, 5).Select(t => t with { Purpose = TrialPurpose.Null }),
        .. Trials(ordinal, 0, -1, 50, 10).Select(t => t with { Arm = "receipt-reader@2" }),
        .. Verdicts.Select(v => v with { Eval = ordinal }),
        Noise with { Eval = ordinal }, Rotation with { Eval = ordinal },
        new EvalEndEntry { Eval = ordinal, Calls = 283, ShrinkCalls = 43, Seconds = 75.25, Critical = [new(0, 2.6, 1.9, 3.4)], InputTokens = 339600, OutputTokens = 3396 },
    ];

    private static IEnumerable<JournalEntry> IncompleteEval(int ordinal) =>
    [
        new EvalEntry
        {
            Eval = ordinal, Id = "OrderEvals.Transcribes_a_spoken_order", Subject = "undeclared", Seed = 7, Cases = 40, Clusters = 40,
            Cells = [new(Modality.Audio, Difficulty.Easy, 30), new(Modality.Audio | Modality.Image, Difficulty.Unrated, 10)],
            Gates = ["PassRate.AtLeast(0.85)"], PlannedClean = 40, Plan = "40 cases × 1 clean = 40 calls; cost unknown", Warnings = ["the subject declares no identity: nothing is cached"],
        },
        .. Trials(ordinal, 0, -1, 20, 1, 9), .. Trials(ordinal, 1, -1, 9, 1),
        new VerdictEntry { Eval = ordinal, Gate = "PassRate.AtLeast(0.85)", Verdict = Verdict.Incomplete, Passed = 29, Failed = 2, Missing = 9, Planned = 40, Clusters = 40, Rate = 0.73, Text = "clean pass rate 29/40 = 0.72, with the missing 29 to 38, required ≥ 0.85 − 0.05" },
        new VerdictEntry { Eval = ordinal, Gate = "PassRate.AtLeast(0.85)", Slice = "locale=fr", Text = "its cases belong to another shard", State = "deferred" },
        new EvalEndEntry { Eval = ordinal, Calls = 40, Seconds = 4000, Ending = "budget" },
    ];

    private static IEnumerable<JournalEntry> PassingEval(int ordinal) =>
    [
        new EvalEntry
        {
            Eval = ordinal, Id = "InvoiceEvals.Any_invoice_adds_up", Subject = "assistant@12", Seed = 3, Cases = 200, Clusters = 200,
            Cells = [new(Modality.Text, Difficulty.Unrated, 200)], Gates = ["PassRate.AtLeast(0.95)"], PlannedClean = 200, Plan = "200 cases × 1 clean = 200 calls; cost unknown",
        },
        .. Trials(ordinal, 0, -1, 199, 1),
        new VerdictEntry { Eval = ordinal, Gate = "PassRate.AtLeast(0.95)", Verdict = Verdict.Pass, Passed = 199, Failed = 1, Planned = 200, Clusters = 200, Rate = 0.995, Bound = 0.976, Text = "clean pass rate 199/200 = 0.995, at least 0.976 (one-sided 95 %), required ≥ 0.95 − 0.05" },
        new EvalEndEntry { Eval = ordinal, Calls = 200, Seconds = 9.5, InputTokens = 20000, OutputTokens = 800 },
    ];

    private static VerdictEntry OnHard(Verdict verdict, long passed, long failed, string text) => Of("image/hard", verdict, passed, failed, text);

    private static VerdictEntry Of(string slice, Verdict verdict, long passed, long failed, string text) => new()
    {
        Gate = "PassRate.Perturbed().AtLeast(0.75).ForEach(By.Difficulty)", Slice = slice, Test = slice, Judges = "perturbed", Verdict = verdict,
        Passed = passed, Failed = failed, Planned = passed + failed, Clusters = 20, Rate = (double)passed / (passed + failed), Text = text,
    };

    private static IEnumerable<TrialEntry> Trials(int eval, int cell, int axis, int passed, int failed, int errored = 0)
    {
        for (var i = 0; i < passed + failed + errored; i++)
        {
            var outcome = i < passed ? TrialOutcome.Passed : i < passed + failed ? TrialOutcome.Failed : (TrialOutcome)(2 + i % 3);
            yield return new TrialEntry
            {
                Eval = eval, Cell = cell, Axis = axis, Case = $"r-{i:0000}", Outcome = outcome, Severity = axis < 0 ? 0 : 0.5 + i % 9 * 0.5,
                Chain = axis < 0 ? "" : "image.rotation@1(2)",
                Reason = outcome switch { TrialOutcome.Errored => "HttpRequestException: 503 (Service Unavailable)", TrialOutcome.Unscored => "the judge gave no grade", TrialOutcome.Skipped => "over budget", TrialOutcome.Failed when axis < 0 => "expected 41.20, got 4120", _ => null },
                Reply = outcome == TrialOutcome.Failed && axis < 0 ? "4120" : null,
            };
        }
    }
}
