namespace EvalKit;

/// <summary>
/// The middle of a normal field, enlarged bilinearly as scipy.ndimage.zoom does it: the corners' values stay in the corners.
/// </summary>
internal static class ClippedZoom
{
    private const int Bits = 12;

    /// <param name="random">What the field is a function of.</param>
    /// <param name="factor">How much it is enlarged, at least 1.</param>
    /// <param name="to">Receives the field; its size is the whole field's.</param>
    public static void Fill(CounterRandom random, double factor, Field to)
    {
        var (width, height) = ((int)Math.Ceiling(to.Width / factor), (int)Math.Ceiling(to.Height / factor));
        using var part = new Field(width, height);
        NormalField.Fill(random, to.Width, (to.Width - width) / 2, (to.Height - height) / 2, part);
        // What is enlarged is at least as large as the field, and cut off; halves go to even, as there.
        var stepX = Step(width, (int)Math.Round(width * factor, MidpointRounding.ToEven));
        var stepY = Step(height, (int)Math.Round(height * factor, MidpointRounding.ToEven));
        using var columns = new Field(width, 1);
        var between = columns.Row(0);
        for (var y = 0; y < to.Height; y++)
        {
            var (top, weight) = At(y, stepY, height);
            ReadOnlySpan<int> upper = part.Row(top), lower = part.Row(Math.Min(top + 1, height - 1));
            for (var x = 0; x < width; x++) between[x] = upper[x] * (1 << Bits) + (lower[x] - upper[x]) * weight;
            var row = to.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var (left, fraction) = At(x, stepX, width);
                long a = between[left], b = between[Math.Min(left + 1, width - 1)];
                row[x] = (int)((a * (1 << Bits) + (b - a) * fraction + (1 << (2 * Bits - 1))) >> (2 * Bits));
            }
        }
    }

    private static double Step(int from, int to) => to > 1 ? (from - 1) / (double)(to - 1) : 0;

    private static (int Index, int Weight) At(int place, double step, int count)
    {
        var at = place * step;
        var index = Math.Min((int)at, count - 1);
        return (index, (int)Math.Floor((at - index) * (1 << Bits) + 0.5));
    }
}
