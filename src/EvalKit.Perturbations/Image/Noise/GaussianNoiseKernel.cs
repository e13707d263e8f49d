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
        var result = Canvas.Like(source);
        Pixels(source.Rgba, result.Rgba, 0, context.Amount, context.Random);
        return result;
    }

    /// <summary>A stretch of pixels, of which the first is number <paramref name="first"/> of the picture.</summary>
    internal static void Pixels(ReadOnlySpan<byte> source, Span<byte> result, long first, double sigma, CounterRandom random)
    {
        if (source.Length / 4 < WorthATable)
        {
            NoiseBlocks.Apply(new Rule(GaussianTable.Values, ScaleOf(sigma)), source, result, first, random);
            return;
        }

        var table = ArrayPool<short>.Shared.Rent(1 << 16);
        Offsets(sigma, table.AsSpan(0, 1 << 16));
        NoiseBlocks.Apply(new Rule(table, scale: 0), source, result, first, random);
        ArrayPool<short>.Shared.Return(table);
    }

    /// <summary>What each of the 65,536 deviates adds to a sample. A sample is whole, so the sum may be rounded before it is made.</summary>
    internal static void Offsets(double sigma, Span<short> offsets)
    {
        var scale = ScaleOf(sigma);
        var values = GaussianTable.Values;
        for (var i = 0; i < offsets.Length; i++) offsets[i] = Offset(values[i], scale);
    }

    private static long ScaleOf(double sigma) => (long)Math.Floor(sigma * 255 * (1 << ScaleBits) + 0.5);

    private static short Offset(short deviate, long scale) => (short)((deviate * scale + (1L << (Shift - 1))) >> Shift);

    /// <param name="table">65,536 offsets, or deviates that are yet to be scaled.</param>
    /// <param name="scale">What deviates are scaled by; 0 for offsets.</param>
    private readonly ref struct Rule(ReadOnlySpan<short> table, long scale) : INoiseRule
    {
        private readonly ReadOnlySpan<short> _table = table[..(1 << 16)];
        private readonly long _scale = scale;

        public void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy)
        {
            // 16 bits cannot point outside 65,536 values, so the table needs no bounds checks; offsets take the place of their bits.
            ref var value = ref MemoryMarshal.GetReference(_table);
            var offsets = MemoryMarshal.Cast<ulong, short>(bits);
            ref var offset = ref MemoryMarshal.GetReference(offsets);
            for (var i = 0; i < bits.Length; i++, offset = ref Unsafe.Add(ref offset, 4))
            {
                offset = Unsafe.Add(ref value, (ushort)offset);
                Unsafe.Add(ref offset, 1) = Unsafe.Add(ref value, (ushort)Unsafe.Add(ref offset, 1));
                Unsafe.Add(ref offset, 2) = Unsafe.Add(ref value, (ushort)Unsafe.Add(ref offset, 2));
                Unsafe.Add(ref offset, 3) = 0;
            }

            if (_scale != 0)
            {
                foreach (ref var deviate in offsets) deviate = Offset(deviate, _scale);
            }

            SampleSums.Add(pixels, offsets, noisy);
        }
    }
}
