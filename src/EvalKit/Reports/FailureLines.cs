namespace EvalKit;

/// <summary>Lines that must fit a length: the least needed go first, from the end; rank 0 never goes.</summary>
internal sealed class FailureLines(int maxLength)
{
    private const string LeftOff = "  …";

    private readonly List<(int Rank, string Text)> _lines = [];

    public void Add(int rank, string text) => _lines.Add((rank, text));

    public override string ToString()
    {
        var kept = _lines.ToList();
        while (kept.Sum(l => l.Text.Length + 1) + LeftOff.Length > maxLength)
        {
            var rank = kept.Max(l => l.Rank);
            if (rank == 0) break;
            kept.RemoveAt(kept.FindLastIndex(l => l.Rank == rank));
        }

        return string.Join('\n', kept.Select(l => l.Text).Concat(kept.Count < _lines.Count ? [LeftOff] : []));
    }
}
