using System.Numerics;

namespace EvalKit;

/// <summary>
/// The length of the longest common subsequence. 64 rows of the table at a time, each a bit, after H. Hyyrö,
/// <i>Bit-Parallel LCS-length Computation Revisited</i> (2004).
/// </summary>
internal static class LongestSubsequence
{
    private const int Rows = 64;

    /// <summary>Time in proportion to the product of the lengths, memory to their sum.</summary>
    public static int Between<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, CancellationToken cancellationToken)
        where T : notnull
    {
        var (down, across, distinct) = TokenNumbers.Of(first, second);
        var equal = new ulong[distinct + 1];
        var carries = new bool[across.Length];
        var length = 0;
        for (var from = 0; from < down.Length; from += Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = down.AsSpan(from, Math.Min(Rows, down.Length - from));
            for (var row = 0; row < block.Length; row++) equal[block[row]] |= 1UL << row;
            length += Block(across, equal, carries);
            foreach (var token in block) equal[token] = 0;
        }

        return length;
    }

    /// <summary>A zero marks a row where the subsequence grows; the sum's carries go on into the next block.</summary>
    private static int Block(int[] across, ulong[] equal, bool[] carries)
    {
        var rows = ulong.MaxValue;
        for (var column = 0; column < across.Length; column++)
        {
            var matches = rows & equal[across[column]];
            var sum = unchecked(rows + matches);
            var next = unchecked(sum + (carries[column] ? 1UL : 0UL));
            carries[column] = sum < rows || next < sum;
            rows = next | (rows & ~matches);
        }

        return BitOperations.PopCount(~rows);
    }
}
