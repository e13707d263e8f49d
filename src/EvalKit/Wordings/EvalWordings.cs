using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The recorded wordings of an eval, laid beside its plan: what its trials need, what is there, and what is to be asked for.</summary>
internal sealed class EvalWordings
{
    private const int Named = 5;

    // What is asked for between two writes: a kill loses no more than this.
    private const int Batch = 16;

    private readonly string _eval;
    private readonly WordingBook _book = new();
    private readonly Dictionary<WordingKey, WordingNeed> _needs = [];
    private readonly HashSet<string> _misplaced = [];
    private readonly EvalOptions _options;

    private EvalWordings(string eval, IEnumerable<PerturbationAxis> axes, EvalOptions options)
    {
        (_eval, _options) = (eval, options);
        Path = WordingsFile.PathOf(options.CommittedDirectory, eval);
        _book.Set(WordingsReader.Read(Path, eval)?.Entries ?? []);
        Axes = [.. axes.Select(axis => axis.Map(member => KernelOf(member) is { } kernel ? new TextPerturbation(member.Definition, kernel.With(_book)) : member))];
    }

    public string Path { get; }

    /// <summary>The plan's axes with the wordings in them.</summary>
    public ImmutableArray<PerturbationAxis> Axes { get; }

    /// <summary>Whether what is missing is asked for when the eval runs.</summary>
    public bool Records => _options is { UpdateWordings: true, Replay: null };

    /// <summary>Calls that recording takes at most; 0 where nothing is recorded.</summary>
    public long PlannedCalls => Records ? Missing.Sum(need => (long)need.Kernel.Rewording.Steps * WordingRecorder.Attempts) : 0;

    /// <summary>Calls that it has taken.</summary>
    public long Calls { get; private set; }

    private List<WordingNeed> Missing => [.. _needs.Values.Where(need => _book.ProblemOf(need.Key, need.Kept) is not null)];

    /// <summary>Reads the file of a plan with perturbations that need one; null for any other plan.</summary>
    /// <exception cref="WordingException">It is there and cannot be used.</exception>
    public static EvalWordings? Load(string eval, IReadOnlyList<PerturbationAxis> axes, EvalOptions options) =>
        axes.SelectMany(axis => axis.Members).Any(member => KernelOf(member) is not null) ? new(eval, axes, options) : null;

    /// <summary>Notes what a trial of a chain, and any milder one, asks for.</summary>
    public void Need(PerturbationChain chain, Prompt prompt, string caseId)
    {
        var texts = 0;
        foreach (var step in chain.Steps)
        {
            // What changes the whole prompt may write into its texts, too.
            if (step.Perturbation is not (TextPerturbation or PromptPerturbation)) continue;
            if (texts++ > 0 && KernelOf(step.Perturbation) is not null) _misplaced.Add(step.Perturbation.Label);
            if (texts > 1 || KernelOf(step.Perturbation) is not { } kernel) continue;
            var parts = DraftPart.Of(prompt, []);
            foreach (var source in PartTargets.Of(step.Perturbation, parts, parts).Select(part => ((TextDraft)parts[part]).Text).Where(WordingKernel.CanSay))
            {
                var kept = KeptText.KeptIn(source, step.Perturbation.Definition).Select(span => source[span.Start..span.End]).ToList();
                for (var strength = 1; strength <= step.Ticks; strength++) Need(kernel, new(kernel.Rewording.Kind, strength, source), caseId, kept);
            }
        }
    }

    /// <summary>Why the plan cannot run: a chain that no wording can be recorded for and, unless they are recorded now, wordings that are missing.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var label in _misplaced)
            yield return $"\"{label}\" stands behind another change of text. A wording is recorded of the prompt's own text: put it first, as in Perturb.Text.Paraphrase(…).Then(…), once in a chain, and not into Perturb.AnyChainOf with other changes of text.";
        if (Records || Missing is not { Count: > 0 } missing) yield break;
        foreach (var kind in missing.GroupBy(need => (need.Key.Kind, Why: _book.ProblemOf(need.Key, need.Kept))))
        {
            yield return FormattableString.Invariant($"{kind.Key.Kind} {kind.Key.Why}: {Names(kind)}. EVALKIT_WORDINGS=update dotnet test asks the model for it and writes {Path}: read what it wrote, and commit the file.");
        }
    }

    /// <summary>Asks for what is missing and writes it, whatever else the run gives.</summary>
    /// <returns>What was recorded and what was not, in words.</returns>
    /// <exception cref="WordingException">The file cannot be read any more, or not be written.</exception>
    /// <exception cref="SubjectMissingException">A model that was named is not registered.</exception>
    public async Task<IReadOnlyList<string>> RecordAsync(EvalSession session, Spending spending, CancellationToken cancellationToken)
    {
        var missing = Missing;
        if (!Records || missing.Count == 0) return [];
        var recorder = new WordingRecorder(session, _eval, spending);
        var count = 0;
        foreach (var batch in missing.GroupBy(need => (need.Key.Source, need.Key.Kind)).Chunk(Batch))
        {
            var recorded = (await Task.WhenAll(batch.Select(group => recorder.RecordAsync(group, _book, cancellationToken))).ConfigureAwait(false)).SelectMany(entries => entries).ToList();
            if (recorded.Count > 0) _book.Set(WordingsUpdate.Write(Path, _eval, recorded, _book));
            count += recorded.Count;
            if (cancellationToken.IsCancellationRequested) break;
        }

        Calls = recorder.Calls;
        return Notes(count, recorder.Calls);
    }

    private void Need(WordingKernel kernel, WordingKey key, string caseId, List<string> kept)
    {
        if (!_needs.TryGetValue(key, out var need)) _needs.Add(key, need = new(key, kernel, caseId));
        need.Kept.UnionWith(kept);
    }

    private List<string> Notes(int count, long calls)
    {
        List<string> notes = [];
        if (count > 0) notes.Add(FormattableString.Invariant($"wordings written: {Path}: {count} recorded in {ReportWords.Counted(calls, "call")}. Read what the model wrote, and commit the file."));
        foreach (var group in Missing.GroupBy(need => (need.Key.Kind, Why: _book.ProblemOf(need.Key, need.Kept))).OrderBy(group => group.Key))
        {
            notes.Add(FormattableString.Invariant($"wordings not recorded: {group.Key.Kind} {group.Key.Why}: {Names(group)}. Their trials have no input and are Errored. Ask again, write one into the file yourself, or leave the case out."));
        }

        return notes;
    }

    private static string Names(IEnumerable<WordingNeed> needs)
    {
        var all = needs.OrderBy(need => need.Case, StringComparer.Ordinal).ThenBy(need => need.Key.Strength).ToList();
        var names = all.Take(Named).Select(need => FormattableString.Invariant($"strength {need.Key.Strength} of \"{VisibleText.Of(need.Key.Source, 40)}\" (case {VisibleText.Of(need.Case, 60)})"));
        return string.Join(", ", names) + (all.Count > Named ? FormattableString.Invariant($" and {all.Count - Named} more") : "");
    }

    private static WordingKernel? KernelOf(Perturbation member) => (member as TextPerturbation)?.Kernel as WordingKernel;
}
