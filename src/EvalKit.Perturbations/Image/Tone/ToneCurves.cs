using EvalKit.Media;

namespace EvalKit;

/// <summary>Members that are a curve of levels; results are rounded half up once.</summary>
internal static class ToneCurves
{
    private const int Levels = ChannelTables.Levels;

    /// <summary>Exponent γ: mid-tones darken, black and white stay.</summary>
    public static PixelBuffer GammaDarken(PixelBuffer source, PerturbationContext context) => Gamma(source, context.Amount);

    /// <summary>Exponent 1 / γ.</summary>
    public static PixelBuffer GammaBrighten(PixelBuffer source, PerturbationContext context) => Gamma(source, 1 / context.Amount);

    /// <summary>Keeps the upper bits and clears the others.</summary>
    public static PixelBuffer Posterize(PixelBuffer source, PerturbationContext context)
    {
        var kept = 0xFF00 >> (int)context.Amount;
        return context.Amount == 8 ? source : Mapped(source, level => level & kept);
    }

    /// <summary>Inverts levels of at least the threshold, a fraction of full scale.</summary>
    public static PixelBuffer Solarize(PixelBuffer source, PerturbationContext context)
    {
        var threshold = context.Amount * 255;
        return context.Amount == 1 ? source : Mapped(source, level => level >= threshold ? 255 - level : level);
    }

    /// <summary>A mixture of the picture and its negative.</summary>
    public static PixelBuffer Invert(PixelBuffer source, PerturbationContext context)
    {
        var mix = context.Amount;
        return mix == 0 ? source : Mapped(source, level => level + mix * (255 - 2 * level));
    }

    /// <summary>A gain about the mean of each channel, weighed by alpha.</summary>
    public static PixelBuffer Contrast(PixelBuffer source, PerturbationContext context)
    {
        var gain = context.Amount;
        if (gain == 1 || ChannelMeans.Of(source) is not { } means) return source;
        Span<byte> tables = stackalloc byte[3 * Levels];
        Fill(tables[..Levels], level => means.Red + (level - means.Red) * gain);
        Fill(tables.Slice(Levels, Levels), level => means.Green + (level - means.Green) * gain);
        Fill(tables[(2 * Levels)..], level => means.Blue + (level - means.Blue) * gain);
        return ChannelTables.Map(source, tables);
    }

    /// <summary>
    /// A mixture of the picture and one whose levels are spread evenly, channel by channel. OpenCV's convention: the darkest level there
    /// is becomes 0, the others 255 times their share of the rest; a channel of one level stays.
    /// </summary>
    public static PixelBuffer Equalize(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        Span<long> histograms = stackalloc long[3 * Levels];
        ChannelHistograms.Of(source, histograms);
        Span<byte> tables = stackalloc byte[3 * Levels];
        for (var channel = 0; channel < 3; channel++)
            Equalized(histograms.Slice(channel * Levels, Levels), context.Amount, tables.Slice(channel * Levels, Levels));
        return ChannelTables.Map(source, tables);
    }

    private static void Equalized(ReadOnlySpan<long> histogram, double mix, Span<byte> table)
    {
        long total = 0;
        foreach (var count in histogram) total += count;
        var darkest = 0;
        while (darkest < Levels - 1 && histogram[darkest] == 0) darkest++;
        var rest = total - histogram[darkest];
        long below = 0;
        for (var level = 0; level < Levels; level++)
        {
            if (level > darkest) below += histogram[level];
            var spread = rest == 0 ? level : Math.Floor(below * 255.0 / rest + 0.5);
            table[level] = Rounded(level + mix * (spread - level));
        }
    }

    private static PixelBuffer Gamma(PixelBuffer source, double exponent)
    {
        const double Ln2 = 0.6931471805599453094;
        return exponent == 1
            ? source
            : Mapped(source, level => level == 0 ? 0 : 255 * FixedMath.Exp2(exponent * (FixedMath.Ln(level / 255.0) / Ln2)));
    }

    private static PixelBuffer Mapped(PixelBuffer source, Func<int, double> curve)
    {
        Span<byte> table = stackalloc byte[Levels];
        Fill(table, curve);
        return ChannelTables.Map(source, table);
    }

    private static void Fill(Span<byte> table, Func<int, double> curve)
    {
        for (var level = 0; level < Levels; level++) table[level] = Rounded(curve(level));
    }

    private static byte Rounded(double level) => (byte)Math.Clamp(Math.Floor(level + 0.5), 0, 255);
}
