using System.Buffers;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Adds normal noise to every colour sample; alpha stays. The deviate of a sample is a function of (key, pixel, channel) alone, the
/// amount only scales it. Sums are rounded half up and clipped to 0…255.
/// </summary>
internal static class GaussianNoiseKernel
{
    private const int ScaleBits = 20;

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
        var table = ArrayPool<short>.Shared.Rent(1 << 16);
        var offsets = table.AsSpan(0, 1 << 16);
        Offsets(sigma, offsets);
        for (var i = 0; i + 3 < source.Length; i += 4, first++)
        {
            var bits = random.BitsAt(first);
            result[i] = Clip(source[i] + offsets[(ushort)bits]);
            result[i + 1] = Clip(source[i + 1] + offsets[(ushort)(bits >> 16)]);
            result[i + 2] = Clip(source[i + 2] + offsets[(ushort)(bits >> 32)]);
            result[i + 3] = source[i + 3];
        }

        ArrayPool<short>.Shared.Return(table);
    }

    /// <summary>What each of the 65,536 deviates adds to a sample. A sample is whole, so the sum may be rounded before it is made.</summary>
    internal static void Offsets(double sigma, Span<short> offsets)
    {
        const int Shift = ScaleBits + GaussianTable.FractionBits;
        var scale = (long)Math.Floor(sigma * 255 * (1 << ScaleBits) + 0.5);
        var values = GaussianTable.Values;
        for (var i = 0; i < offsets.Length; i++) offsets[i] = (short)((values[i] * scale + (1L << (Shift - 1))) >> Shift);
    }

    private static byte Clip(int value) => (byte)Math.Clamp(value, 0, 255);
}
