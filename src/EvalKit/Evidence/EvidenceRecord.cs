using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The evidence of earlier runs while this one adds to it.</summary>
/// <param name="ledger">What earlier runs have shown.</param>
/// <param name="claim">What evidence is gathered against.</param>
/// <param name="trials">The planned trials whose cases are fresh, one per cluster, in the plan's order.</param>
/// <param name="idOf">The id of a case.</param>
/// <param name="clusterOf">The cluster of a case.</param>
/// <param name="keeps">Whether this run is written down.</param>
internal sealed class EvidenceRecord(
    EvidenceLedger ledger, EvidenceClaim claim, IReadOnlyList<TrialSpec> trials, Func<int, string> idOf, Func<int, ContentHash> clusterOf, bool keeps)
{
    private readonly List<EvidenceRow> _rows = [];
    private readonly HashSet<ContentHash> _inputs = [];

    public IReadOnlyList<TrialSpec> Trials => trials;

    /// <summary>Cases that turned out to send what was sent before.</summary>
    public List<string> Resent { get; } = [];

    private EvidenceCounts Here => _rows.Aggregate(default(EvidenceCounts), (counts, row) => counts.With(row.Passed));

    /// <summary>The positions of the trials of some cells.</summary>
    public IEnumerable<int> In(Func<TrialSpec, bool> chosen) => Enumerable.Range(0, trials.Count).Where(position => chosen(trials[position]));

    public void Add(int caseIndex, in TrialResult result)
    {
        if (result.Input != default && (ledger.HasSent(result.Input) || !_inputs.Add(result.Input)))
        {
            Resent.Add(idOf(caseIndex));
            return;
        }

        _rows.Add(new(idOf(caseIndex), result.Input, clusterOf(caseIndex), ledger.Run, result.Outcome switch
        {
            TrialOutcome.Passed => true,
            TrialOutcome.Failed => false,
            _ => null,
        }));
    }

    /// <summary>The evidence and what it shows together with that of earlier runs.</summary>
    /// <param name="planned">The evidence of this run's trials as they were planned.</param>
    public (GateEvidence Evidence, GateDecision Decision) Decide(GateEvidence planned)
    {
        var evidence = planned with { NotNeeded = planned.Planned - trials.Count + Resent.Count, Passed = Here.Passed, Failed = Here.Failed, Scored = null, Tally = null };
        return (evidence, EvidenceText.Decide(claim, [.. ledger.File.Runs.Select(run => run.Counts)], Here, trials.Count - Resent.Count, keeps));
    }

    /// <summary>Why this run adds nothing; null where it may.</summary>
    public string? WhyNot(bool filtered, bool cancelled, bool overBudget) =>
        filtered ? "not all cases were run (a filter, or an early end)"
        : cancelled ? "the run was cancelled"
        : overBudget ? "the budget ended before the run did"
        : _rows.Count == 0 ? "no fresh case was run"
        : null;

    /// <returns>What was written, in words.</returns>
    /// <exception cref="EvidenceException">The file cannot be written.</exception>
    public string Write(TimeProvider clock)
    {
        var date = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = ledger.File with { Runs = [.. ledger.File.Runs, new(ledger.Run, date, Here)], Rows = [.. ledger.File.Rows, .. _rows] };
        EvidenceWriter.Write(ledger.Path, file, claim);
        return $"evidence written: {ledger.Path}. Commit it.";
    }
}
