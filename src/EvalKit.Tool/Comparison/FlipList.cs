namespace EvalKit;

/// <summary>The worst of any number of flips; all are counted.</summary>
internal sealed class FlipList
{
    private const int MostKept = 1000;

    private readonly SortedSet<Flip> _kept = new(Flip.WorstFirst);

    public long Lost { get; private set; }

    public long Gained { get; private set; }

    /// <summary>The worst first.</summary>
    public IReadOnlyCollection<Flip> Worst => _kept;

    public void Add(Flip flip)
    {
        if (flip.Lost) Lost++;
        else Gained++;
        _kept.Add(flip);
        if (_kept.Count > MostKept) _kept.Remove(_kept.Max!);
    }
}
