namespace EvalKit;

/// <summary>Levenshtein's distance of lists: the fewest insertions, deletions and substitutions (<see cref="EditTable"/>).</summary>
internal static class EditDistance
{
    /// <summary>Time in proportion to the product of the lengths, memory to their sum.</summary>
    public static int Between<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, CancellationToken cancellationToken)
        where T : notnull
    {
        var (down, across, distinct) = TokenNumbers.Of(first, second);
        var equal = new ulong[distinct + 1];
        var steps = EditTable.FirstSteps(across.Length);
        var distance = across.Length;
        for (var from = 0; from < down.Length; from += EditTable.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = down.AsSpan(from, Math.Min(EditTable.Rows, down.Length - from));
            for (var row = 0; row < block.Length; row++) equal[block[row]] |= 1UL << row;
            distance += EditTable.Block(block.Length, new Matches(across, equal), steps);
            foreach (var token in block) equal[token] = 0;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return distance;
    }

    private readonly struct Matches(int[] across, ulong[] equal) : IColumnMatches
    {
        public ulong At(int column) => equal[across[column]];
    }
}
