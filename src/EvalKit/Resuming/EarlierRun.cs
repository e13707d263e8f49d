using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>A run that another one goes on with, as its folder has it.</summary>
internal sealed class EarlierRun
{
    private const int MostFailures = EvalReport.MaxKept;

    private readonly Dictionary<int, EvalEntry> _evals = [];
    private readonly Dictionary<int, EvalEndEntry> _ends = [];
    private readonly List<FailureEntry> _failures = [];
    private bool _lacks;

    private EarlierRun(string folder, RunEntry run)
    {
        Folder = folder;
        Run = run;
    }

    public string Folder { get; }

    public RunEntry Run { get; }

    public string Id => Path.GetFileName(Folder);

    public EvalShard? Shard => Fact(RunEnvironment.Shard) is { } shard ? EvalShard.TryParse(shard) : null;

    /// <summary>The run that this one resumed; null where it began by itself.</summary>
    public string? Resumed => Fact(RunEnvironment.Resumed);

    /// <summary>True where its report was written, every eval came to its end and no trial came to nothing: nothing is left to be done.</summary>
    public bool HasEnded => !_lacks && File.Exists(Path.Combine(Folder, MarkdownReport.FileName))
        && _evals.Keys.All(eval => _ends.TryGetValue(eval, out var end) && end.Ending == "complete");

    /// <summary>Reads the journal from its first line to where it was cut off.</summary>
    /// <exception cref="JournalFormatException">It cannot be read.</exception>
    public static EarlierRun Read(string folder)
    {
        EarlierRun? run = null;
        foreach (var entry in JournalReader.Read(folder))
        {
            if (entry is RunEntry first) run ??= new(Path.GetFullPath(folder), first);
            else if (entry is EvalEntry eval) run!._evals[eval.Eval] = eval;
            else if (entry is EvalEndEntry end) run!._ends[end.Eval] = end;
            else if (entry is FailureEntry failure && run!._failures.Count < MostFailures) run._failures.Add(failure);
            else if (entry is TrialEntry { Purpose: TrialPurpose.Measure, Arm: "main", Outcome: TrialOutcome.Errored or TrialOutcome.Skipped }) run!._lacks = true;
        }

        return run ?? throw new JournalFormatException(Path.Combine(folder, FileRunStore.JournalName), 1, "the journal is empty: the run ended before its first line.");
    }

    /// <summary>The first line alone; null where there is none that can be read.</summary>
    public static RunEntry? Peek(string folder)
    {
        try
        {
            return JournalReader.Read(folder).FirstOrDefault() as RunEntry;
        }
        catch (Exception exception) when (exception is JournalFormatException or IOException or UnauthorizedAccessException)
        {
            // Not a run of this version, or not one that may be read: another one is looked for.
            return null;
        }
    }

    public string? Fact(string name) => Run.Environment.TryGetValue(name, out var value) ? value : null;

    /// <summary>An eval by its id; null where it had not begun.</summary>
    public EvalEntry? EvalOf(string id) => _evals.Values.FirstOrDefault(eval => eval.Id == id);

    /// <summary>How an eval ended; null where it did not.</summary>
    public EvalEndEntry? EndOf(string id) => EvalOf(id) is { } eval ? _ends.GetValueOrDefault(eval.Eval) : null;

    public IEnumerable<FailureEntry> FailuresOf(string id) => EvalOf(id) is { } eval ? _failures.Where(failure => failure.Eval == eval.Eval) : [];
}
