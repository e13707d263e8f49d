using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Adds white normal noise. The deviate of a sample is a function of (key, frame, channel) alone, the amplitude only scales it; sums are
/// clipped at full scale.
/// </summary>
internal static class WhiteNoiseKernel
{
    private const int PerDraw = 4;
    private const int BitsPerDeviate = 16;

    // A block stays in the processor's nearest cache.
    private const int BlockDraws = 512;

    /// <summary>At a signal-to-noise ratio; the signal's level is <see cref="SignalLevel"/>.</summary>
    public static SampleBuffer AtRatio(SampleBuffer source, PerturbationContext context) => double.IsPositiveInfinity(context.Amount)
        ? source
        : AtAmplitude(source, SignalLevel.Of(source) * FixedMath.Pow10(-context.Amount / 20), context.Random);

    /// <summary>At a root mean square, whatever the signal.</summary>
    public static SampleBuffer AtAmplitude(SampleBuffer source, PerturbationContext context) =>
        context.Amount == 0 ? source : AtAmplitude(source, context.Amount, context.Random);

    /// <summary>A stretch of samples, of which the first is number <paramref name="first"/> of the interleaved clip.</summary>
    internal static void Samples(ReadOnlySpan<float> source, Span<float> result, long first, double amplitude, CounterRandom random)
    {
        var scale = amplitude / (1 << GaussianTable.FractionBits);
        Span<ulong> bits = stackalloc ulong[BlockDraws];
        var done = 0;
        for (; done < source.Length && (first + done) % PerDraw != 0; done++) result[done] = FullScale.Clip(source[done] + DeviateAt(first + done, random) * scale);
        while (source.Length - done >= PerDraw)
        {
            var block = bits[..Math.Min(BlockDraws, (source.Length - done) / PerDraw)];
            RandomField.Fill(random, (first + done) / PerDraw, block);
            var deviates = Deviates(block);
            Add(source.Slice(done, deviates.Length), deviates, scale, result.Slice(done, deviates.Length));
            done += deviates.Length;
        }

        for (; done < source.Length; done++) result[done] = FullScale.Clip(source[done] + DeviateAt(first + done, random) * scale);
    }

    /// <summary>The deviate of a sample, times 2^<see cref="GaussianTable.FractionBits"/>.</summary>
    internal static int DeviateAt(long sample, CounterRandom random) =>
        GaussianTable.Values[(ushort)(random.BitsAt(sample / PerDraw) >> (int)(sample % PerDraw) * BitsPerDeviate)];

    private static SampleBuffer AtAmplitude(SampleBuffer source, double amplitude, CounterRandom random)
    {
        var samples = GC.AllocateUninitializedArray<float>(source.Samples.Length);
        Samples(source.Samples, samples, 0, amplitude, random);
        return new(samples, source.SampleRate, source.Channels);
    }

    /// <summary>Has each 16 bits replaced by the deviate that they are the number of.</summary>
    private static ReadOnlySpan<short> Deviates(Span<ulong> bits)
    {
        // 16 bits cannot point outside 65,536 values, so the table needs no bounds checks.
        ref var value = ref MemoryMarshal.GetReference(GaussianTable.Values);
        foreach (ref var four in bits)
        {
            four = (ushort)Unsafe.Add(ref value, (ushort)four)
                | (ulong)(ushort)Unsafe.Add(ref value, (ushort)(four >> 16)) << 16
                | (ulong)(ushort)Unsafe.Add(ref value, (ushort)(four >> 32)) << 32
                | (ulong)(ushort)Unsafe.Add(ref value, (int)(four >> 48)) << 48;
        }

        return MemoryMarshal.Cast<ulong, short>(bits);
    }

    /// <summary>result = clip(source + deviate × scale), in the same double-precision steps however many samples are taken at once.</summary>
    private static void Add(ReadOnlySpan<float> source, ReadOnlySpan<short> deviates, double scale, Span<float> result)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var clean = ref MemoryMarshal.GetReference(source);
            ref var deviate = ref MemoryMarshal.GetReference(deviates);
            ref var noisy = ref MemoryMarshal.GetReference(result);
            for (; i <= source.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref deviate, (nuint)i));
                // Deviates have 15 bits, so single precision holds them exactly.
                var (noiseLow, noiseHigh) = Vector256.Widen(Vector256.ConvertToSingle(Vector256.Create(low, high)));
                var (cleanLow, cleanHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref clean, (nuint)i));
                Vector256.Narrow(Clip(cleanLow + noiseLow * scale), Clip(cleanHigh + noiseHigh * scale)).StoreUnsafe(ref noisy, (nuint)i);
            }
        }

        for (; i < source.Length; i++) result[i] = FullScale.Clip(source[i] + deviates[i] * scale);
    }

    private static Vector256<double> Clip(Vector256<double> samples)
    {
        var above = Vector256.ConditionalSelect(Vector256.LessThan(samples, Vector256.Create(-1.0)), Vector256.Create(-1.0), samples);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(above, Vector256<double>.One), Vector256<double>.One, above);
    }
}
