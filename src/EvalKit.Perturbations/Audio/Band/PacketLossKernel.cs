using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Loses packets of 20 ms in bursts: a chain of two states (Gilbert, 1960) that leaves the bad one with a chance of one in the mean burst
/// length, and enters it so often that the share is lost in the long run. One packet is always lost.
/// </summary>
/// <remarks>
/// A packet's uniform number is compared with the chance to be bad given the one before; as that rises with the share in both states, a
/// greater share loses the same packets and more.
/// </remarks>
internal static class PacketLossKernel
{
    private const int PacketsPerSecond = 50;
    private const double MeanBurst = 2;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, PacketFill fill)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        var length = Math.Max(1, source.SampleRate / PacketsPerSecond) * source.Channels;
        var packets = (source.Samples.Length + length - 1) / length;
        var always = context.Random.BelowAt(-1, packets);
        var (enter, stay) = (context.Amount / MeanBurst / (1 - context.Amount), 1 - 1 / MeanBurst);
        var result = source.Samples.AsSpan().ToArray();
        var (isBad, last) = (context.Random.UniformAt(-2) < context.Amount, -1);
        for (var packet = 0; packet < packets; packet++)
        {
            isBad = context.Random.UniformAt(packet) < (isBad ? stay : enter);
            if (!isBad && packet != always)
            {
                last = packet;
                continue;
            }

            var lost = result.AsSpan(packet * length, Math.Min(length, result.Length - packet * length));
            if (fill == PacketFill.Repeat && last >= 0) source.Samples.AsSpan(last * length, lost.Length).CopyTo(lost);
            else lost.Clear();
        }

        return new(result, source.SampleRate, source.Channels);
    }
}
