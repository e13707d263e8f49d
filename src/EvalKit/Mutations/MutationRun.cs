using EvalKit.Media;

namespace EvalKit;

/// <summary>Asks some cases again with what their answer depends on taken away. An eval that stays green then is blind.</summary>
internal sealed class MutationRun<TCase, TReply>(
    EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, TrialExecutor<TCase, TReply> executor, EvalSession session, Spending spending)
{
    private readonly Dictionary<Mutation, MutationTally> _tallies = [];

    /// <summary>Calls made.</summary>
    public long Calls { get; private set; }

    /// <summary>What the end of the run has to say of it.</summary>
    public string? Note { get; private set; }

    /// <summary>What keeps a green of the eval from showing anything; null where nothing does.</summary>
    public Doubt? Doubt => plan.Settings.Intent != EvalIntent.Safety && MutationWords.Doubt(_tallies, EvalScrutiny.BarOf(plan.Settings.Gates)) is { } text
        ? new("no mutation leaves it green", text) : null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (plan.Definition.Expectations.IsEmpty)
        {
            Note = "mutations were not tried: nothing is expected of a reply by itself.";
            return;
        }

        var planned = Planned().ToList();
        var left = 0;
        await TrialPump.RunAsync(
            planned,
            Math.Min(plan.Settings.Concurrency ?? session.Options.Concurrency, session.Options.Concurrency),
            _ => !cancellationToken.IsCancellationRequested && spending.AdmitExtra(),
            async (item, admitted) => admitted ? await executor.RunAsync(item.Request, cancellationToken).ConfigureAwait(false) : TrialResult.Skipped,
            (item, result) =>
            {
                if (result.Input == default && result.Outcome == TrialOutcome.Skipped) left++;
                else Count(item.Mutation, result);
            }).ConfigureAwait(false);
        if (planned.Count == 0) Note = "mutations were not tried: no case has a picture, a sound or a text to take away, nor another answer.";
        else if (left > 0) Note = $"{ReportWords.Count(left)} of {ReportWords.Counted(planned.Count, "mutated trial")} were not run: the budget or the run ended.";
    }

    private void Count(Mutation mutation, in TrialResult result)
    {
        Calls++;
        if (!_tallies.TryGetValue(mutation, out var tally)) _tallies.Add(mutation, tally = new());
        tally.Add(result.Outcome);
    }

    private IEnumerable<(Mutation Mutation, TrialRequest<TCase> Request)> Planned()
    {
        var cases = blueprint.Cases;
        var sample = CaseSample.Of(cases.Count, MutationSize.MostCases, new CounterRandom(ContentHash.Of(blueprint.Id).Low).Stream("mutations"));
        var prompts = sample.Select(index => plan.Definition.Prompt(cases.Values[index])).ToList();
        foreach (var mutation in Mutation.All)
        {
            for (var i = 0; i < sample.Count; i++)
            {
                var index = sample[i];
                if (!blueprint.Holds(index)) continue;
                var request = new TrialRequest<TCase>(TrialPurpose.Mutate, cases.Values[index], cases.Id(index), cases.CellOf[index], -1, PerturbationChain.Empty, 0, 0) { Mutation = mutation };
                if (mutation.SwapsAnswers)
                {
                    if (OtherThan(sample, i) is { } other) yield return (mutation, request with { Expected = cases.Values[other] });
                }
                else if (!ReferenceEquals(mutation.Change(prompts[i]), prompts[i]))
                {
                    yield return (mutation, request);
                }
            }
        }
    }

    /// <summary>A case that expects something else, as far as the expectations tell; the next one where they name no answer.</summary>
    private int? OtherThan(IReadOnlyList<int> sample, int position)
    {
        var own = RepliesOf(sample[position]);
        for (var step = 1; step < sample.Count; step++)
        {
            var other = sample[(position + step) % sample.Count];
            if (!RepliesOf(other).Overlaps(own)) return other;
        }

        return null;
    }

    private HashSet<string> RepliesOf(int index) =>
        ExpectedAnswers.Of(plan.Definition, blueprint.Cases.Values[index]).Select(answer => answer.Reply.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
