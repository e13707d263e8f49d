using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Counts photons: every colour sample x, from 0 to 1, becomes Poisson(x·c) / c; alpha stays. The count is a quantile at a place that is
/// the sample's own at every c, so fewer photons are the same field, coarser.
/// </summary>
internal static class ShotNoiseKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (double.IsInfinity(context.Amount)) return source;
        var result = Canvas.Like(source);
        var bounds = ArrayPool<int>.Shared.Rent(PoissonTables.Size);
        var entries = ArrayPool<uint>.Shared.Rent(PoissonTables.Size);
        PoissonTables.Build(context.Amount, bounds, entries);
        NoiseBlocks.Apply(new Rule(bounds, entries), source.Rgba, result.Rgba, 0, context.Random);
        ArrayPool<uint>.Shared.Return(entries);
        ArrayPool<int>.Shared.Return(bounds);
        return result;
    }

    private readonly ref struct Rule(ReadOnlySpan<int> bounds, ReadOnlySpan<uint> entries) : INoiseRule
    {
        private readonly ReadOnlySpan<int> _bounds = bounds[..PoissonTables.Size];
        private readonly ReadOnlySpan<uint> _entries = entries[..PoissonTables.Size];

        public void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy)
        {
            // A level and an upper byte cannot point outside 65,536 entries.
            ref var entry = ref MemoryMarshal.GetReference(_entries);
            for (var i = 0; i < pixels.Length && i < bits.Length && i < noisy.Length; i++)
            {
                var pixel = pixels[i];
                var chance = bits[i];
                var red = Unsafe.Add(ref entry, (nint)((pixel & 0xFF) << 8 | (uint)chance >> 8 & 0xFF));
                var green = Unsafe.Add(ref entry, (nint)(pixel & 0xFF00 | (uint)(chance >> 24) & 0xFF));
                var blue = Unsafe.Add(ref entry, (nint)(pixel >> 8 & 0xFF00 | (uint)(chance >> 40) & 0xFF));
                noisy[i] = (red | green | blue) < 1 << 24
                    ? One(red, (int)chance) | One(green, (int)(chance >> 16)) << 8 | One(blue, (int)(chance >> 32)) << 16 | pixel & 0xFF000000
                    : Several(pixel, chance);
            }
        }

        /// <summary>Without a branch: which side of the split a place lies on cannot be foreseen.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint One(uint entry, int place)
        {
            var isFromSplit = (int)(entry >> 16) - 1 - (place & 0xFF) >> 31;
            return (entry >> (isFromSplit & 8)) & 0xFF;
        }

        private uint Several(uint pixel, ulong chance)
        {
            var result = pixel & 0xFF000000;
            for (var shift = 0; shift < 24; shift += 8, chance >>= 16)
                result |= PoissonTables.At(_bounds.Slice((int)(pixel >> shift & 0xFF) << 8, 256), (ushort)chance) << shift;
            return result;
        }
    }
}
