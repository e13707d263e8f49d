namespace EvalKit.Tests.Gates;

/// <summary>Decides a gate over made-up results, without running an eval: thousands of runs a second.</summary>
internal static class SimulatedGate
{
    /// <summary>The verdict over clean trials in clusters of one size.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="clusters">Clusters, each one case.</param>
    /// <param name="perCluster">Trials of each.</param>
    /// <param name="result">The result of a trial of a cluster.</param>
    public static Verdict Clean(Gate gate, int clusters, int perCluster, Func<int, int, TrialResult> result)
    {
        var facts = new TrialFacts(Modality.Text, Difficulty.Unrated, null, 0, _ => null);
        var tally = gate.NewTally(new(clusters, clusters));
        for (var i = 0; i < clusters * perCluster; i++) tally.Plan(new(facts, i / perCluster, i / perCluster, -1, i % perCluster));
        for (var i = 0; i < clusters * perCluster; i++) tally.Add(new(facts, i / perCluster, i / perCluster, -1, i % perCluster), result(i / perCluster, i % perCluster), null);
        return Decide(gate, tally);
    }

    /// <summary>The verdict over pairs of a clean trial and a perturbed one (or a repeat) of each case.</summary>
    public static Verdict Paired(Gate gate, int cases, Func<int, TrialResult> clean, Func<int, TrialResult> again, Func<int, TrialResult> perturbed, double severity)
    {
        var purpose = gate.Takes(TrialPurpose.Measure) ? TrialPurpose.Measure : TrialPurpose.Probe;
        var cleanFacts = new TrialFacts(Modality.Text, Difficulty.Unrated, null, 0, _ => null);
        var againFacts = new TrialFacts(Modality.Text, Difficulty.Unrated, null, 0, _ => null, TrialPurpose.Identity);
        var perturbedFacts = new TrialFacts(Modality.Text, Difficulty.Unrated, Perturb.Text.Whitespace(), severity, _ => null, purpose);
        var record = new CleanRecord(cases);
        var tally = gate.NewTally(new(cases, cases));
        for (var i = 0; i < cases; i++)
        {
            record.Plan(new(againFacts, i, i, -1, 1));
            tally.Plan(new(perturbedFacts, i, i, 0, 0));
        }

        for (var i = 0; i < cases; i++)
        {
            record.Add(new(cleanFacts, i, i, -1, 0), clean(i));
            record.Add(new(againFacts, i, i, -1, 1), again(i));
            tally.Add(new(perturbedFacts, i, i, 0, 0), perturbed(i), record);
        }

        return Decide(gate, tally);
    }

    public static TrialResult Passed(bool passed) => new(passed ? TrialOutcome.Passed : TrialOutcome.Failed, null, null, null) { Score = passed ? 1 : 0 };

    public static TrialResult Errored { get; } = new(TrialOutcome.Errored, null, null, null);

    private static Verdict Decide(Gate gate, GateTally tally) => gate.Decide(new GateEvidence
    {
        Planned = tally.Planned,
        Clusters = tally.Clusters,
        Passed = tally.Passed,
        Failed = tally.Failed,
        Errored = tally.Errored,
        Unscored = tally.Unscored,
        Scored = tally.Scored,
        Tally = tally,
    }).Verdict;
}
