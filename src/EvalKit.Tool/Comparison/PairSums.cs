using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>Differences of pairs, later − earlier, summed by cluster: once as low and once as high as they can be while trials are missing.</summary>
internal sealed class PairSums
{
    private readonly Dictionary<int, int> _placeOf = [];
    private readonly List<double> _least = [];
    private readonly List<double> _most = [];
    private readonly List<long> _counts = [];

    public long Pairs { get; private set; }

    /// <summary>Pairs of which a side is missing.</summary>
    public long Missing { get; private set; }

    public long Agree { get; private set; }

    public long Losses { get; private set; }

    public long Gains { get; private set; }

    /// <summary>Missing pairs that could be losses.</summary>
    public long MaybeLosses { get; private set; }

    /// <summary>Missing pairs that could be gains.</summary>
    public long MaybeGains { get; private set; }

    /// <summary>The sum of what is known of the earlier side.</summary>
    public double Before { get; private set; }

    /// <summary>The sum of what is known of the later side.</summary>
    public double After { get; private set; }

    /// <summary>Whether every value was 0 or 1.</summary>
    public bool IsYesOrNo { get; private set; } = true;

    public int Clusters => _counts.Count;

    /// <summary>Whether every cluster is one pair.</summary>
    public bool IsSingle => Pairs == Clusters;

    public double LeastMean => _least.Sum() / Pairs;

    public double MostMean => _most.Sum() / Pairs;

    public void Add(int cluster, double? before, double? after)
    {
        var (least, most) = ((after ?? 0) - (before ?? 1), (after ?? 1) - (before ?? 0));
        Pairs++;
        Before += before ?? 0;
        After += after ?? 0;
        IsYesOrNo &= before is null or 0 or 1 && after is null or 0 or 1;
        if (before is null || after is null)
        {
            Missing++;
            if (least < 0) MaybeLosses++;
            if (most > 0) MaybeGains++;
        }
        else if (least < 0) Losses++;
        else if (least > 0) Gains++;
        else Agree++;

        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_placeOf, cluster, out var known);
        if (!known)
        {
            place = _counts.Count;
            _least.Add(0);
            _most.Add(0);
            _counts.Add(0);
        }

        _least[place] += least;
        _most[place] += most;
        _counts[place]++;
    }

    public ReadOnlySpan<double> Least => CollectionsMarshal.AsSpan(_least);

    public ReadOnlySpan<double> Most => CollectionsMarshal.AsSpan(_most);

    public ReadOnlySpan<long> Counts => CollectionsMarshal.AsSpan(_counts);
}
