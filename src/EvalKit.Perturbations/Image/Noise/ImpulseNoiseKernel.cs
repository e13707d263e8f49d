using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Turns a share of the colour samples, each on its own, to 0 or 255, half of them each; alpha stays. Of the 16 bits of a sample the
/// lowest says which, the others whether it is hit: a sample that is hit at a share is hit, the same way, at every greater one.
/// </summary>
internal static class ImpulseNoiseKernel
{
    private const ulong Alpha = 0xFFFF_0000_0000_0000;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var result = Canvas.Like(source);
        NoiseBlocks.Apply(new Rule((short)Math.Floor(context.Amount * (1 << 15) + 0.5)), source.Rgba, result.Rgba, 0, context.Random);
        return result;
    }

    /// <param name="hits">How many of the 32,768 values hit.</param>
    private readonly struct Rule(short hits) : INoiseRule
    {
        public void Apply(ReadOnlySpan<uint> pixels, scoped Span<ulong> bits, Span<uint> noisy)
        {
            ref var pixel = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(pixels));
            ref var result = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(noisy));
            ref var chance = ref MemoryMarshal.GetReference(bits);
            var bound = Vector256.Create(hits);
            var i = 0;
            for (; i <= pixels.Length - 8; i += 8)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref pixel, (nuint)(i * 4)));
                low = Hit(low, Vector256.LoadUnsafe(ref chance, (nuint)i), bound);
                high = Hit(high, Vector256.LoadUnsafe(ref chance, (nuint)(i + 4)), bound);
                Vector256.Narrow(low, high).StoreUnsafe(ref result, (nuint)(i * 4));
            }

            for (; i < pixels.Length; i++) noisy[i] = Hit(pixels[i], bits[i]);
        }

        private static Vector256<ushort> Hit(Vector256<ushort> samples, Vector256<ulong> chance, Vector256<short> bound)
        {
            var sixteen = chance.AsUInt16();
            var isHit = Vector256.LessThan((sixteen >>> 1).AsInt16(), bound).AsUInt16() & Vector256.Create(~Alpha).AsUInt16();
            var salt = (Vector256<ushort>.Zero - (sixteen & Vector256<ushort>.One)) & Vector256.Create((ushort)255);
            return Vector256.ConditionalSelect(isHit, salt, samples);
        }

        private uint Hit(uint pixel, ulong chance)
        {
            for (var shift = 0; shift < 24; shift += 8, chance >>= 16)
            {
                if ((ushort)chance >> 1 < hits) pixel = pixel & ~(0xFFu << shift) | ((uint)chance & 1) * 0xFF << shift;
            }

            return pixel;
        }
    }
}
