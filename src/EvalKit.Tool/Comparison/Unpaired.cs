namespace EvalKit;

/// <summary>Trials without a counterpart, and the cases they are of.</summary>
internal sealed class Unpaired
{
    private const int Named = 5;

    private readonly SortedSet<string> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);

    public long Trials { get; private set; }

    public int Cases => _cases.Count;

    /// <summary>The first of their cases in the order of their ids.</summary>
    public IReadOnlyCollection<string> First => _first;

    public void Add(string @case)
    {
        Trials++;
        if (!_cases.Add(@case)) return;
        _first.Add(@case);
        if (_first.Count > Named) _first.Remove(_first.Max!);
    }

    /// <summary><c>3 trials of 2 cases: a, b</c>.</summary>
    public override string ToString() =>
        $"{ReportWords.Counted(Trials, "trial")} of {ReportWords.Counted(Cases, "case")}: {string.Join(", ", First.Select(id => VisibleText.Of(id, 60)))}{(Cases > First.Count ? ", …" : "")}";
}
