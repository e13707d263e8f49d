using System.Numerics;

namespace EvalKit;

/// <summary>
/// Levenshtein's distance of two texts in UTF-16 characters: the fewest insertions, deletions and substitutions. 64 rows of the table at
/// a time, each a bit, after G. Myers, <i>A Fast Bit-Vector Algorithm for Approximate String Matching</i> (1999), in the form of
/// H. Hyyrö (2003). What both begin and end with is left out.
/// </summary>
internal static class TextDistance
{
    /// <summary>The largest table that is gone through whole: two texts of 8192 characters, a million steps of 64 rows.</summary>
    public const int MostCells = 1 << 26;

    private const int Rows = 64;
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
        // By how much the table's cell below the last block differs from its left neighbour; above the first block by one each.
        var steps = new sbyte[across.Length];
        Array.Fill(steps, (sbyte)1);
        var distance = across.Length;
        for (var from = 0; from < down.Length; from += Rows)
        {
            var block = down.Slice(from, Math.Min(Rows, down.Length - from));
            for (var row = 0; row < block.Length; row++)
            {
                if (block[row] < Few) few[block[row]] |= 1UL << row;
                else many[block[row]] = many.GetValueOrDefault(block[row]) | 1UL << row;
            }

            distance += Block(block.Length, across, few, many, steps);
            few.Clear();
            many.Clear();
        }

        return distance;
    }

    /// <summary>Takes the steps above the block to those below it; returns what the block's rows add in the last column.</summary>
    private static int Block(int rows, ReadOnlySpan<char> across, ReadOnlySpan<ulong> few, Dictionary<char, ulong> many, sbyte[] steps)
    {
        var up = ulong.MaxValue;
        var down = 0UL;
        for (var column = 0; column < across.Length; column++)
        {
            var letter = across[column];
            var same = letter < Few ? few[letter] : many.Count == 0 ? 0 : many.GetValueOrDefault(letter);
            var vertical = same | down;
            if (steps[column] < 0) same |= 1;
            var diagonal = (((same & up) + up) ^ up) | same;
            var right = down | ~(diagonal | up);
            var left = up & diagonal;
            var (rightIn, leftIn) = steps[column] > 0 ? (1UL, 0UL) : steps[column] < 0 ? (0UL, 1UL) : (0UL, 0UL);
            steps[column] = (sbyte)((int)(right >> (Rows - 1)) - (int)(left >> (Rows - 1)));
            right = (right << 1) | rightIn;
            left = (left << 1) | leftIn;
            up = left | ~(vertical | right);
            down = right & vertical;
        }

        var used = ulong.MaxValue >> (Rows - rows);
        return BitOperations.PopCount(up & used) - BitOperations.PopCount(down & used);
    }
}
