using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The first side of a comparison: its evals by id.</summary>
/// <param name="Name">The run's id, or what the baseline is called.</param>
/// <param name="Evals">By their ids.</param>
internal sealed record RecordedRun(string Name, IReadOnlyDictionary<string, EarlierEval> Evals)
{
    /// <summary>Reads a run's journal; what is kept of a trial does not depend on its reply.</summary>
    public static RecordedRun Read(ToolHost host, RunFolder folder) => JournalProgress.Read(host, folder, (entries, _) => Of(folder.Id, entries));

    public static RecordedRun Of(string name, IEnumerable<JournalEntry> journal)
    {
        var evals = new Dictionary<string, EarlierEval>(StringComparer.Ordinal);
        var byOrdinal = new Dictionary<int, JournaledEval>();
        foreach (var entry in journal)
        {
            if (entry is EvalEntry plan)
            {
                if (!evals.TryGetValue(plan.Id, out var known)) evals.Add(plan.Id, known = new JournaledEval(plan));
                byOrdinal[plan.Eval] = (JournaledEval)known;
            }
            else if (entry is TrialEntry trial && Populations.Of(trial) is { } population && byOrdinal.TryGetValue(trial.Eval, out var eval)) eval.Add(population, trial);
            else if (entry is EvalEndEntry end && byOrdinal.TryGetValue(end.Eval, out var ended)) ended.Add(end);
        }

        return new(name, evals);
    }

    /// <summary>Reads the committed baselines of a project.</summary>
    public static RecordedRun Read(ProjectFolder project, Baseline baseline) => new(
        baseline.ToString(),
        BaselineFiles.Of(project, baseline).ToDictionary(file => file.File.Eval, file => (EarlierEval)new BaselineEval(file.File), StringComparer.Ordinal));
}
