namespace EvalKit;

/// <summary>
/// The planned trials: per repeat one clean trial of every case, one as shipped where the plan asks for it, then one perturbed trial
/// per case and sample; and once what gates need besides. Axes and severities are balanced within each cell over a seeded random order, so what a cell's trials are does not depend on the others.
/// </summary>
internal sealed class FixedDesign<TCase>
{
    // Conjugate of the golden ratio: multiples modulo 1 fill [0, 1) evenly, however many are taken.
    private const double Golden = 0.6180339887498949;

    private readonly CaseTable<TCase> _cases;
    private readonly IReadOnlyList<PerturbationAxis> _axes;
    private readonly int[] _order;
    private readonly int[] _rank;
    private readonly double _offset;

    public FixedDesign(CaseTable<TCase> cases, IReadOnlyList<PerturbationAxis> axes, DesignSpec spec, ulong seed)
    {
        _cases = cases;
        _axes = axes;
        Spec = spec;
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

    public DesignSpec Spec { get; }

    /// <summary>Trials planned of all cases.</summary>
    public long Count => CountOf(_cases.Cells);

    /// <summary>Trials planned of the cases of some cells.</summary>
    public long CountOf(IEnumerable<EvalCell> cells)
    {
        var chosen = Chosen(cells);
        var all = _cases.Cells.Where(cell => chosen[cell.Index]).Sum(cell => (long)cell.Cases);
        var probed = _cases.AxesOf is null
            ? all * _axes.Count
            : Enumerable.Range(0, _axes.Count).Sum(axis => Enumerable.Range(0, _cases.Count).LongCount(i => chosen[_cases.CellOf[i]] && _cases.CanPerturb(i, axis)));
        var combined = Enumerable.Range(0, _cases.Count).Sum(i => chosen[_cases.CellOf[i]] ? PromptFactors.Combinations(_cases.Factors(i)) : 0L);
        return (all * Spec.PerCase) + (probed * Spec.Probes.Count) + combined;
    }

    /// <summary>
    /// The trials of some cells, in passes: all of a pass is finished before the next one starts. They keep the positions that they
    /// have among the trials of all cells.
    /// </summary>
    public IEnumerable<IEnumerable<TrialSpec>> Passes(IEnumerable<EvalCell> cells)
    {
        var chosen = Chosen(cells);
        long start = 0;
        foreach (var pass in Spec.Passes(_axes.Count))
        {
            yield return Pass(chosen, start, pass);
            start += _order.LongCount(i => Tries(i, pass)) * Spec.ArmsOf(pass);
        }
    }

    /// <summary>The trial at a position of a design whose passes all try every case on one subject, as those are that can be stopped early.</summary>
    public TrialSpec SpecAt(long index) =>
        SpecOf(index, _order[(int)(index % _order.Length)], Spec.Passes(_axes.Count).ElementAt((int)(index / _order.Length)));

    private bool[] Chosen(IEnumerable<EvalCell> cells)
    {
        var chosen = new bool[_cases.Cells.Count];
        foreach (var cell in cells) chosen[cell.Index] = true;
        return chosen;
    }

    private IEnumerable<TrialSpec> Pass(bool[] chosen, long start, DesignPass pass)
    {
        var arms = Spec.ArmsOf(pass);
        foreach (var caseIndex in _order)
        {
            if (!Tries(caseIndex, pass)) continue;
            var index = start;
            start += arms;
            if (!chosen[_cases.CellOf[caseIndex]]) continue;
            var spec = SpecOf(index, caseIndex, pass);
            yield return spec;
            // Side by side, so that a service that gets slower or better in the meantime does so for all of them.
            for (var arm = 1; arm < arms; arm++) yield return spec with { Index = spec.Index + arm, Arm = arm };
        }
    }

    /// <summary>Whether a case's prompt has what a pass changes.</summary>
    private bool Tries(int caseIndex, DesignPass pass) => (pass.Axis < 0 || _cases.CanPerturb(caseIndex, pass.Axis))
        && (pass.Combination < 0 || pass.Combination < PromptFactors.Combinations(_cases.Factors(caseIndex)));

    private TrialSpec SpecOf(long index, int caseIndex, DesignPass pass)
    {
        if (pass.Combination >= 0)
            return new(index, caseIndex, -1, 0, 0, pass.Repeat, pass.Purpose) { Without = PromptFactors.LeftOutBy(pass.Combination, _cases.Factors(caseIndex)) };
        if (pass.Sample < 0) return new(index, caseIndex, -1, 0, 0, pass.Repeat, pass.Purpose);
        if (pass.Axis >= 0) return new(index, caseIndex, pass.Axis, pass.Severity, pass.Sample, pass.Repeat, pass.Purpose);
        var (axis, turn) = AxisOf(caseIndex, pass.Sample);
        var fraction = (_offset + (turn + 1) * Golden) % 1;
        return new(index, caseIndex, axis, (1 - fraction) * _axes[axis].MaxSeverity, pass.Sample, pass.Repeat);
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
