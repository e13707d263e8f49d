using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Normal noise whose strength depends on the sample it is added to; alpha stays. As with <see cref="GaussianNoiseKernel"/>, deviates are
/// functions of (key, pixel, channel) and the amount only scales them.
/// </summary>
internal static class WeighedNoiseKernel
{
    // 0.6 × 4.33 deviations, the largest factor of speckle, has two bits before the point.
    private const int SpeckleBits = 13;

    // Three times 0.2 / 4 × 4.33, the largest factor of ISO noise, has none.
    private const int GrainBits = 15;

    /// <summary>x + x·N(0, σ), each sample on its own.</summary>
    public static PixelBuffer Speckle(PixelBuffer source, PerturbationContext context) =>
        Apply(source, context, context.Amount, SpeckleBits, isGrain: false);

    /// <summary>
    /// x + (1 − x / 2)·σ·(n + m / 2) on x from 0 to 1, with n the same for the three samples of a pixel and m its own for each.
    /// </summary>
    public static PixelBuffer Grain(PixelBuffer source, PerturbationContext context) =>
        Apply(source, context, context.Amount / 4, GrainBits, isGrain: true);

    private static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, double sigma, int fractionBits, bool isGrain)
    {
        if (sigma == 0) return source;
        var result = Canvas.Like(source);
        var table = ArrayPool<short>.Shared.Rent(1 << 16);
        Factors(sigma, fractionBits, table.AsSpan(0, 1 << 16));
        if (isGrain) NoiseBlocks.Apply(new GrainRule(table), source.Rgba, result.Rgba, 0, context.Random);
        else NoiseBlocks.Apply(new SpeckleRule(table), source.Rgba, result.Rgba, 0, context.Random);
        ArrayPool<short>.Shared.Return(table);
        return result;
    }

    private static void Factors(double sigma, int fractionBits, Span<short> factors)
    {
        const int ScaleBits = 16;
        var shift = ScaleBits + GaussianTable.FractionBits - fractionBits;
        var scale = (long)Math.Floor(sigma * (1 << ScaleBits) + 0.5);
        var values = GaussianTable.Values;
        for (var i = 0; i < factors.Length; i++) factors[i] = (short)((values[i] * scale + (1L << (shift - 1))) >> shift);
    }

    private readonly ref struct SpeckleRule(ReadOnlySpan<short> table) : INoiseRule
    {
        private readonly ReadOnlySpan<short> _table = table[..(1 << 16)];

        public void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy)
        {
            // 16 bits cannot point outside 65,536 values; factors take the place of their bits.
            ref var value = ref MemoryMarshal.GetReference(_table);
            var factors = MemoryMarshal.Cast<ulong, short>(bits);
            ref var factor = ref MemoryMarshal.GetReference(factors);
            for (var i = 0; i < bits.Length; i++, factor = ref Unsafe.Add(ref factor, 4))
            {
                factor = Unsafe.Add(ref value, (ushort)factor);
                Unsafe.Add(ref factor, 1) = Unsafe.Add(ref value, (ushort)Unsafe.Add(ref factor, 1));
                Unsafe.Add(ref factor, 2) = Unsafe.Add(ref value, (ushort)Unsafe.Add(ref factor, 2));
                Unsafe.Add(ref factor, 3) = 0;
            }

            SampleSums.AddWeighed(pixels, factors, noisy, weightAtBlack: 0, slope: 1, SpeckleBits);
        }
    }

    private readonly ref struct GrainRule(ReadOnlySpan<short> table) : INoiseRule
    {
        private readonly ReadOnlySpan<short> _table = table[..(1 << 16)];

        public void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy)
        {
            // As above; the last 16 bits are the pixel's own.
            ref var value = ref MemoryMarshal.GetReference(_table);
            var factors = MemoryMarshal.Cast<ulong, short>(bits);
            ref var factor = ref MemoryMarshal.GetReference(factors);
            for (var i = 0; i < bits.Length; i++, factor = ref Unsafe.Add(ref factor, 4))
            {
                var light = 2 * Unsafe.Add(ref value, (ushort)Unsafe.Add(ref factor, 3));
                factor = (short)(light + Unsafe.Add(ref value, (ushort)factor));
                Unsafe.Add(ref factor, 1) = (short)(light + Unsafe.Add(ref value, (ushort)Unsafe.Add(ref factor, 1)));
                Unsafe.Add(ref factor, 2) = (short)(light + Unsafe.Add(ref value, (ushort)Unsafe.Add(ref factor, 2)));
                Unsafe.Add(ref factor, 3) = 0;
            }

            // (510 − x) · σ / 4 · (2n + m) = (1 − x / 510) · 255 · σ · (n + m / 2)
            SampleSums.AddWeighed(pixels, factors, noisy, weightAtBlack: 510, slope: -1, GrainBits);
        }
    }
}
