using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Lateral chromatic aberration: red comes from nearer to the centre than green and blue from farther out, so colours fringe towards the
/// corners. Green and alpha stay.
/// </summary>
internal static class ChromaticAberrationKernel
{
    private const int Stretch = 64;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        int width = source.Width, height = source.Height;
        var result = new PixelBuffer(width, height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        RadialMap nearer = new(width, height, context.Amount, isNearer: true), farther = new(width, height, context.Amount, isNearer: false);
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba.AsSpan());
        // Pairs of pixels are read at once, so a picture one pixel wide or high goes the careful way.
        var isPlain = width > 1 && height > 1 && source.IsOpaque;
        Span<long> across = stackalloc long[Stretch], down = stackalloc long[Stretch];
        Span<uint> reds = stackalloc uint[Stretch], blues = stackalloc uint[Stretch];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x += Stretch)
            {
                var count = Math.Min(Stretch, width - x);
                nearer.Fill(y, x, across[..count], down[..count]);
                Sample(pixels, across[..count], down[..count], reds[..count]);
                farther.Fill(y, x, across[..count], down[..count]);
                Sample(pixels, across[..count], down[..count], blues[..count]);
                var greens = pixels.Slice(y * width + x, count);
                var row = MemoryMarshal.Cast<byte, uint>(result.Row(y)).Slice(x, count);
                for (var i = 0; i < count; i++) row[i] = reds[i] & 0xFF | greens[i] & 0xFF00FF00 | blues[i] & 0xFF0000;
            }
        }

        return result;

        void Sample(ReadOnlySpan<uint> from, ReadOnlySpan<long> sx, ReadOnlySpan<long> sy, Span<uint> to)
        {
            if (isPlain) OpaqueStretch.Sample(from, width, height, sx, sy, to);
            else AlphaStretch.Sample(from, width, height, sx, sy, to);
        }
    }
}
