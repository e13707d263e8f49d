using System.Runtime.InteropServices;
using EvalKit.Extensibility;
using EvalKit.Statistics;

namespace EvalKit;

/// <summary>The scores of perturbed trials by severity, each with its case's clean score, for the curve of every perturbation.</summary>
/// <param name="cases">The cases of the eval.</param>
/// <param name="axes">The perturbation axes.</param>
/// <param name="chance">The score of guessing.</param>
internal sealed class SeverityRecord(int cases, int axes, double chance)
{
    // In the plan's random order, so that the first ones are a fair sample of a larger run. Bounds the memory.
    private const int MostTrials = 20_000;
    private const int FewestClusters = 10;
    private const int Resamples = 500;

    // Steps per unit of severity. Finer ones would cost the resampling more than they tell.
    private const double Steps = 20;

    private readonly float[] _clean = axes == 0 ? [] : Filled(cases);
    private readonly List<(int Case, SeverityScore Score)>[] _perturbed = [.. Enumerable.Range(0, axes).Select(_ => new List<(int, SeverityScore)>())];

    public void Add(in PlannedTrial trial, double? score)
    {
        if (score is not { } known || axes == 0) return;
        if (trial.Facts.IsClean && trial.Repeat == 0) _clean[trial.Case] = (float)known;
        else if (trial.Facts.IsPerturbed && _perturbed[trial.Axis].Count < MostTrials)
            _perturbed[trial.Axis].Add((trial.Case, new(Math.Ceiling(trial.Facts.Severity * Steps) / Steps, known, trial.Cluster)));
    }

    /// <summary>Every axis of which enough is known.</summary>
    public IReadOnlyList<CriticalEntry> Critical(ulong seed) => [.. Enumerable.Range(0, axes).Select(axis => Of(axis, seed)).OfType<CriticalEntry>()];

    private CriticalEntry? Of(int axis, ulong seed)
    {
        var scores = _perturbed[axis].ConvertAll(trial => trial.Score);
        if (scores.Select(score => score.Cluster).Distinct().Count() < FewestClusters) return null;
        foreach (var (index, cluster) in _perturbed[axis].Select(trial => (trial.Case, trial.Score.Cluster)).Distinct().ToList())
        {
            if (!float.IsNaN(_clean[index])) scores.Add(new(0, _clean[index], cluster));
        }

        // Without clean scores above chance there is nothing to fall from.
        var clean = scores.Where(score => score.Severity == 0).Select(score => score.Score).DefaultIfEmpty(0).Average();
        if (clean <= chance) return null;
        if (scores.TrueForAll(score => score.Score == scores[0].Score)) return new CriticalEntry(axis, null, null, null);
        var estimate = CriticalSeverity.Of(CollectionsMarshal.AsSpan(scores), chance, resamples: Resamples, seed: seed);
        return new CriticalEntry(axis, estimate.Value, estimate.Lower, estimate.Upper);
    }

    private static float[] Filled(int length)
    {
        var scores = new float[length];
        Array.Fill(scores, float.NaN);
        return scores;
    }
}
