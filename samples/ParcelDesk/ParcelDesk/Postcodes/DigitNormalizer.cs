namespace ParcelDesk;

/// <summary>
/// Brings a glyph into the form the classifier learnt: set upright, fitted into 20 x 20 pixels without changing its proportions,
/// then placed in 28 x 28 with its centre of mass in the middle.
/// </summary>
internal static class DigitNormalizer
{
    public const int Side = 28;
    public const int Box = 20;

    public static byte[] Normalize(Glyph slanted)
    {
        var glyph = SlantCorrector.Straighten(slanted);
        var longest = Math.Max(glyph.Width, glyph.Height);
        var width = Math.Clamp(((glyph.Width * Box) + (longest / 2)) / longest, 1, Box);
        var height = Math.Clamp(((glyph.Height * Box) + (longest / 2)) / longest, 1, Box);
        var (across, down) = (Taps(glyph.Width, width), Taps(glyph.Height, height));

        var narrow = new float[width * glyph.Height];
        for (var y = 0; y < glyph.Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sum = 0f;
                for (var i = 0; i < across[x].Weights.Length; i++)
                    sum += across[x].Weights[i] * glyph.Ink[(y * glyph.Width) + across[x].First + i];
                narrow[(y * width) + x] = sum;
            }
        }

        var small = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sum = 0f;
                for (var i = 0; i < down[y].Weights.Length; i++)
                    sum += down[y].Weights[i] * narrow[((down[y].First + i) * width) + x];
                small[(y * width) + x] = sum;
            }
        }

        return Centre(small, width, height);
    }

    /// <summary>Triangle filter, widened when shrinking so that no pixel is skipped.</summary>
    private static (int First, float[] Weights)[] Taps(int from, int to)
    {
        var taps = new (int, float[])[to];
        var scale = (float)from / to;
        var reach = Math.Max(1f, scale);
        for (var i = 0; i < to; i++)
        {
            var centre = ((i + 0.5f) * scale) - 0.5f;
            var first = Math.Max(0, (int)MathF.Ceiling(centre - reach));
            var last = Math.Min(from - 1, (int)MathF.Floor(centre + reach));
            var weights = new float[last - first + 1];
            var sum = 0f;
            for (var j = first; j <= last; j++)
                sum += weights[j - first] = Math.Max(0f, 1f - (Math.Abs(j - centre) / reach));
            for (var j = 0; j < weights.Length; j++)
                weights[j] /= sum;
            taps[i] = (first, weights);
        }

        return taps;
    }

    private static byte[] Centre(float[] small, int width, int height)
    {
        float mass = 0, massX = 0, massY = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var value = small[(y * width) + x];
                mass += value;
                massX += value * x;
                massY += value * y;
            }
        }

        var left = mass > 0 ? (int)MathF.Floor(14f - (massX / mass)) : 4;
        var top = mass > 0 ? (int)MathF.Floor(14f - (massY / mass)) : 4;
        left = Math.Clamp(left, 0, Side - width);
        top = Math.Clamp(top, 0, Side - height);
        var image = new byte[Side * Side];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                image[((y + top) * Side) + x + left] = (byte)Math.Clamp((int)(small[(y * width) + x] + 0.5f), 0, 255);
        }

        return image;
    }
}
