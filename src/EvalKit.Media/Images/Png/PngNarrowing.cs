using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>From four samples per pixel to as many as the picture needs.</summary>
internal static class PngNarrowing
{
    /// <summary>How many bytes beyond the narrowed row may be overwritten.</summary>
    public const int Overrun = 16;

    private const int Pixel = 4;
    private const int PixelsPerVector = 4;

    /// <summary>The colour type with the fewest samples that holds every pixel.</summary>
    public static PngColour ColourOf(PixelBuffer pixels)
    {
        bool opaque = true, grey = true;
        for (var y = 0; y < pixels.Height && (opaque || grey); y++) Look(pixels.Row(y), ref opaque, ref grey);
        return (opaque, grey) switch
        {
            (true, true) => PngColour.Grey,
            (true, false) => PngColour.Rgb,
            (false, true) => PngColour.GreyAlpha,
            _ => PngColour.Rgba,
        };
    }

    /// <summary>Picks the samples that a colour type stores.</summary>
    /// <param name="rgba">Pixels.</param>
    /// <param name="row">Receives their samples, and anything in up to <see cref="Overrun"/> bytes behind them.</param>
    /// <param name="colour">The colour type.</param>
    public static void Narrow(ReadOnlySpan<byte> rgba, Span<byte> row, PngColour colour)
    {
        var indices = colour switch
        {
            PngColour.Grey => Vector128.Create((byte)0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            PngColour.GreyAlpha => Vector128.Create((byte)0, 3, 4, 7, 8, 11, 12, 15, 0, 0, 0, 0, 0, 0, 0, 0),
            PngColour.Rgb => Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0, 0, 0, 0),
            _ => Vector128<byte>.Indices,
        };
        var samples = colour switch
        {
            PngColour.Grey => 1,
            PngColour.GreyAlpha => 2,
            PngColour.Rgb => 3,
            _ => 4,
        };
        int from = 0, to = 0;
        for (; from + Vector128<byte>.Count <= rgba.Length; from += Vector128<byte>.Count, to += samples * PixelsPerVector)
            Vector128.Shuffle(Vector128.Create(rgba.Slice(from, Vector128<byte>.Count)), indices).CopyTo(row[to..]);

        for (; from < rgba.Length; from += Pixel)
        {
            for (var sample = 0; sample < samples; sample++) row[to++] = rgba[from + indices[sample]];
        }
    }

    private static void Look(ReadOnlySpan<byte> row, ref bool opaque, ref bool grey)
    {
        // Beside red lies green, beside green blue; blue and alpha are laid beside themselves.
        var beside = Vector128.Create((byte)1, 2, 2, 3, 5, 6, 6, 7, 9, 10, 10, 11, 13, 14, 14, 15);
        var alphas = Vector128.Create((byte)0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255);
        Vector128<byte> common = alphas, differences = default;
        var i = 0;
        for (; i + Vector128<byte>.Count <= row.Length; i += Vector128<byte>.Count)
        {
            var pixels = Vector128.Create(row.Slice(i, Vector128<byte>.Count));
            common &= pixels;
            differences |= pixels ^ Vector128.Shuffle(pixels, beside);
        }

        opaque &= common == alphas;
        grey &= differences == Vector128<byte>.Zero;
        for (; i < row.Length; i += Pixel)
        {
            opaque &= row[i + 3] == 255;
            grey &= row[i] == row[i + 1] && row[i] == row[i + 2];
        }
    }
}
