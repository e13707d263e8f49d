using System.Runtime.CompilerServices;

namespace EvalKit.Media.Tests;

/// <summary>What <see cref="IConvolution"/> promises, one number at a time.</summary>
internal readonly struct PlainConvolution : IConvolution
{
    public static void Four(ref float weights, int count, ref float samples, int step, ref float sums, int sumStep)
    {
        for (var sum = 0; sum < 4; sum++)
            Unsafe.Add(ref sums, sum * sumStep) = One(ref weights, count, ref Unsafe.Add(ref samples, sum * step));
    }

    public static (float First, float Second) Two(ref float weights, int count, ref float samples) =>
        (One(ref weights, count, ref samples), One(ref Unsafe.Add(ref weights, count), count, ref samples));

    private static float One(ref float weights, int count, ref float samples)
    {
        var sums = new float[IConvolution.Lanes];
        for (var i = 0; i < count; i++)
        {
            var product = Unsafe.Add(ref weights, i) * Unsafe.Add(ref samples, i);
            sums[i % sums.Length] += product;
        }

        for (var apart = sums.Length / 2; apart > 0; apart /= 2)
        {
            for (var i = 0; i < apart; i++) sums[i] += sums[i + apart];
        }

        return sums[0];
    }
}
