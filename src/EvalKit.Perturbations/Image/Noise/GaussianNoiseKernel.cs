using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Adds normal noise to every colour sample; alpha stays. The deviate of a sample is a function of (key, pixel, channel) alone, the
/// amount only scales it. Sums are rounded half up and clipped to 0…255.
/// </summary>
internal static class GaussianNoiseKernel
{
    private const int ScaleBits = 20;
    private const int Shift = ScaleBits + GaussianTable.FractionBits;

    // Below this many pixels it is cheaper to scale each deviate than to scale all 65,536 beforehand.
    private const int WorthATable = 1 << 14;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var result = new PixelBuffer(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        Pixels(source.Rgba, result.Rgba, 0, context.Amount, context.Random);
        return result;
    }

    /// <summary>A stretch of pixels, of which the first is number <paramref name="first"/> of the picture.</summary>
    internal static void Pixels(ReadOnlySpan<byte> source, Span<byte> result, long first, double sigma, CounterRandom random)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(source);
        var sums = MemoryMarshal.Cast<byte, uint>(result)[..pixels.Length];
        if (pixels.Length < WorthATable)
        {
            FewPixels(pixels, sums, first, ScaleOf(sigma), random);
            return;
        }

        var table = ArrayPool<short>.Shared.Rent(1 << 16);
        var offsets = table.AsSpan(0, 1 << 16);
        Offsets(sigma, offsets);
        // 16 bits cannot point outside 65,536 offsets, so the table needs no bounds checks.
        ref var offset = ref MemoryMarshal.GetReference(offsets);
        for (var i = 0; i < pixels.Length; i++)
        {
            var bits = random.BitsAt(first + i);
            var pixel = pixels[i];
            var red = Clip((byte)pixel + Unsafe.Add(ref offset, (ushort)bits));
            var green = Clip((byte)(pixel >> 8) + Unsafe.Add(ref offset, (ushort)(bits >> 16)));
            var blue = Clip((byte)(pixel >> 16) + Unsafe.Add(ref offset, (ushort)(bits >> 32)));
            sums[i] = red | green << 8 | blue << 16 | pixel & 0xFF000000;
        }

        ArrayPool<short>.Shared.Return(table);
    }

    /// <summary>What each of the 65,536 deviates adds to a sample. A sample is whole, so the sum may be rounded before it is made.</summary>
    internal static void Offsets(double sigma, Span<short> offsets)
    {
        var scale = ScaleOf(sigma);
        var values = GaussianTable.Values;
        for (var i = 0; i < offsets.Length; i++) offsets[i] = Offset(values[i], scale);
    }

    private static void FewPixels(ReadOnlySpan<uint> pixels, Span<uint> sums, long first, long scale, CounterRandom random)
    {
        // As above: 16 bits cannot point outside the 65,536 values.
        ref var value = ref MemoryMarshal.GetReference(GaussianTable.Values);
        for (var i = 0; i < pixels.Length; i++)
        {
            var bits = random.BitsAt(first + i);
            var pixel = pixels[i];
            var red = Clip((byte)pixel + Offset(Unsafe.Add(ref value, (ushort)bits), scale));
            var green = Clip((byte)(pixel >> 8) + Offset(Unsafe.Add(ref value, (ushort)(bits >> 16)), scale));
            var blue = Clip((byte)(pixel >> 16) + Offset(Unsafe.Add(ref value, (ushort)(bits >> 32)), scale));
            sums[i] = red | green << 8 | blue << 16 | pixel & 0xFF000000;
        }
    }

    private static long ScaleOf(double sigma) => (long)Math.Floor(sigma * 255 * (1 << ScaleBits) + 0.5);

    private static short Offset(short deviate, long scale) => (short)((deviate * scale + (1L << (Shift - 1))) >> Shift);

    /// <summary>To 0…255 without a branch: which way noise clips cannot be foreseen.</summary>
    private static uint Clip(int value)
    {
        value &= ~(value >> 31);
        return (uint)(value | (255 - value) >> 31) & 0xFF;
    }
}
