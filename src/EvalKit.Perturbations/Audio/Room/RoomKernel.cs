using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// A room without a shape: the direct sound and behind it noise that decays by 60 dB in the reverberation time. Reverberant energy grows
/// with the reverberation time as in a real room (Sabine), so a dry room comes near to none. All energies together are 1.
/// </summary>
internal static class RoomKernel
{
    // Where the ratio of direct to reverberant energy is the given one.
    private const double ReferenceSeconds = 0.5;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, double directToReverberant)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        return ChannelWise.Map(source, (channel, result, number) =>
        {
            var response = Response(context.Amount, directToReverberant, source.SampleRate, context.Random.Stream(number));
            // What would come after the end is cut off, and with it what only that hears.
            var heard = response.AsSpan(0, Math.Min(response.Length, source.Frames));
            new Convolver(heard).Convolve(channel, result, 0);
            FullScale.Clip(result);
        });
    }

    internal static double[] Response(double seconds, double directToReverberant, int sampleRate, CounterRandom random)
    {
        var response = new double[1 + Math.Max(1, (int)(seconds * sampleRate))];
        var decay = FixedMath.Pow10(-3 / (seconds * sampleRate));
        var (envelope, energy) = (decay, 0.0);
        for (var i = 1; i < response.Length; i++, envelope *= decay)
        {
            response[i] = envelope * WhiteNoiseKernel.DeviateAt(i, random);
            energy += response[i] * response[i];
        }

        var reverberant = seconds / ReferenceSeconds * FixedMath.Pow10(-directToReverberant / 10);
        var scale = energy == 0 ? 0 : Math.Sqrt(reverberant / (energy * (1 + reverberant)));
        for (var i = 1; i < response.Length; i++) response[i] *= scale;
        response[0] = Math.Sqrt(1 / (1 + reverberant));
        return response;
    }
}
