using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// The hum of a mains frequency and its harmonics, the k-th of amplitude 1 / k, with phases drawn by chance, added at a signal-to-noise
/// ratio. It is the same in all channels.
/// </summary>
internal static class HumKernel
{
    private const int Harmonics = 8;
    private const int TableBits = 11;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, int mainsHertz)
    {
        if (double.IsPositiveInfinity(context.Amount) || source.Frames == 0) return source;
        var period = Period(mainsHertz, source.SampleRate, context.Random);
        var noise = new float[source.Frames];
        // The place in the period in whole numbers: it does not drift.
        long place = 0;
        for (var i = 0; i < noise.Length; i++)
        {
            var at = (double)(place << TableBits) / source.SampleRate;
            var row = (int)at;
            noise[i] = (float)(period[row] + (period[row + 1] - period[row]) * (at - row));
            place = (place + mainsHertz) % source.SampleRate;
        }

        return NoiseMix.Add(source, NoiseMix.InAllChannels(noise, source.Channels), context.Amount);
    }

    private static double[] Period(int mainsHertz, int sampleRate, CounterRandom random)
    {
        var period = new double[(1 << TableBits) + 1];
        for (var harmonic = 1; harmonic <= Harmonics && (harmonic == 1 || 2 * harmonic * mainsHertz < sampleRate); harmonic++)
        {
            var phase = random.UniformAt(harmonic);
            for (var i = 0; i < period.Length; i++)
                period[i] += FixedMath.Sin(2 * Math.PI * ((double)(harmonic * i % (1 << TableBits)) / (1 << TableBits) + phase)) / harmonic;
        }

        return period;
    }
}
