using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>The sums in one vector of 512 bits.</summary>
/// <remarks>Compiled in full at once: unoptimised, as methods begin, vectors are fifty times slower.</remarks>
internal readonly struct Convolution512 : IConvolution
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(ref float weights, int count, ref float samples, int step, ref float sums, int sumStep)
    {
        ref var second = ref Unsafe.Add(ref samples, step);
        ref var third = ref Unsafe.Add(ref second, step);
        ref var fourth = ref Unsafe.Add(ref third, step);
        Vector512<float> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i < (nuint)count; i += IConvolution.Lanes)
        {
            var weight = Vector512.LoadUnsafe(ref weights, i);
            a += weight * Vector512.LoadUnsafe(ref samples, i);
            b += weight * Vector512.LoadUnsafe(ref second, i);
            c += weight * Vector512.LoadUnsafe(ref third, i);
            d += weight * Vector512.LoadUnsafe(ref fourth, i);
        }

        sums = Sum(a);
        Unsafe.Add(ref sums, sumStep) = Sum(b);
        Unsafe.Add(ref sums, sumStep * 2) = Sum(c);
        Unsafe.Add(ref sums, sumStep * 3) = Sum(d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float First, float Second) Two(ref float weights, int count, ref float samples)
    {
        ref var next = ref Unsafe.Add(ref weights, count);
        Vector512<float> a = default, b = default;
        for (nuint i = 0; i < (nuint)count; i += IConvolution.Lanes)
        {
            var sample = Vector512.LoadUnsafe(ref samples, i);
            a += Vector512.LoadUnsafe(ref weights, i) * sample;
            b += Vector512.LoadUnsafe(ref next, i) * sample;
        }

        return (Sum(a), Sum(b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(Vector512<float> sixteen) => Convolution256.Sum(sixteen.GetLower() + sixteen.GetUpper());
}
