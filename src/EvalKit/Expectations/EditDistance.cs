using System.Numerics;

namespace EvalKit;

/// <summary>
/// Levenshtein's distance: the fewest insertions, deletions and substitutions. 64 rows of the table at a time, each a bit, after
/// G. Myers, <i>A Fast Bit-Vector Algorithm for Approximate String Matching</i> (1999), in the form of H. Hyyrö (2003).
/// </summary>
internal static class EditDistance
{
    private const int Rows = 64;

    /// <summary>Time in proportion to the product of the lengths, memory to their sum.</summary>
    public static int Between<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, CancellationToken cancellationToken)
        where T : notnull
    {
        var (down, across, distinct) = TokenNumbers.Of(first, second);
        var equal = new ulong[distinct + 1];
        // By how much the table's cell below the last block differs from its left neighbour; above the first block by one each.
        var steps = new sbyte[across.Length];
        Array.Fill(steps, (sbyte)1);
        var distance = across.Length;
        for (var from = 0; from < down.Length; from += Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = down.AsSpan(from, Math.Min(Rows, down.Length - from));
            for (var row = 0; row < block.Length; row++) equal[block[row]] |= 1UL << row;
            distance += Block(block.Length, across, equal, steps);
            foreach (var token in block) equal[token] = 0;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return distance;
    }

    /// <summary>Takes the steps above the block to those below it; returns what the block's rows add in the last column.</summary>
    private static int Block(int rows, int[] across, ulong[] equal, sbyte[] steps)
    {
        var up = ulong.MaxValue;
        var down = 0UL;
        for (var column = 0; column < across.Length; column++)
        {
            var same = equal[across[column]];
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
