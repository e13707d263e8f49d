using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Covers single pixels, each by a draw of its own: 16 bits, so that four pixels share one of the generator's values.</summary>
internal static class PixelDropoutKernel
{
    private const int Draws = 1 << 16;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, uint colour)
    {
        if (context.Amount == 0) return source;
        var result = source.Clone();
        var pixels = MemoryMarshal.Cast<byte, uint>(result.Rgba.AsSpan());
        var limit = (int)Math.Floor(context.Amount * Draws + 0.5);
        var random = context.Random;
        var at = 0;
        for (; at + 4 <= pixels.Length; at += 4)
        {
            var four = pixels.Slice(at, 4);
            var draws = Vector128.WidenLower(Vector128.CreateScalar(random.BitsAt(at >> 2)).AsUInt16()).AsInt32();
            // Chosen, not branched to: nobody can guess which way.
            var isCovered = Vector128.LessThan(draws, Vector128.Create(limit)).AsUInt32();
            Vector128.ConditionalSelect(isCovered, Vector128.Create(colour), Vector128.Create<uint>(four)).CopyTo(four);
        }

        for (; at < pixels.Length; at++)
        {
            if ((ushort)(random.BitsAt(at >> 2) >> (16 * (at & 3))) < limit) pixels[at] = colour;
        }

        return result;
    }
}
