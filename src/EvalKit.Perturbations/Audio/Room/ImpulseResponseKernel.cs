using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// One of the user's impulse responses, chosen by chance, beside the direct sound: (1 − share) · sound + share · response. Responses are
/// brought to unit energy and moved so that their strongest sample does not delay.
/// </summary>
internal static class ImpulseResponseKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, ClipShelf responses)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        var clip = responses.At(context.Random.BelowAt(0, responses.Count), source.SampleRate);
        var (energy, strongest) = (0.0, 0);
        for (var i = 0; i < clip.Frames; i++)
        {
            energy += (double)clip.Samples[i] * clip.Samples[i];
            if (Math.Abs(clip.Samples[i]) > Math.Abs(clip.Samples[strongest])) strongest = i;
        }

        // A recording may come inverted; the direct sound must not cancel it.
        var scale = context.Amount / Math.Sqrt(energy) * (clip.Samples[strongest] < 0 ? -1 : 1);
        var first = Math.Max(0, strongest - source.Frames + 1);
        var response = new double[Math.Min(clip.Frames, strongest + source.Frames) - first];
        for (var i = 0; i < response.Length; i++) response[i] = clip.Samples[first + i] * scale;
        response[strongest - first] += 1 - context.Amount;
        var convolver = new Convolver(response);
        return ChannelWise.Map(source, (channel, result, _) =>
        {
            convolver.Convolve(channel, result, strongest - first);
            FullScale.Clip(result);
        });
    }
}
