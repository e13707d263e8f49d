using System.Collections;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Runs the planned trials and feeds the gates, in the plan's order.</summary>
internal sealed class Measurement<TCase, TReply>(
    EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, IReadOnlyList<TrialExecutor<TCase, TReply>> executors, EvalSession session, int eval,
    Spending spending, EvalVerdicts<TCase> verdicts)
{
    private readonly bool _generated = plan.Definition.Cases.Source is GeneratedCases<TCase>;
    private readonly BitArray _cleanPassed = new(blueprint.Cases.Count);
    private readonly HashSet<int> _asked = [];

    private readonly RunProgress _progress = new(
        blueprint.Id, blueprint.Sequential?.Count ?? blueprint.Evidence?.Trials.Count ?? blueprint.Design.Count, blueprint.Sequential is not null,
        session.Options.TimeProvider, message => session.Progress?.Invoke(message));

    // By arm: an answer is compared with the same subject's own.
    private readonly CleanAnswer?[][]? _cleanAnswers = plan.Definition.ComparesReplies
        ? [.. executors.Select(_ => new CleanAnswer?[blueprint.Cases.Count])]
        : null;

    /// <summary>Runs the trials of some cells and returns the failures worth shrinking.</summary>
    public async Task<ShrinkQueue<TCase>> RunAsync(IReadOnlyList<EvalCell> cells, CancellationToken cancellationToken)
    {
        var queue = new ShrinkQueue<TCase>(session.Options.ShrunkFailuresPerAxis);
        if (blueprint is { Sequential: { } all, Shard: not null })
        {
            await RunShardAsync(all, cells, queue, cancellationToken).ConfigureAwait(false);
            return queue;
        }

        if (blueprint.Sequential is { } sequential)
        {
            _asked.UnionWith(cells.Select(cell => cell.Index));
            await RunSequentialAsync(sequential, queue, cancellationToken).ConfigureAwait(false);
            return queue;
        }

        if (blueprint.Evidence is { } evidence)
        {
            var chosen = cells.Select(cell => cell.Index).ToHashSet();
            await RunAsync(evidence.In(spec => chosen.Contains(blueprint.Cases.CellOf[spec.CaseIndex]) && blueprint.Holds(spec.CaseIndex)), position => evidence.Trials[position], position => position,
                (position, result) => Consume(evidence.Trials[position], result, queue), cancellationToken).ConfigureAwait(false);
            return queue;
        }

        foreach (var pass in blueprint.Design.Passes(cells))
            await RunAsync(pass.Where(spec => blueprint.Holds(spec.CaseIndex)), spec => spec, spec => spec.Index, (spec, result) => Consume(spec, result, queue), cancellationToken).ConfigureAwait(false);
        return queue;
    }

    /// <summary>Round by round, until each slice whose cells were all asked for has ended. Decisions fall between rounds alone.</summary>
    private async Task RunSequentialAsync(SequentialSchedule schedule, ShrinkQueue<TCase> queue, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (clean, others) = schedule.NextRound(slice => slice.LiesIn(_asked, blueprint.Cases.Cells.Count));
            if (clean.Count + others.Count == 0) return;
            foreach (var part in new[] { clean, others })
                await RunAsync(part, position => schedule[position], position => position, Add, cancellationToken).ConfigureAwait(false);
        }

        void Add(int position, TrialResult result)
        {
            schedule.Add(position, result.Outcome);
            Consume(schedule[position], result, queue);
        }
    }

    /// <summary>All that a sequential test may need of a shard's cases: when it may stop depends on those of the others.</summary>
    private async Task RunShardAsync(SequentialSchedule schedule, IReadOnlyList<EvalCell> cells, ShrinkQueue<TCase> queue, CancellationToken cancellationToken)
    {
        var chosen = cells.Select(cell => cell.Index).ToHashSet();
        var own = Enumerable.Range(0, schedule.Count).Where(position => schedule[position].CaseIndex is var index && chosen.Contains(blueprint.Cases.CellOf[index]) && blueprint.Holds(index)).ToLookup(position => schedule[position].IsClean);
        foreach (var clean in new[] { true, false })
            await RunAsync(own[clean], position => schedule[position], position => position, (position, result) => Consume(schedule[position], result, queue), cancellationToken).ConfigureAwait(false);
    }

    private Task RunAsync<TItem>(
        IEnumerable<TItem> items, Func<TItem, TrialSpec> specOf, Func<TItem, long> position, Action<TItem, TrialResult> consume, CancellationToken cancellationToken) =>
        TrialPump.RunAsync(
            items,
            Math.Min(plan.Settings.Concurrency ?? session.Options.Concurrency, session.Options.Concurrency),
            item => !cancellationToken.IsCancellationRequested && spending.Admit(blueprint.CorpusCalls + position(item)),
            (item, admitted) => TryAsync(specOf(item), admitted, cancellationToken),
            consume);

    private async ValueTask<TrialResult> TryAsync(TrialSpec spec, bool admitted, CancellationToken cancellationToken)
    {
        var cases = blueprint.Cases;
        var caseId = cases.Id(spec.CaseIndex);
        if (!admitted) return Skip(spec, caseId);
        var chain = blueprint.ChainOf(spec, caseId);
        var request = new TrialRequest<TCase>(
            spec.Purpose, cases.Values[spec.CaseIndex], caseId, cases.CellOf[spec.CaseIndex], spec.Axis, chain, spec.Severity, spec.Repeat)
        {
            Without = spec.Without,
            Clean = spec.IsClean ? null : _cleanAnswers?[spec.Arm][spec.CaseIndex],
        };
        return await executors[spec.Arm].RunAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A trial that was planned and is not run has its line all the same: it stays in every denominator.</summary>
    private TrialResult Skip(in TrialSpec spec, string caseId)
    {
        // Also of a trial that is not run it is known where in a grid it would have been.
        var kinds = spec.IsPerturbed && blueprint.Axes[spec.Axis].HasSeveralKinds() ? blueprint.KindsOf(spec.Axis, blueprint.ChainOf(spec, caseId)) : default;
        var entry = new TrialEntry
        {
            Eval = eval,
            Purpose = spec.Purpose,
            Arm = blueprint.ArmOf(spec),
            Case = caseId,
            Cluster = blueprint.Cases.ClusterName(blueprint.Cases.Values[spec.CaseIndex], caseId),
            Cell = blueprint.Cases.CellOf[spec.CaseIndex],
            Axis = spec.Axis,
            // Another run may have made the trial: it is paired by its chain.
            Chain = blueprint.ChainOf(spec, caseId) is { Steps.Count: > 0 } chain ? chain.ToString() : "",
            Severity = spec.Severity,
            ImageSeverity = kinds.Image,
            AudioSeverity = kinds.Audio,
            TextSeverity = kinds.Text,
            Without = spec.Without,
            Repeat = spec.Repeat,
            Outcome = TrialOutcome.Skipped,
            Reason = spending.Exhausted ? "over budget" : "cancelled",
        };
        session.Store.Append(entry);
        EvalMeter.Add(blueprint.Id, entry);
        return TrialResult.Skipped;
    }

    private void Consume(TrialSpec spec, TrialResult result, ShrinkQueue<TCase> queue)
    {
        verdicts.Add(spec, result);
        _progress.Add(result.Outcome);
        if (spec.IsClean && _cleanAnswers is not null) _cleanAnswers[spec.Arm][spec.CaseIndex] = result.Comparable;
        // What another subject fails is not what is looked for.
        if (spec.Arm > 0) return;
        if (spec.IsClean) _cleanPassed[spec.CaseIndex] = result.Outcome == TrialOutcome.Passed;

        // What the container changed, or a part that is missing, has no milder form.
        if (spec.Purpose is TrialPurpose.AsShipped or TrialPurpose.Factorial) return;
        // A case that fails unperturbed is no evidence against the perturbation; it can be shrunk only where cases are generated.
        if (result.Outcome != TrialOutcome.Failed || (spec.IsPerturbed ? !_cleanPassed[spec.CaseIndex] : !_generated)) return;
        var caseId = blueprint.Cases.Id(spec.CaseIndex);
        queue.Offer(new(spec.Index, blueprint.Cases.Values[spec.CaseIndex], caseId, blueprint.Cases.CellOf[spec.CaseIndex], spec.Axis,
            blueprint.ChainOf(spec, caseId), spec.Repeat, result.Reason, result.Reply)
        {
            Clean = _cleanAnswers?[0][spec.CaseIndex],
        });
    }
}
