namespace EvalKit;

/// <summary>Puts one colour over another; whole numbers, rounded half up.</summary>
internal static class Blending
{
    /// <summary>Fully covered.</summary>
    public const int One = 1 << 16;

    /// <summary>An opacity from 0 to 1 in 2¹⁶ths.</summary>
    public static int Of(double opacity) => (int)Math.Floor(opacity * One + 0.5);

    /// <summary>An alpha or coverage of 0 to 255, times an opacity.</summary>
    public static int Weight(int alpha, int opacity) => (int)(((long)alpha * opacity + 127) / 255);

    /// <summary>The "over" of Porter and Duff (1984) with straight alpha.</summary>
    /// <param name="below">The picture's pixel.</param>
    /// <param name="above">The colour; its alpha is not looked at.</param>
    /// <param name="weight">How much of the pixel it covers, 0 to <see cref="One"/>.</param>
    public static uint Over(uint below, uint above, int weight)
    {
        if (below >= 0xFF000000)
        {
            // The same without a division.
            uint red = Mean((byte)below, (byte)above, weight), green = Mean((byte)(below >> 8), (byte)(above >> 8), weight);
            return red | green << 8 | Mean((byte)(below >> 16), (byte)(above >> 16), weight) << 16 | 0xFF000000;
        }

        // In 255 × 2¹⁶ths, which is what an opaque pixel has in all.
        long front = weight * 255L, back = (below >> 24) * (long)(One - weight), all = front + back;
        if (all == 0) return below;
        var result = (uint)((all + One / 2) >> 16) << 24;
        for (var shift = 0; shift < 24; shift += 8)
            result |= (uint)(((byte)(above >> shift) * front + (byte)(below >> shift) * back + all / 2) / all) << shift;
        return result;
    }

    private static uint Mean(uint below, uint above, int weight) => (below * (uint)(One - weight) + above * (uint)weight + One / 2) >> 16;
}
