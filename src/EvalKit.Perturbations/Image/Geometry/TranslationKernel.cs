using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Moves a picture by whole pixels; what comes from outside has the colour of the nearest edge pixel. The size stays.</summary>
internal static class TranslationKernel
{
    // East, and on clockwise.
    private static ReadOnlySpan<sbyte> Across => [1, 1, 0, -1, -1, -1, 0, 1];

    private static ReadOnlySpan<sbyte> Down => [0, 1, 1, 1, 0, -1, -1, -1];

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var direction = context.Random.BelowAt(0, 8);
        var result = Drawing.Unset(source.Width, source.Height);
        Move(source, result, Across[direction] * Pixels.Of(context.Amount, source.Width), Down[direction] * Pixels.Of(context.Amount, source.Height));
        return result;
    }

    internal static void Move(PixelBuffer source, PixelBuffer result, int right, int down)
    {
        int from = Math.Max(0, -right), to = Math.Max(0, right), count = source.Width - Math.Abs(right);
        for (var y = 0; y < source.Height; y++)
        {
            var old = MemoryMarshal.Cast<byte, uint>(source.Row(Math.Clamp(y - down, 0, source.Height - 1)));
            var row = Drawing.RowOf(result, y);
            old.Slice(from, count).CopyTo(row[to..]);
            row[..to].Fill(old[0]);
            row[(to + count)..].Fill(old[^1]);
        }
    }
}
