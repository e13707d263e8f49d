using EvalKit.Media;

namespace EvalKit;

/// <summary>Plans a run that adds to the evidence of earlier ones: what is refused, and which cases are fresh.</summary>
internal static class EvidencePlanner
{
    // Enough to see every kind of expectation; a factory may be costly.
    internal const int MostDescribed = 50;

    /// <summary>What keeps evidence from adding up, as far as it shows before cases are read.</summary>
    public static IEnumerable<string> Problems<TCase, TReply>(EvalPlan<TCase, TReply> plan, SubjectIdentity subject, EvalOptions options)
    {
        var settings = plan.Settings;
        if (!settings.Accumulates) yield break;
        if (settings.Stopping is not null)
            yield return ".Stop ends one run by a test of its own, and .Accumulate adds the run to others: drop either.";
        if (!plan.Definition.Compared.IsEmpty)
            yield return ".Compare is judged within one run, and .Accumulate judges the main subject over many: drop either.";
        if ((settings.Trials ?? options.TrialsPerInput) is > 1 and var repeats)
            yield return FormattableString.Invariant($".Accumulate counts one trial of each case, and {repeats} are planned: repeats of a case are not independent. Use .Trials(1), or drop .Accumulate.");
        if (!settings.Axes.IsEmpty || settings.AsShipped || settings.Factorial)
            yield return ".Accumulate adds up clean trials alone. Give .Under, .AsShipped and .Factorial an eval of their own.";
        if (subject == SubjectIdentity.Undeclared)
            yield return ".Accumulate adds up what one and the same subject showed, and nothing says whether this one has changed: declare it with .Identity(name, version).";
        if (settings.Gates.Length > 1)
            yield return FormattableString.Invariant($".Accumulate decides one gate, and there are {settings.Gates.Length}. Give each an eval of its own.");
        foreach (var gate in settings.Gates.Where(gate => gate is not null))
        {
            var why = gate.Each is not null || gate.Only is not null
                ? "judges slices, and evidence adds up over the whole eval"
                : gate.Accumulated(new() { Tolerance = options.Tolerance }).WhyNot;
            if (why is not null) yield return $"The gate \"{gate}\" {why}. Give it an eval of its own, or drop .Accumulate.";
        }
    }

    /// <summary>The claim that evidence is gathered against.</summary>
    public static EvidenceClaim ClaimOf(Gate gate, EvalOptions options)
    {
        var claim = gate.Accumulated(new() { Tolerance = options.Tolerance });
        return new(claim.Bar, claim.Tolerance, gate.Level ?? options.Confidence);
    }

    /// <summary>What earlier runs have shown; null for an eval that is judged run by run.</summary>
    public static EvidenceLedger? Load<TCase, TReply>(EvalPlan<TCase, TReply> plan, string id, SubjectIdentity subject, CaseTable<TCase> cases, EvalOptions options) =>
        plan.Settings.Accumulates ? EvidenceLedger.Load(id, subject, ClaimOf(plan.Settings.Gates[0], options), ExpectationShape.Of(cases.Values.Take(MostDescribed).Select(value => ExpectationText.Of(plan.Definition, value))), options) : null;

    /// <summary>
    /// The seed of a run that has none of its own: each gets another one, so that generated cases are fresh. It depends on the committed file
    /// alone.
    /// </summary>
    /// <exception cref="EvidenceException">The file is there and cannot be used.</exception>
    public static ulong SeedOf(string id, EvalOptions options)
    {
        var runs = EvidenceReader.Read(EvidenceFile.PathOf(options.CommittedDirectory, id), id)?.LastRun ?? 0;
        return runs == 0 ? ContentHash.Of(id).Low : new CounterRandom(ContentHash.Of(id).Low).Stream("evidence").BitsAt(runs);
    }

    /// <summary>The blueprint with the trials whose cases are fresh.</summary>
    public static Blueprint<TCase> Plan<TCase>(Blueprint<TCase> blueprint, EvidenceLedger ledger)
    {
        var cases = blueprint.Cases;
        var fresh = new List<TrialSpec>();
        var taken = new HashSet<ContentHash>();
        long counted = 0;
        foreach (var spec in blueprint.Design.Passes(cases.Cells).SelectMany(pass => pass))
        {
            var cluster = cases.ClusterKey(spec.CaseIndex);
            if (ledger.HasCounted(cases.Id(spec.CaseIndex), cluster)) counted++;
            else if (taken.Add(cluster)) fresh.Add(spec);
        }

        var claim = ClaimOf(blueprint.Gates.Slices.Single().Gate, blueprint.Options);
        var kin = cases.Count - counted - fresh.Count;
        var evidence = new EvidenceRecord(ledger, claim, fresh, index => cases.Id(index), cases.ClusterKey, blueprint.Options.UpdateEvidence);
        return blueprint with
        {
            Evidence = evidence,
            Arithmetic = FormattableString.Invariant($"{blueprint.Arithmetic}; {fresh.Count} of them with fresh cases are made") + Without(counted, "counted by earlier runs") + Without(kin, "of a cluster that has one already"),
            Sights = [EvidenceText.Sees(blueprint.Gates.Slices.Single().Gate, claim, ledger, fresh.Count)],
            FalseFails = 1 - claim.Confidence,
            Warnings = [.. blueprint.Warnings, .. Warnings(ledger, fresh.Count)],
        };
    }

    private static IEnumerable<string> Warnings(EvidenceLedger ledger, int fresh)
    {
        if (ledger.Anew is { } why) yield return $"the evidence starts anew: {why}.";
        if (fresh == 0) yield return "no case is fresh: earlier runs have counted all of them, so nothing is asked and nothing is added. Add cases, or generate them (Eval.ForAll draws new ones for each run unless .Seed is set).";
    }

    private static string Without(long count, string why) => count == 0 ? "" : FormattableString.Invariant($", {count} {why}");
}
