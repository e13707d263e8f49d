using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Filters colours by weights that include alpha, or the hidden colours of transparent pixels would show. Where alpha is the same
/// everywhere, weights are not changed by it. Otherwise the filter sees colours times alpha in 8 bits, as compositors keep them: what
/// that rounds is at most one level of the composited picture.
/// </summary>
internal static class AlphaWeighting
{
    /// <summary>A filtered picture of the same size.</summary>
    public static PixelBuffer Apply(PixelBuffer source, LinearFilter filter)
    {
        var result = new PixelBuffer(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        Apply(source.Rgba, result.Rgba, source.Width, source.Height, filter);
        return result;
    }

    /// <summary>The same into given memory.</summary>
    public static void Apply(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, LinearFilter filter)
    {
        if (HasOneAlpha(source))
        {
            filter(source, result, width, height);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(source.Length);
        var weighed = rented.AsSpan(0, source.Length);
        for (var i = 0; i < source.Length; i += 4)
        {
            int alpha = source[i + 3];
            for (var c = i; c < i + 3; c++) weighed[c] = (byte)((source[c] * alpha + 127) / 255);
            weighed[i + 3] = (byte)alpha;
        }

        filter(weighed, result, width, height);
        ArrayPool<byte>.Shared.Return(rented);
        for (var i = 0; i < source.Length; i += 4)
        {
            int alpha = result[i + 3];
            // Nothing to weigh with: the pixel keeps its hidden colour.
            if (alpha == 0) source.Slice(i, 3).CopyTo(result[i..]);
            else for (var c = i; c < i + 3; c++) result[c] = (byte)Math.Min(255, (result[c] * 255 + alpha / 2) / alpha);
        }
    }

    private static bool HasOneAlpha(ReadOnlySpan<byte> rgba)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        var first = pixels[0];
        uint differences = 0;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<uint> all = Vector256<uint>.Zero, firsts = Vector256.Create(first);
            for (; i + 8 <= pixels.Length; i += 8) all |= Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(pixels), (nuint)i) ^ firsts;
            for (var lane = 0; lane < 8; lane++) differences |= all[lane];
        }

        for (; i < pixels.Length; i++) differences |= pixels[i] ^ first;
        return differences >> 24 == 0;
    }
}
