using EvalKit.Media;

namespace EvalKit;

/// <summary>Two kinds of input: the contrast of failures of each case that has both, and how often each of their four combinations failed.</summary>
internal sealed class InteractionPair(Modality first, Modality second, int clusters)
{
    // Both, the first alone, the second alone, neither.
    private static readonly int[] Signs = [1, -1, -1, 1];

    private readonly ClusterSums _sums = new(clusters);
    private readonly List<int> _clusterOf = [];
    private readonly long[] _failed = new long[4];
    private readonly long[] _scored = new long[4];

    public string Name => $"{first.Label()} and {second.Label()}";

    public int Cases => _clusterOf.Count;

    public int Clusters => _clusterOf.Distinct().Count();

    public long Planned { get; private set; }

    public long Scored => _scored.Sum();

    /// <summary>What the contrast is over, in words, with the rates that it is made of.</summary>
    public string Over => FormattableString.Invariant(
        $"over {Cases} cases (failed: both {Rate(0)}, {first.Label()} alone {Rate(1)}, {second.Label()} alone {Rate(2)}, neither {Rate(3)})");

    /// <summary>One case.</summary>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="factors">Its kinds of input.</param>
    /// <param name="failed">A bit for each combination that failed, at the place that the kinds left in give.</param>
    /// <param name="known">A bit for each combination that passed or failed.</param>
    public void Add(int cluster, Modality factors, byte failed, byte known)
    {
        Modality[] others = (factors & ~(first | second)) is var third && third == Modality.None ? [Modality.None] : [Modality.None, third];
        Modality[] kept = [first | second, first, second, Modality.None];
        double least = 0, most = 0;
        foreach (var other in others)
        {
            for (var cell = 0; cell < kept.Length; cell++)
            {
                var place = (int)(kept[cell] | other);
                var isKnown = (known >> place & 1) != 0;
                var fails = failed >> place & 1;
                Planned++;
                if (isKnown) _scored[cell]++;
                _failed[cell] += fails;
                var (low, high) = isKnown ? (fails, fails) : (0, 1);
                least += Signs[cell] > 0 ? low : -high;
                most += Signs[cell] > 0 ? high : -low;
            }
        }

        _clusterOf.Add(cluster);
        _sums.Add(cluster, least / others.Length, most / others.Length);
    }

    public MeanFigures Figures(GateEvidence evidence) => _sums.Figures(-2, 2, evidence.FailAlpha, evidence.PassAlpha);

    /// <summary>The figures where every case gives the same contrast.</summary>
    public MeanFigures IfAll(double contrast, GateEvidence evidence)
    {
        var sums = new ClusterSums(clusters);
        foreach (var cluster in _clusterOf) sums.Add(cluster, contrast);
        return sums.Figures(-2, 2, evidence.FailAlpha, evidence.PassAlpha);
    }

    private string Rate(int cell) => _scored[cell] == 0 ? "–" : FormattableString.Invariant($"{100.0 * _failed[cell] / _scored[cell]:0} %");
}
