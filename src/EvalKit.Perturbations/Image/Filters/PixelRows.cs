using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>Rows of pixels with 16 bits to the sample, of which 8 are fractional.</summary>
internal static class PixelRows
{
    /// <summary>Puts <paramref name="factor"/> pixels on every one of a coarse row, bilinear between centres.</summary>
    /// <param name="coarse">With one more pixel at each end.</param>
    /// <param name="factor">A power of two.</param>
    /// <param name="result">8 bits to the sample, rounded half up.</param>
    public static void Stretch(ReadOnlySpan<ushort> coarse, int factor, Span<byte> result)
    {
        Span<uint> weights = stackalloc uint[factor];
        for (var i = 0; i < factor; i++) weights[i] = (uint)CoarseGrid.PlaceOf(factor / 2 + i, factor).Weight;
        var pixels = MemoryMarshal.Cast<byte, uint>(result);
        // Half a block lies before the first centre.
        var x = -factor / 2;
        for (var at = 0; x < pixels.Length; at += 4)
        {
            var (left, right) = Vector128.Widen(Vector128.Create<ushort>(coarse.Slice(at, 8)));
            right -= left;
            left = (left << 8) + Vector128.Create(1u << 15);
            for (var i = 0; i < weights.Length; i++, x++)
            {
                if ((uint)x < (uint)pixels.Length) pixels[x] = Pack((left + right * weights[i]) >>> 16);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Pack(Vector128<uint> samples)
    {
        var words = Vector128.Narrow(samples, samples);
        return Vector128.Narrow(words, words).AsUInt32().ToScalar();
    }
}
