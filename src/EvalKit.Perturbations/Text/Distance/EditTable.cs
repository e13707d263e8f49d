using System.Numerics;

namespace EvalKit;

/// <summary>
/// The table of Levenshtein's distance, 64 rows at a time, each a bit, after G. Myers, <i>A Fast Bit-Vector Algorithm for Approximate String
/// Matching</i> (1999), in the form of H. Hyyrö (2003).
/// </summary>
internal static class EditTable
{
    /// <summary>The rows of a block.</summary>
    public const int Rows = 64;

    /// <summary>The steps above the first block: each cell is one more than its left neighbour.</summary>
    public static sbyte[] FirstSteps(int columns)
    {
        var steps = new sbyte[columns];
        Array.Fill(steps, (sbyte)1);
        return steps;
    }

    /// <summary>Takes the steps above a block to those below it; returns what the block's rows add in the last column.</summary>
    /// <param name="rows">Its rows, 64 at most.</param>
    /// <param name="matches">Which of its rows have what a column has.</param>
    /// <param name="steps">By how much each cell differs from its left neighbour.</param>
    public static int Block<TMatches>(int rows, TMatches matches, sbyte[] steps)
        where TMatches : struct, IColumnMatches, allows ref struct
    {
        var up = ulong.MaxValue;
        var down = 0UL;
        for (var column = 0; column < steps.Length; column++)
        {
            var same = matches.At(column);
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
