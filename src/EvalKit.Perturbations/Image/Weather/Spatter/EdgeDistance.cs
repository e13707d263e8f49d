namespace EvalKit;

/// <summary>
/// Distances to the nearest edge in pixels with 16 fractional bits, by Borgefors' chamfer of 5 × 5 (1986) with OpenCV's lengths of 1, 1.4
/// and 2.1969 for a step, a diagonal and a knight's move; no more than a limit.
/// </summary>
internal static class EdgeDistance
{
    private const int Step = 1 << 16;
    private const int Diagonal = 91750;
    private const int Knight = 143976;
    private const int Far = int.MaxValue / 4;

    public static void Measure(Field edges, Field distances, int limit)
    {
        using var framed = new Field(edges.Width + 4, edges.Height + 4);
        framed.Values.Fill(Far);
        ReadOnlySpan<int> values = framed.Values;
        for (var y = 0; y < edges.Height; y++)
        {
            var row = framed.Row(y + 2);
            for (var x = 0; x < edges.Width; x++)
                row[x + 2] = EdgeMap.IsEdge(edges.Row(y)[x]) ? 0 : Nearest(values, framed.Width, (y + 2) * framed.Width + x + 2, 1, Far);
        }

        for (var y = edges.Height - 1; y >= 0; y--)
        {
            var row = framed.Row(y + 2);
            for (var x = edges.Width - 1; x >= 0; x--)
            {
                row[x + 2] = Nearest(values, framed.Width, (y + 2) * framed.Width + x + 2, -1, row[x + 2]);
                distances.Row(y)[x] = Math.Min(row[x + 2], limit << 16);
            }
        }
    }

    /// <summary>Through the half of the neighbourhood that lies before a pixel in reading order, or through its mirror image.</summary>
    private static int Nearest(ReadOnlySpan<int> values, int width, int at, int direction, int nearest)
    {
        int above = at - direction * width, beyond = above - direction * width;
        nearest = Math.Min(nearest, Math.Min(values[beyond - 1], values[beyond + 1]) + Knight);
        nearest = Math.Min(nearest, Math.Min(values[above - 2], values[above + 2]) + Knight);
        nearest = Math.Min(nearest, Math.Min(values[above - 1], values[above + 1]) + Diagonal);
        return Math.Min(nearest, Math.Min(values[above], values[at - direction]) + Step);
    }
}
