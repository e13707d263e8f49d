using EvalKit.Extensibility;
using EvalKit.Media;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests;

/// <summary>Entries with any values that a program may put into them.</summary>
internal static class ArbitraryEntries
{
    // Well-formed Unicode: a lone surrogate is replaced, which has its own test.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements("", "plain", "a\nb\r\nc", "nul\0here", "\u202Eevil\u2066", "שלום עולם", "漢字かな", "\U0001F9FE🏴", "\u2028\u2029\u0085", "\"quoted\\\"", "<b>&amp;</b>", "|`*_[x](y)"),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => WellFormed(s.Get)));

    // Minus zero is zero: a field at its default is not written.
    private static readonly Gen<double> Number = Gen.OneOf(
        ArbMap.Default.GeneratorFor<double>().Select(d => d == 0 ? 0 : d),
        Gen.Elements(0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 0.1 + 0.2));

    private static readonly Gen<int> Int = Gen.OneOf(ArbMap.Default.GeneratorFor<int>(), Gen.Elements(0, -1, int.MaxValue, int.MinValue));
    private static readonly Gen<long> Long = Gen.OneOf(ArbMap.Default.GeneratorFor<long>(), Gen.Elements(0, long.MaxValue, long.MinValue));
    private static readonly Gen<bool> Bool = Gen.Elements(true, false);
    private static readonly Gen<ContentHash> Hash = Text.Select(t => t.Length == 0 ? default : ContentHash.Of(t));
    private static readonly Gen<Modality> Kind = Gen.Choose(0, 7).Select(m => (Modality)m);

    private static readonly Gen<GradeEntry> Grade =
        from score in Maybe(Number)
        from passed in Maybe(Bool)
        from measurement in Maybe(
            from name in Text from value in Number from unit in Text from up in Bool select new MeasurementEntry(name, value, unit, up))
        select new GradeEntry(score, passed, measurement);

    private static readonly Gen<JournalEntry> Run =
        from run in Text from started in ArbMap.Default.GeneratorFor<DateTimeOffset>() from version in Text
        from environment in ListOf(from name in Text from value in Text select (name, value))
        select (JournalEntry)new RunEntry(RunEntry.CurrentSchema, run, started, version,
            environment.DistinctBy(e => e.name).ToDictionary(e => e.name, e => e.value));

    private static readonly Gen<JournalEntry> Eval =
        from eval in Int from id in Text from subject in Text from seed in ArbMap.Default.GeneratorFor<ulong>()
        from cases in Int from clusters in Int
        from cells in ListOf(from m in Kind from d in AnyOf<Difficulty>() from n in Int select new CellEntry(m, d, n))
        from axes in ListOf(from l in Text from s in Number from m in Kind select new AxisEntry(l, s, m))
        from gates in ListOf(Text) from expectations in MaybeRef(ListOf(Text)) from clean in Long from shipped in Long from perturbed in Long from intent in AnyOf<EvalIntent>()
        from nulls in ListOf(from k in Text from p in Int from n in Int from x in Int from r in MaybeRef(Text) from most in Bool select new NullEntry(k, p, n) { Threw = x, Reply = r, AtMost = most })
        from sights in ListOf(Text) from falseFails in Number from corpus in Long
        from plan in Text from stop in MaybeRef(Text) from warnings in ListOf(Text) from prints in ListOf(Text)
        from earlier in ListOf(from run in Text from subjectThen in Text from cp in Long from cn in Long from pp in Long from pn in Long select new EarlierEntry(run, subjectThen, cp, cn, pp, pn))
        select (JournalEntry)new EvalEntry
        {
            Eval = eval, Id = id, Subject = subject, Seed = seed, Cases = cases, Clusters = clusters, Cells = cells, Axes = axes, Gates = gates,
            Expectations = expectations, PlannedClean = clean, PlannedAsShipped = shipped, Intent = intent, Sights = sights, FalseFails = falseFails, PlannedCorpus = corpus, PlannedPerturbed = perturbed, Plan = plan, Stop = stop, Nulls = nulls, Prints = prints, Earlier = earlier, Warnings = warnings,
        };

    private static readonly Gen<JournalEntry> Trial =
        from eval in Int from purpose in AnyOf<TrialPurpose>() from arm in Gen.OneOf(Gen.Constant("main"), Text) from id in Text
        from cell in Int from axis in Int from chain in Text from severity in Number from repeat in Int from outcome in AnyOf<TrialOutcome>()
        from grades in ListOf(Grade) from reason in MaybeRef(Text) from input in Hash from reply in MaybeRef(Text) from blob in Maybe(Hash)
        from milliseconds in Number from tokensIn in Maybe(Long) from tokensOut in Maybe(Long) from probability in Maybe(Number) from without in Kind from mutation in MaybeRef(Text.Where(text => text.Length > 0))
        from psnr in Maybe(Number) from ssim in Maybe(Number) from snr in Maybe(Number) from segments in Maybe(Number) from distance in Maybe(Number)
        from edits in Maybe(Number) from overlap in Maybe(Number) from pictures in Number from sounds in Number from texts in Number
        from replayed in Maybe(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber)) from cluster in MaybeRef(Text)
        select (JournalEntry)new TrialEntry
        {
            Eval = eval, Purpose = purpose, Arm = arm, Case = id, Cluster = cluster, Cell = cell, Axis = axis, Chain = chain, Severity = severity, Repeat = repeat,
            Outcome = outcome, Grades = grades, Reason = reason, Input = input, Reply = reply, ReplyBlob = blob, Milliseconds = milliseconds,
            InputTokens = tokensIn, OutputTokens = tokensOut, Probability = probability, Without = without, Mutation = mutation, Psnr = psnr, Ssim = ssim,
            Snr = snr, SegmentalSnr = segments, SpectralDistance = distance, Edits = edits, Overlap = overlap, ImageSeverity = pictures, AudioSeverity = sounds, TextSeverity = texts,
            Replayed = replayed,
        };

    private static readonly Gen<JournalEntry> Failure =
        from eval in Int from id in Text from cell in Int from axis in Int from chain in Text from display in Text from original in Text
        from severity in Number from failures in Int from trials in Int from cleanFailures in Int from cleanTrials in Int
        from reason in MaybeRef(Text) from expected in Text from reply in MaybeRef(Text) from ending in Text from calls in Int
        from artifacts in ListOf(Text) from replay in Text from minimal in MaybeRef(Text)
        select (JournalEntry)new FailureEntry
        {
            Eval = eval, Case = id, Cell = cell, Axis = axis, Chain = chain, Display = display, Original = original, Severity = severity,
            Failures = failures, Trials = trials, CleanFailures = cleanFailures, CleanTrials = cleanTrials, Reason = reason, Expected = expected,
            Reply = reply, Ending = ending, Calls = calls, Artifacts = artifacts, Replay = replay, MinimalCase = minimal,
        };

    private static readonly Gen<JournalEntry> Corpus =
        from eval in Int from id in Text from chain in Text from display in Text from status in AnyOf<CorpusStatus>() from outcome in AnyOf<CorpusOutcome>()
        from found in Text from day in MaybeRef(Text) from expected in Text from then in Text from now in MaybeRef(Text)
        from failures in Int from trials in Int from missing in Int from value in MaybeRef(Text) from replay in Text
        select (JournalEntry)new CorpusEntry
        {
            Eval = eval, Case = id, Chain = chain, Display = display, Status = status, Outcome = outcome, Found = found, Fixed = day, Expected = expected,
            Then = then, Now = now, Failures = failures, Trials = trials, Missing = missing, Value = value, Replay = replay,
        };

    private static readonly Gen<JournalEntry> Verdict =
        from eval in Int from gate in Text from slice in Text from verdict in AnyOf<Verdict>() from passed in Long from failed in Long
        from missing in Long from planned in Long from spared in Long from clusters in Int from rate in Maybe(Number) from bound in Maybe(Number) from text in Text
        from test in Gen.OneOf(Gen.Constant("all"), Text) from state in MaybeRef(Text) from red in Bool
        select (JournalEntry)new VerdictEntry
        {
            Eval = eval, Gate = gate, Slice = slice, Verdict = verdict, Passed = passed, Failed = failed, Missing = missing, Planned = planned, NotNeeded = spared,
            Clusters = clusters, Rate = rate, Bound = bound, Text = text, Test = test, State = state, Red = red,
        };

    private static readonly Gen<JournalEntry> End =
        from eval in Int from mutated in Long from calls in Long from taken in Long from shrink in Long from corpus in Long from replayed in Long from wordings in Long from avoided in Long from seconds in Number from ending in Text
        from tokensIn in Maybe(Long) from tokensOut in Maybe(Long)
        from critical in ListOf(from a in Int from v in Maybe(Number) from lo in Maybe(Number) from hi in Maybe(Number) select new CriticalEntry(a, v, lo, hi))
        select (JournalEntry)new EvalEndEntry
        {
            Eval = eval, Calls = calls, TakenOver = taken, ShrinkCalls = shrink, CorpusCalls = corpus, MutationCalls = mutated, WordingCalls = wordings, Replayed = replayed, AvoidedCalls = avoided, Seconds = seconds, Ending = ending, Critical = critical, InputTokens = tokensIn, OutputTokens = tokensOut,
        };

    public static Arbitrary<JournalEntry> Any { get; } = Arb.From(Gen.OneOf(Run, Eval, Trial, Failure, Corpus, Verdict, End));

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), value.Select(v => (T?)v));

    private static Gen<T?> MaybeRef<T>(Gen<T> value)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), value.Select(v => (T?)v));

    private static Gen<List<T>> ListOf<T>(Gen<T> item) => Gen.Choose(0, 3).SelectMany(n => item.ArrayOf(n)).Select(items => items.ToList());

    private static Gen<T> AnyOf<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
