using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// How large a field is that will be laid over a picture. Where lengths scale with the picture, a field of a large one has no finer
/// detail: it is made at a whole fraction of the size and enlarged, so that it costs the same for every pixel however large the picture.
/// Of a small picture lengths would fall under what pixels can show, and more would be covered than published: its field is made at a
/// whole multiple of the size, and means are taken.
/// </summary>
/// <param name="Width">Columns of the field.</param>
/// <param name="Height">Rows of the field.</param>
/// <param name="Reduction">How many pixels a column or row of the field stands for, at least 1.</param>
/// <param name="Magnification">How many columns or rows of the field stand for a pixel, at least 1.</param>
/// <param name="Factor">What published lengths are multiplied by, in the field's pixels.</param>
internal readonly record struct FieldSize(int Width, int Height, int Reduction, int Magnification, double Factor)
{
    // What a tiny or thin picture may cost beyond its own pixels.
    private const int MostTimes = 16;
    private const long MostMagnified = 1 << 18;

    /// <param name="source">The picture.</param>
    /// <param name="set">Whether lengths scale.</param>
    /// <param name="detail">How many of the field's pixels a published one has at least, where the picture has as many.</param>
    public static FieldSize Of(PixelBuffer source, CorruptionSet set, int detail = 1)
    {
        var factor = ReferenceSize.Factor(source, set);
        var reduction = set == CorruptionSet.Scaled ? Math.Max(1, (int)(factor / detail)) : 1;
        var times = (int)Math.Min(MostTimes, Math.Ceiling(1 / factor));
        while (times > 1 && (long)source.Width * source.Height * times * times > MostMagnified) times--;
        return new(Reduced(source.Width, reduction) * times, Reduced(source.Height, reduction) * times, reduction, times, factor * times / reduction);
    }

    private static int Reduced(int side, int reduction) => (side + reduction - 1) / reduction;
}
