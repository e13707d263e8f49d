namespace EvalKit;

/// <summary>
/// Levenshtein's distance of two texts in UTF-16 characters: the fewest insertions, deletions and substitutions (<see cref="EditTable"/>).
/// What both begin and end with is left out.
/// </summary>
internal static class TextDistance
{
    /// <summary>The largest table that is gone through whole: two texts of 8192 characters, a million steps of 64 rows.</summary>
    public const int MostCells = 1 << 26;

    private const int Few = 128;

    /// <summary>
    /// The distance. Texts whose table is larger than <see cref="MostCells"/> are cut into pieces of equal share, and the pieces' distances
    /// are added, which is the distance or a little more: time stays bounded.
    /// </summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var prefix = one.CommonPrefixLength(other);
        one = one[prefix..];
        other = other[prefix..];
        var suffix = 0;
        while (suffix < Math.Min(one.Length, other.Length) && one[^(suffix + 1)] == other[^(suffix + 1)]) suffix++;
        one = one[..^suffix];
        other = other[..^suffix];
        if (one.IsEmpty || other.IsEmpty) return Math.Max(one.Length, other.Length);
        if ((long)one.Length * other.Length <= MostCells) return Whole(one, other);
        int half = one.Length / 2, otherHalf = (int)((long)half * other.Length / one.Length);
        if (half == 0 || otherHalf == 0) return Math.Max(one.Length, other.Length);
        return Math.Min(Math.Max(one.Length, other.Length), Between(one[..half], other[..otherHalf]) + Between(one[half..], other[otherHalf..]));
    }

    private static int Whole(ReadOnlySpan<char> down, ReadOnlySpan<char> across)
    {
        Span<ulong> few = stackalloc ulong[Few];
        few.Clear();
        var many = new Dictionary<char, ulong>();
        var steps = EditTable.FirstSteps(across.Length);
        var distance = across.Length;
        for (var from = 0; from < down.Length; from += EditTable.Rows)
        {
            var block = down.Slice(from, Math.Min(EditTable.Rows, down.Length - from));
            for (var row = 0; row < block.Length; row++)
            {
                if (block[row] < Few) few[block[row]] |= 1UL << row;
                else many[block[row]] = many.GetValueOrDefault(block[row]) | 1UL << row;
            }

            distance += EditTable.Block(block.Length, new Matches(across, few, many), steps);
            few.Clear();
            many.Clear();
        }

        return distance;
    }

    private readonly ref struct Matches(ReadOnlySpan<char> across, ReadOnlySpan<ulong> few, Dictionary<char, ulong> many) : IColumnMatches
    {
        private readonly ReadOnlySpan<char> _across = across;
        private readonly ReadOnlySpan<ulong> _few = few;

        public ulong At(int column)
        {
            var letter = _across[column];
            return letter < Few ? _few[letter] : many.Count == 0 ? 0 : many.GetValueOrDefault(letter);
        }
    }
}
