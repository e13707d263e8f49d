using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Tries the entries of the corpus again, before anything else of their cells runs. Their trials enter no rate.</summary>
internal sealed class CorpusReplay<TCase, TReply>(
    EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, TrialExecutor<TCase, TReply> executor, EvalSession session, int eval, Spending spending)
{
    private readonly Lock _lock = new();

    /// <summary>Writes what is known of the entries that are not replayed.</summary>
    public void Begin()
    {
        if (blueprint.Corpus is not { } corpus) return;
        var replayed = corpus.Cases.Select(item => item.Index).ToHashSet();
        foreach (var (index, result) in corpus.Results.Index())
        {
            if (!replayed.Contains(index)) session.Store.Append(result.ToJournal(eval, blueprint.Id));
        }
    }

    /// <summary>Replays the entries of some cells; several at once, the tries of each one after the other.</summary>
    public async Task RunAsync(IReadOnlyList<EvalCell> cells, CancellationToken cancellationToken)
    {
        if (blueprint.Corpus is not { } corpus) return;
        var chosen = cells.Select(cell => cell.Index).ToHashSet();
        await TrialPump.RunAsync(
            corpus.Cases.Where(item => chosen.Contains(item.Cell) && (blueprint.Shards?.Holds(item) ?? true)),
            Math.Min(plan.Settings.Concurrency ?? session.Options.Concurrency, session.Options.Concurrency),
            _ => true,
            (item, _) => TryAsync(item, cancellationToken),
            Consume).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<TrialResult>> TryAsync(CorpusCase<TCase> item, CancellationToken cancellationToken)
    {
        CheckInput(item);
        var tries = new List<TrialResult>();
        while (!item.Result.IsOver)
        {
            var result = Admit(item, tries.Count, cancellationToken)
                ? await AskAsync(item, tries.Count, cancellationToken).ConfigureAwait(false)
                : Skip(item, tries.Count);
            item.Result.Add(result);
            tries.Add(result);
        }

        return tries;
    }

    /// <summary>An entry is about one input. Where the prompt is not what it was, a reply to it says nothing about the entry.</summary>
    private void CheckInput(CorpusCase<TCase> item)
    {
        try
        {
            var input = executor.PromptOf(Request(item, item.Chain, 0)).Hash;
            if (input == item.Entry.Input) return;
            item.Result.Stale = "its input is not what it was; EVALKIT_CORPUS=update takes it over with the new one";
            (item.Result.NewInput, item.Result.TriesNewInput) = (input, session.Options.Corpus == CorpusMode.Update);
        }
        catch (ArgumentException nothingToChange) when (item.Chain.Steps.Count > 0)
        {
            item.Result.Stale = $"its prompt has nothing that the perturbation changes any more ({nothingToChange.Message})";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A file that is missing, a prompt that throws: the trial meets it again and is Errored, with the message.
        }
    }

    private async ValueTask<TrialResult> AskAsync(CorpusCase<TCase> item, int repeat, CancellationToken cancellationToken)
    {
        var clean = item.CallsPerTry == 1
            ? null
            : (await executor.RunAsync(Request(item, PerturbationChain.Empty, repeat) with { Occasion = item.Entry.Chain }, cancellationToken).ConfigureAwait(false)).Comparable;
        return await executor.RunAsync(Request(item, item.Chain, repeat) with { Clean = clean }, cancellationToken).ConfigureAwait(false);
    }

    private bool Admit(CorpusCase<TCase> item, int repeat, CancellationToken cancellationToken)
    {
        // The last of its calls: half a comparison is worth nothing.
        var position = item.FirstCall + ((long)(repeat + 1) * item.CallsPerTry) - 1;
        lock (_lock)
        {
            if (cancellationToken.IsCancellationRequested || !spending.Admit(position)) return false;
            blueprint.Corpus!.Calls += item.CallsPerTry;
            return true;
        }
    }

    private TrialResult Skip(CorpusCase<TCase> item, int repeat)
    {
        var reason = spending.Exhausted ? "over budget" : "cancelled";
        session.Store.Append(new TrialEntry
        {
            Eval = eval,
            Purpose = TrialPurpose.Corpus,
            Case = item.Entry.Case,
            Cell = item.Cell,
            Axis = item.Axis,
            Chain = item.Entry.Chain,
            Severity = item.Chain.Severity,
            Repeat = repeat,
            Outcome = TrialOutcome.Skipped,
            Reason = reason,
        });
        return TrialResult.Skipped with { Reason = reason };
    }

    private void Consume(CorpusCase<TCase> item, IReadOnlyList<TrialResult> tries)
    {
        var planned = EvalCorpus<TCase>.Planned(item, blueprint);
        // What is tried under another input than it failed with is judged by nobody.
        foreach (var result in item.Result.Stale is null ? tries : []) blueprint.Gates.Add(planned, result);
        session.Store.Append(item.Result.ToJournal(eval, blueprint.Id));
    }

    private static TrialRequest<TCase> Request(CorpusCase<TCase> item, PerturbationChain chain, int repeat) =>
        new(TrialPurpose.Corpus, item.Value, item.Entry.Case, item.Cell, chain.Steps.Count == 0 ? -1 : item.Axis, chain, chain.Severity, repeat) { Seed = item.Entry.Seed };
}
