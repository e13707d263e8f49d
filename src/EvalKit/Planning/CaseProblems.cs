namespace EvalKit;

/// <summary>What is wrong with cases. One mistake usually hits many of them: a few are named, the rest counted.</summary>
internal sealed class CaseProblems
{
    private const int NamedPerKind = 3;

    private readonly List<string> _kinds = [];
    private readonly Dictionary<string, (List<string> Named, int Count)> _byKind = new(StringComparer.Ordinal);

    public bool Any => _kinds.Count > 0;

    /// <param name="kind">What the problems of one mistake have in common.</param>
    /// <param name="problem">The sentence.</param>
    public void Add(string kind, string problem)
    {
        if (!_byKind.TryGetValue(kind, out var known))
        {
            known = ([], 0);
            _kinds.Add(kind);
        }

        if (known.Count < NamedPerKind) known.Named.Add(problem);
        _byKind[kind] = (known.Named, known.Count + 1);
    }

    public IReadOnlyList<string> ToList() =>
    [
        .. _kinds.SelectMany(kind => _byKind[kind] is var (named, count) && count > NamedPerKind
            ? named.Append(FormattableString.Invariant($"… and {count - NamedPerKind} more cases like this."))
            : _byKind[kind].Named),
    ];
}
