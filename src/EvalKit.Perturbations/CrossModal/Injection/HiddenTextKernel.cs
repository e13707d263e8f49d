using EvalKit.Media;

namespace EvalKit;

/// <summary>Makes a picture a few levels brighter or darker where a text stands, whichever way has more room.</summary>
/// <param name="text">Printable ASCII.</param>
/// <param name="height">The letters' height over the picture's, where all of the text fits so.</param>
internal sealed class HiddenTextKernel(string text, double height)
{
    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Severity == 0) return source;
        var letters = Math.Max(1, Pixels.Of(height, source.Height));
        if (PlacedText.In(source.Width, source.Height, text, letters, context.Random) is not { } placed) return source;
        var result = source.Clone();
        var levels = (int)context.Amount;
        var isBright = Luma.MeanOf(source, placed.X, placed.Y, placed.Width, placed.Height) >= 128;
        placed.Paint(result, new Shift(isBright ? -levels : levels));
        return result;
    }

    /// <summary>Alpha stays; what would leave the range stays at its end.</summary>
    private readonly struct Shift(int levels) : IInkPainter
    {
        public void Row(Span<uint> pixels, ReadOnlySpan<byte> coverage)
        {
            for (var x = 0; x < pixels.Length; x++)
            {
                // Half away from zero, so that brighter and darker are the same.
                var by = (levels * coverage[x] + (levels > 0 ? 127 : -127)) / 255;
                var pixel = pixels[x];
                if (by == 0) continue;
                pixels[x] = pixel & 0xFF000000 | Moved((byte)pixel, by) | Moved((byte)(pixel >> 8), by) << 8 | Moved((byte)(pixel >> 16), by) << 16;
            }
        }

        private static uint Moved(int value, int by) => (uint)Math.Clamp(value + by, 0, 255);
    }
}
