using System.Buffers;

namespace EvalKit;

/// <summary>
/// Canny's edges (1986) of a plane of levels, with OpenCV's arithmetic: Sobel's slopes, |dx| + |dy|, directions by tangents with 15
/// fractional bits, thresholds of 50 and 150.
/// </summary>
internal static class EdgeMap
{
    private const int Low = 50;
    private const int High = 150;
    private const int Tangent = 13573;
    private const int Candidate = 1;
    private const int Edge = 2;

    /// <summary>Writes <see cref="Edge"/> where an edge is, and something else elsewhere.</summary>
    public static void Find(Field levels, Field edges)
    {
        var (width, height) = (levels.Width, levels.Height);
        using var slopesX = new Field(width, height);
        using var slopesY = new Field(width, height);
        // A frame of zeros around the magnitudes.
        using var magnitudes = new Field(width + 2, height + 2);
        magnitudes.Values.Clear();
        for (var y = 0; y < height; y++)
            Slopes(levels.Row(Math.Max(y - 1, 0)), levels.Row(y), levels.Row(Math.Min(y + 1, height - 1)), slopesX.Row(y), slopesY.Row(y), magnitudes.Row(y + 1)[1..]);

        edges.Values.Clear();
        var open = ArrayPool<int>.Shared.Rent(width * height);
        var count = 0;
        for (var y = 0; y < height; y++)
        {
            var row = edges.Row(y);
            for (var x = 0; x < width; x++)
            {
                if (!IsCrest(magnitudes.Values, width + 2, (y + 1) * (width + 2) + x + 1, slopesX.Row(y)[x], slopesY.Row(y)[x])) continue;
                row[x] = Candidate;
                if (magnitudes.Row(y + 1)[x + 1] <= High) continue;
                row[x] = Edge;
                open[count++] = y * width + x;
            }
        }

        Follow(edges, open, count);
        ArrayPool<int>.Shared.Return(open);
    }

    public static bool IsEdge(int value) => value == Edge;

    private static void Slopes(ReadOnlySpan<int> above, ReadOnlySpan<int> here, ReadOnlySpan<int> below, Span<int> across, Span<int> down, Span<int> magnitudes)
    {
        for (var x = 0; x < here.Length; x++)
        {
            int left = Math.Max(x - 1, 0), right = Math.Min(x + 1, here.Length - 1);
            across[x] = above[right] + 2 * here[right] + below[right] - above[left] - 2 * here[left] - below[left];
            down[x] = below[left] + 2 * below[x] + below[right] - above[left] - 2 * above[x] - above[right];
            magnitudes[x] = Math.Abs(across[x]) + Math.Abs(down[x]);
        }
    }

    /// <summary>Whether it is the greatest across the edge; of equals the first.</summary>
    private static bool IsCrest(ReadOnlySpan<int> magnitudes, int stride, int at, int slopeX, int slopeY)
    {
        var magnitude = magnitudes[at];
        if (magnitude <= Low) return false;
        int x = Math.Abs(slopeX), y = Math.Abs(slopeY) << 15, flat = x * Tangent;
        if (y < flat) return magnitude > magnitudes[at - 1] && magnitude >= magnitudes[at + 1];
        if (y > flat + (x << 16)) return magnitude > magnitudes[at - stride] && magnitude >= magnitudes[at + stride];
        var side = (slopeX ^ slopeY) < 0 ? -1 : 1;
        return magnitude > magnitudes[at - stride - side] && magnitude > magnitudes[at + stride + side];
    }

    /// <summary>What touches an edge and could be one is one.</summary>
    private static void Follow(Field edges, Span<int> open, int count)
    {
        while (count > 0)
        {
            var at = open[--count];
            var (x, y) = (at % edges.Width, at / edges.Width);
            for (var row = Math.Max(y - 1, 0); row <= Math.Min(y + 1, edges.Height - 1); row++)
            {
                for (var column = Math.Max(x - 1, 0); column <= Math.Min(x + 1, edges.Width - 1); column++)
                {
                    ref var value = ref edges.Row(row)[column];
                    if (value != Candidate) continue;
                    value = Edge;
                    open[count++] = row * edges.Width + column;
                }
            }
        }
    }
}
