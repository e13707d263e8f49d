namespace EvalKit;

/// <summary>
/// The planned trials: per repeat one clean trial of every case, one as shipped where the plan asks for it, then one perturbed trial
/// per case and sample. Axes and severities are balanced within each cell over a seeded random order, so what a cell's trials are does not depend on the others.
/// </summary>
internal sealed class FixedDesign<TCase>
{
    private const int Clean = -1;
    private const int Shipped = -2;

    // Conjugate of the golden ratio: multiples modulo 1 fill [0, 1) evenly, however many are taken.
    private const double Golden = 0.6180339887498949;

    private readonly CaseTable<TCase> _cases;
    private readonly IReadOnlyList<PerturbationAxis> _axes;
    private readonly int[] _order;
    private readonly int[] _rank;
    private readonly double _offset;

    public FixedDesign(CaseTable<TCase> cases, IReadOnlyList<PerturbationAxis> axes, int samples, int repeats, ulong seed, bool asShipped = false)
    {
        _cases = cases;
        _axes = axes;
        Samples = axes.Count == 0 ? 0 : samples;
        Repeats = repeats;
        AsShipped = asShipped;
        var random = new CounterRandom(seed).Stream("design");
        _offset = random.UniformAt(0);
        var orders = cases.Cells.Select(cell => new int[cell.Cases]).ToArray();
        var filled = new int[cases.Cells.Count];
        for (var i = 0; i < cases.Count; i++) orders[cases.CellOf[i]][filled[cases.CellOf[i]]++] = i;
        _rank = new int[axes.Count == 0 ? 0 : cases.Count];
        foreach (var cell in cases.Cells)
        {
            var order = orders[cell.Index];
            SeededOrder.Shuffle(order, random.Stream(cell.Label));
            if (_rank.Length == 0) continue;
            for (var rank = 0; rank < order.Length; rank++) _rank[order[rank]] = rank;
        }

        _order = Interleave(orders);
    }

    public int Samples { get; }

    public int Repeats { get; }

    public bool AsShipped { get; }

    /// <summary>Trials planned per case.</summary>
    public long PerCase => Repeats * ((AsShipped ? 2L : 1L) + Samples);

    /// <summary>
    /// The trials of some cells, in passes: all of a pass is finished before the next one starts. They keep the positions that they
    /// have among the trials of all cells.
    /// </summary>
    public IEnumerable<IEnumerable<TrialSpec>> Passes(IReadOnlyCollection<EvalCell> cells)
    {
        var chosen = new bool[_cases.Cells.Count];
        foreach (var cell in cells) chosen[cell.Index] = true;
        long start = 0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            foreach (var sample in Kinds)
            {
                yield return Pass(chosen, start, sample, repeat);
                start += _order.Length;
            }
        }
    }

    /// <summary>What each repeat tries, in order; samples count from 0.</summary>
    private IEnumerable<int> Kinds => [Clean, .. AsShipped ? [Shipped] : Array.Empty<int>(), .. Enumerable.Range(0, Samples)];

    private IEnumerable<TrialSpec> Pass(bool[] chosen, long start, int sample, int repeat)
    {
        for (var i = 0; i < _order.Length; i++)
        {
            if (chosen[_cases.CellOf[_order[i]]]) yield return Spec(start + i, _order[i], sample, repeat);
        }
    }

    /// <summary>One trial of the design; <paramref name="sample"/> −1 is the clean one, −2 the one as shipped.</summary>
    public TrialSpec Spec(long index, int caseIndex, int sample, int repeat)
    {
        if (sample == Clean) return new(index, caseIndex, -1, 0, 0, repeat);
        if (sample == Shipped) return new(index, caseIndex, -1, 0, 0, repeat, TrialPurpose.AsShipped);
        var (axis, turn) = AxisOf(caseIndex, sample);
        var fraction = (_offset + (turn + 1) * Golden) % 1;
        return new(index, caseIndex, axis, (1 - fraction) * _axes[axis].MaxSeverity, sample, repeat);
    }

    /// <summary>The axis of a case's sample, and how many trials of its cell had that axis before.</summary>
    private (int Axis, int Turn) AxisOf(int caseIndex, int sample)
    {
        // Shifted by one per sample: a case that is sampled again meets the next axis.
        var rank = _rank[caseIndex];
        var axis = (rank + sample) % _axes.Count;
        while (!_cases.CanPerturb(caseIndex, axis)) axis = (axis + 1) % _axes.Count;
        var perSample = _cases.Cells[_cases.CellOf[caseIndex]].Cases / _axes.Count + 1;
        return (axis, sample * perSample + rank / _axes.Count);
    }

    /// <summary>The cells' orders merged so that every cell advances at its own even pace.</summary>
    private static int[] Interleave(int[][] orders)
    {
        var merged = new int[orders.Sum(order => order.Length)];
        var taken = new int[orders.Length];
        for (var i = 0; i < merged.Length; i++)
        {
            var next = -1;
            for (var cell = 0; cell < orders.Length; cell++)
            {
                if (taken[cell] == orders[cell].Length) continue;
                if (next < 0 || (long)(taken[cell] + 1) * orders[next].Length < (long)(taken[next] + 1) * orders[cell].Length) next = cell;
            }

            merged[i] = orders[next][taken[next]++];
        }

        return merged;
    }
}
