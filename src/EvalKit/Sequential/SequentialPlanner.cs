using EvalKit.Statistics;

namespace EvalKit;

/// <summary>Plans the sequential tests of an eval: one for every slice of every gate, over the first trial of each cluster.</summary>
internal static class SequentialPlanner
{
    // As many as a test is planned for; no eval comes near.
    private const int MostTrials = 200_000;

    /// <summary>What keeps a plan from being stopped early, as far as it shows before cases are read.</summary>
    public static IEnumerable<string> Problems<TCase, TReply>(EvalPlan<TCase, TReply> plan, EvalOptions options)
    {
        var settings = plan.Settings;
        if (settings.Stopping is null) yield break;
        if (!plan.Definition.Compared.IsEmpty)
            yield return ".Compare needs all trials of both subjects, and .Stop leaves some out by the results of one: drop either.";
        if ((settings.Trials ?? options.TrialsPerInput) is > 1 and var repeats)
            yield return FormattableString.Invariant($".Stop takes one trial of each case into its test, and {repeats} are planned: repeats of a case are not independent. Use .Trials(1), or drop .Stop.");
        if (settings.Axes.Length > 0 && (settings.Samples ?? options.SamplesPerCase) is > 1 and var samples)
            yield return FormattableString.Invariant($".Stop takes one perturbed trial of each case into its test, and {samples} are planned: those of one case are not independent. Use .Samples(1), or drop .Stop.");
    }

    /// <summary>The blueprint with its tests.</summary>
    /// <param name="blueprint">The plan with its slices filled.</param>
    /// <param name="rule">The error rates.</param>
    /// <param name="accompany">Whether a perturbed trial needs the clean one of its case.</param>
    /// <exception cref="EvalPlanException">A gate cannot be decided early.</exception>
    public static Blueprint<TCase> Plan<TCase>(Blueprint<TCase> blueprint, Stopping rule, bool accompany)
    {
        var planned = Slices(blueprint).ToDictionary(slice => slice, slice => blueprint.Gates.EvidenceOf(slice, blueprint.Options, blueprint.Subject.Deterministic));
        var claims = planned.ToDictionary(slice => slice.Key, slice => slice.Key.Gate.Sequential(slice.Value));
        var refused = claims.Where(claim => claim.Value.WhyNot is not null).Select(claim => $"The gate \"{claim.Key.Gate}\" {claim.Value.WhyNot}. Give it an eval of its own, or drop .Stop.").Distinct().ToList();
        if (refused.Count > 0) throw new EvalPlanException(blueprint.Id, refused);

        var firsts = FirstOfEachCluster(blueprint);
        var tests = planned.ToDictionary(slice => slice.Key, slice =>
        {
            var (claim, evidence) = (claims[slice.Key], slice.Value);
            var rates = slice.Key.Gate.Level is null && rule.Rates is { } stated ? (stated.Alpha / evidence.Slices, stated.Beta) : (evidence.FailAlpha, evidence.PassAlpha);
            return SprtDesign.Within(Math.Min(firsts[slice.Key].Count, MostTrials), claim.Bar, claim.Bad, rates.Item1, rates.Item2);
        });
        foreach (var (slice, taken) in firsts) taken.RemoveRange((int)tests[slice].MaxTrials, taken.Count - (int)tests[slice].MaxTrials);

        var order = InCaseOrder(firsts.Values, blueprint.Cases.Count, accompany);
        var position = order.Index().ToDictionary(trial => trial.Item, trial => trial.Index);
        IReadOnlyList<TrialSpec> trials = [.. order.Select(blueprint.Design.SpecAt)];
        int[] cleanOf = [.. order.Select(index => accompany && index >= blueprint.Cases.Count ? position[index % blueprint.Cases.Count] : -1)];
        IReadOnlyList<SequentialSlice> slices = [.. planned.Keys.Select(slice => new SequentialSlice(slice, claims[slice], tests[slice], [.. firsts[slice].Select(index => position[index])]))];
        return blueprint with
        {
            Sequential = new(trials, slices, cleanOf),
            Arithmetic = FormattableString.Invariant($"{blueprint.Arithmetic}; stopping early, {string.Join("; ", slices.GroupBy(slice => slice.Slice.GateIndex).Select(Expected))}"),
            // What a gate sees with a number of trials fixed beforehand.
            Sights = [],
            FalseFails = tests.Values.Sum(test => test.Alpha),
        };
    }

    /// <summary>The corpus is judged apart: it needs no test, and ends none.</summary>
    private static IEnumerable<GateSlice> Slices<TCase>(Blueprint<TCase> blueprint) => blueprint.Gates.Slices.Where(slice => slice.Gate is not CorpusGate);

    /// <summary>The trials of each slice that are independent of each other, by their positions in the design.</summary>
    private static Dictionary<GateSlice, List<long>> FirstOfEachCluster<TCase>(Blueprint<TCase> blueprint)
    {
        var firsts = Slices(blueprint).ToDictionary(slice => slice, _ => new List<long>());
        var seen = firsts.Keys.ToDictionary(slice => slice, _ => new System.Collections.BitArray(blueprint.Cases.Clusters));
        foreach (var spec in blueprint.Design.Passes(blueprint.Cases.Cells).SelectMany(pass => pass))
        {
            var cluster = blueprint.Cases.Cluster(spec.CaseIndex);
            foreach (var slice in blueprint.Gates.SlicesOf(blueprint.FactsOf(spec)))
            {
                if (seen[slice][cluster]) continue;
                seen[slice][cluster] = true;
                firsts[slice].Add(spec.Index);
            }
        }

        return firsts;
    }

    /// <summary>All trials that some test may take, case by case: a budget of calls then cuts off whole cases.</summary>
    private static List<long> InCaseOrder(IEnumerable<List<long>> taken, int cases, bool accompany)
    {
        var all = taken.SelectMany(indices => indices).ToHashSet();
        if (accompany) all.UnionWith([.. all.Select(index => index % cases)]);
        return [.. all.OrderBy(index => index % cases).ThenBy(index => index)];
    }

    private static string Expected(IEnumerable<SequentialSlice> slices)
    {
        var tests = slices.ToList();
        var claim = tests[0].Claim;
        var (good, bad, most) = (tests.Sum(slice => slice.Design.CharacteristicAt(claim.Bar).MeanTrials), tests.Sum(slice => slice.Design.CharacteristicAt(claim.Bad).MeanTrials), tests.Sum(slice => slice.Design.MaxTrials));
        return FormattableString.Invariant($"\"{tests[0].Slice.Gate}\" needs about {good:0} if the rate is {claim.Bar:0.00##}, {bad:0} if it is {claim.Bad:0.00##}, at most {most}");
    }
}
