using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>The sums in two vectors of 256 bits, which .NET makes of smaller ones where the processor has no such.</summary>
/// <remarks>Compiled in full at once: unoptimised, as methods begin, vectors are fifty times slower.</remarks>
internal readonly struct Convolution256 : IConvolution
{
    private const int Half = IConvolution.Lanes / 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(ref float weights, int count, ref float samples, int step, ref float sums, int sumStep)
    {
        ref var second = ref Unsafe.Add(ref samples, step);
        ref var third = ref Unsafe.Add(ref second, step);
        ref var fourth = ref Unsafe.Add(ref third, step);
        Vector256<float> a = default, b = default, c = default, d = default, a2 = default, b2 = default, c2 = default, d2 = default;
        for (nuint i = 0; i < (nuint)count; i += IConvolution.Lanes)
        {
            var (weight, weight2) = (Vector256.LoadUnsafe(ref weights, i), Vector256.LoadUnsafe(ref weights, i + Half));
            a += weight * Vector256.LoadUnsafe(ref samples, i);
            a2 += weight2 * Vector256.LoadUnsafe(ref samples, i + Half);
            b += weight * Vector256.LoadUnsafe(ref second, i);
            b2 += weight2 * Vector256.LoadUnsafe(ref second, i + Half);
            c += weight * Vector256.LoadUnsafe(ref third, i);
            c2 += weight2 * Vector256.LoadUnsafe(ref third, i + Half);
            d += weight * Vector256.LoadUnsafe(ref fourth, i);
            d2 += weight2 * Vector256.LoadUnsafe(ref fourth, i + Half);
        }

        sums = Sum(a + a2);
        Unsafe.Add(ref sums, sumStep) = Sum(b + b2);
        Unsafe.Add(ref sums, sumStep * 2) = Sum(c + c2);
        Unsafe.Add(ref sums, sumStep * 3) = Sum(d + d2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float First, float Second) Two(ref float weights, int count, ref float samples)
    {
        ref var next = ref Unsafe.Add(ref weights, count);
        Vector256<float> a = default, b = default, a2 = default, b2 = default;
        for (nuint i = 0; i < (nuint)count; i += IConvolution.Lanes)
        {
            var (sample, sample2) = (Vector256.LoadUnsafe(ref samples, i), Vector256.LoadUnsafe(ref samples, i + Half));
            a += Vector256.LoadUnsafe(ref weights, i) * sample;
            a2 += Vector256.LoadUnsafe(ref weights, i + Half) * sample2;
            b += Vector256.LoadUnsafe(ref next, i) * sample;
            b2 += Vector256.LoadUnsafe(ref next, i + Half) * sample2;
        }

        return (Sum(a + a2), Sum(b + b2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Sum(Vector256<float> eight)
    {
        var four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[2] + (four[1] + four[3]);
    }
}
