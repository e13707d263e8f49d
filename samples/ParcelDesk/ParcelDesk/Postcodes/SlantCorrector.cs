namespace ParcelDesk;

/// <summary>Sets a slanted glyph upright by moving its rows sideways until ink position no longer depends on height.</summary>
internal static class SlantCorrector
{
    private const float MostSlant = 0.8f;

    public static Glyph Straighten(Glyph glyph)
    {
        var slant = Slant(glyph);
        var room = (int)MathF.Ceiling(Math.Abs(slant) * glyph.Height / 2) + 1;
        var width = glyph.Width + (2 * room);
        var ink = new byte[width * glyph.Height];
        for (var y = 0; y < glyph.Height; y++)
        {
            var shift = room - (slant * (y - ((glyph.Height - 1) / 2f)));
            var whole = (int)MathF.Floor(shift);
            var share = shift - whole;
            var row = glyph.Ink.AsSpan(y * glyph.Width, glyph.Width);
            for (var x = 0; x <= glyph.Width; x++)
            {
                var here = x < glyph.Width ? row[x] : 0;
                var before = x > 0 ? row[x - 1] : 0;
                ink[(y * width) + whole + x] = (byte)((here * (1 - share)) + (before * share) + 0.5f);
            }
        }

        return Trim(ink, width, glyph);
    }

    /// <summary>Covariance of column and row over variance of row, weighted by ink.</summary>
    private static float Slant(Glyph glyph)
    {
        double mass = 0, meanX = 0, meanY = 0;
        for (var i = 0; i < glyph.Ink.Length; i++)
        {
            var (y, x) = Math.DivRem(i, glyph.Width);
            mass += glyph.Ink[i];
            meanX += (double)glyph.Ink[i] * x;
            meanY += (double)glyph.Ink[i] * y;
        }

        if (mass == 0)
            return 0;
        meanX /= mass;
        meanY /= mass;
        double together = 0, vertical = 0;
        for (var i = 0; i < glyph.Ink.Length; i++)
        {
            var (y, x) = Math.DivRem(i, glyph.Width);
            together += glyph.Ink[i] * (x - meanX) * (y - meanY);
            vertical += glyph.Ink[i] * (y - meanY) * (y - meanY);
        }

        return vertical == 0 ? 0 : (float)Math.Clamp(together / vertical, -MostSlant, MostSlant);
    }

    private static Glyph Trim(byte[] ink, int width, Glyph glyph)
    {
        const int faint = 16;
        var (left, right) = (width, -1);
        for (var i = 0; i < ink.Length; i++)
        {
            if (ink[i] >= faint)
                (left, right) = (Math.Min(left, i % width), Math.Max(right, i % width));
        }

        if (right < left)
            return glyph;
        var cut = new byte[(right - left + 1) * glyph.Height];
        for (var y = 0; y < glyph.Height; y++)
            Array.Copy(ink, (y * width) + left, cut, y * (right - left + 1), right - left + 1);
        return new Glyph(cut, right - left + 1, glyph.Height, glyph.Left);
    }
}
