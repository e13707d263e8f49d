using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Another sound over a clip, as loud as the clip was; the clip itself is turned down, so that nothing is driven into clipping however far it is
/// below. The other one begins with the clip, is repeated where it is shorter, and is cut off where it is longer.
/// </summary>
internal static class OverlaidClip
{
    /// <param name="own">The clip, which gives rate, channels and length.</param>
    /// <param name="other">The other sound; all channels get its mean over channels.</param>
    /// <param name="decibels">The clip's level over the other's; minus infinity for the other alone.</param>
    public static SampleBuffer Of(SampleBuffer own, SampleBuffer other, double decibels)
    {
        if (own.Frames == 0) return own;
        var over = ClipShelf.AtRate(other.ToMono(), own.SampleRate);
        var level = SignalLevel.Of(own) / SignalLevel.Of(over);
        var left = double.IsNegativeInfinity(decibels) ? 0 : FixedMath.Pow10(decibels / 20);
        var samples = new float[own.Samples.Length];
        var place = 0;
        for (var frame = 0; frame < own.Frames; frame++)
        {
            for (var i = frame * own.Channels; i < (frame + 1) * own.Channels; i++) samples[i] = FullScale.Clip(own.Samples[i] * left + over.Samples[place] * level);
            if (++place == over.Frames) place = 0;
        }

        return new(samples, own.SampleRate, own.Channels);
    }
}
