using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
        // What an entry with more than two results has at least.
        private const uint Unclear = 1 << 24;

        private readonly ReadOnlySpan<int> _bounds = bounds[..PoissonTables.Size];
        private readonly ReadOnlySpan<uint> _entries = entries[..PoissonTables.Size];

        public void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy)
        {
            Span<uint> found = stackalloc uint[4 * NoiseBlocks.Pixels];
            Find(pixels, bits, found);
            ref var entry = ref MemoryMarshal.GetReference(found);
            ref var place = ref Unsafe.As<ulong, ushort>(ref MemoryMarshal.GetReference(bits));
            var i = 0;
            for (; i <= pixels.Length - 8; i += 8)
            {
                var all = Vector256<uint>.Zero;
                var counted = Vector256.Narrow(
                    Vector256.Narrow(Eight(ref entry, ref place, 4 * i, ref all), Eight(ref entry, ref place, 4 * i + 8, ref all)),
                    Vector256.Narrow(Eight(ref entry, ref place, 4 * i + 16, ref all), Eight(ref entry, ref place, 4 * i + 24, ref all)));
                (counted.AsUInt32() | Vector256.Create(pixels[i..]) & Vector256.Create(0xFF000000)).CopyTo(noisy[i..]);
                if (Vector256.GreaterThanAny(all, Vector256.Create(Unclear - 1))) Clear(pixels, bits, found, noisy, i);
            }

            for (; i < pixels.Length; i++)
            {
                noisy[i] = pixels[i] & 0xFF000000;
                for (var channel = 0; channel < 3; channel++) noisy[i] |= One(pixels[i], bits[i], channel, least: 0) << 8 * channel;
            }
        }

        /// <summary>The entry of each sample; of alpha, one that gives 0.</summary>
        private void Find(ReadOnlySpan<uint> pixels, ReadOnlySpan<ulong> bits, Span<uint> found)
        {
            // A level and an upper byte cannot point outside 65,536 entries, and a block is never larger than there is room for.
            ref var entry = ref MemoryMarshal.GetReference(_entries);
            ref var at = ref MemoryMarshal.GetReference(found[..(4 * pixels.Length)]);
            for (var i = 0; i < pixels.Length && i < bits.Length; i++, at = ref Unsafe.Add(ref at, 4))
            {
                var pixel = pixels[i];
                var chance = bits[i];
                at = Unsafe.Add(ref entry, (nint)((pixel & 0xFF) << 8 | (uint)chance >> 8 & 0xFF));
                Unsafe.Add(ref at, 1) = Unsafe.Add(ref entry, (nint)(pixel & 0xFF00 | (uint)(chance >> 24) & 0xFF));
                Unsafe.Add(ref at, 2) = Unsafe.Add(ref entry, (nint)(pixel >> 8 & 0xFF00 | (uint)(chance >> 40) & 0xFF));
                Unsafe.Add(ref at, 3) = 0;
            }
        }

        /// <summary>Eight samples whose entries tell all. Without a branch: which side of the split a place lies on cannot be foreseen.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> Eight(ref uint entry, ref ushort place, int at, ref Vector256<uint> all)
        {
            var level = Vector256.Create(0xFFu);
            var entries = Vector256.LoadUnsafe(ref entry, (nuint)at);
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref place, (nuint)at));
            var isFromSplit = Vector256.GreaterThanOrEqual((Vector256.Create(low, high) & level).AsInt32(), (entries >>> 16 & level).AsInt32());
            all |= entries;
            return Vector256.ConditionalSelect(isFromSplit.AsUInt32(), entries >>> 8, entries) & level;
        }

        /// <summary>Of eight pixels, the samples whose entry does not tell.</summary>
        private void Clear(ReadOnlySpan<uint> pixels, ReadOnlySpan<ulong> bits, ReadOnlySpan<uint> found, Span<uint> noisy, int first)
        {
            for (var at = 4 * first; at < 4 * first + 32; at++)
            {
                if (found[at] < Unclear) continue;
                var (i, channel) = (at / 4, at % 4);
                noisy[i] = noisy[i] & ~(0xFFu << 8 * channel) | One(pixels[i], bits[i], channel, (byte)found[at]) << 8 * channel;
            }
        }

        private uint One(uint pixel, ulong chance, int channel, int least) =>
            PoissonTables.At(_bounds.Slice((int)(pixel >> 8 * channel & 0xFF) << 8, 256), (ushort)(chance >> 16 * channel), least);
    }
}
