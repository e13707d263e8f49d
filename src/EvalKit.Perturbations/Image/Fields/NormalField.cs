namespace EvalKit;

/// <summary>Independent standard normal numbers, whole multiples of 2⁻¹²; each is a function of (key, place) alone.</summary>
internal static class NormalField
{
    public const int FractionBits = GaussianTable.FractionBits;

    /// <summary>Part of a plane of random numbers.</summary>
    /// <param name="random">What the plane is a function of.</param>
    /// <param name="width">The whole plane's width.</param>
    /// <param name="left">The part's first column.</param>
    /// <param name="top">The part's first row.</param>
    /// <param name="part">Receives the part.</param>
    public static void Fill(CounterRandom random, int width, int left, int top, Field part)
    {
        var values = GaussianTable.Values;
        for (var y = 0; y < part.Height; y++)
        {
            var row = part.Row(y);
            var first = (long)(top + y) * width + left;
            // Sixteen bits make a number, so that four neighbours share a draw.
            var bits = random.BitsAt(first >> 2);
            for (var x = 0; x < row.Length; x++)
            {
                var place = first + x;
                if ((place & 3) == 0) bits = random.BitsAt(place >> 2);
                row[x] = values[(ushort)(bits >> (int)(16 * (place & 3)))];
            }
        }
    }
}
