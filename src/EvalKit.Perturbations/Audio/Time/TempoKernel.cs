using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Another pace at the same pitch: pieces of 30 ms are put together with overlaps of 10 ms, each taken within 6 ms of where the pace has
/// it, where it continues the last one best (WSOLA: Verhelst and Roelands, 1993).
/// </summary>
internal static class TempoKernel
{
    private const double PieceSeconds = 0.03;
    private const double OverlapSeconds = 0.01;
    private const double ReachSeconds = 0.006;

    /// <summary>As many seconds of the sound in one of the result as the rate says.</summary>
    public static SampleBuffer Apply(SampleBuffer source, double rate)
    {
        var overlap = Math.Max(1, (int)(OverlapSeconds * source.SampleRate / IConvolution.Lanes + 0.5)) * IConvolution.Lanes;
        var hop = Math.Max(overlap, (int)((PieceSeconds - OverlapSeconds) * source.SampleRate));
        var reach = Math.Max(4, (int)(ReachSeconds * source.SampleRate) / 4 * 4);
        var frames = (int)Math.Ceiling(source.Frames / rate);
        // Silence on both sides, so that every piece and every place it may be moved to exists.
        var margin = reach + overlap + hop + IConvolution.Lanes;
        var mono = Padded(source, margin);
        var energies = new double[mono.Length + 1];
        for (var i = 0; i < mono.Length; i++) energies[i + 1] = energies[i] + (double)mono[i] * mono[i];

        var result = new float[checked(frames * source.Channels)];
        Span<float> matches = stackalloc float[4];
        // The first piece is the beginning of the sound; what follows it in the sound is what the next piece should be like.
        var place = 0;
        for (var start = 0; start < frames; start += hop)
        {
            if (start > 0) place = Best(mono, energies, place + hop, (int)Math.Min(source.Frames, Math.Round(start * rate)), margin, reach, overlap, matches);
            Add(source, result, place, start, hop + overlap, start == 0 ? 0 : overlap);
        }

        return new(result, source.SampleRate, source.Channels);
    }

    /// <summary>
    /// Where, near a place, the sound is most like what would have come next: the least squared difference, from products and energies.
    /// </summary>
    private static int Best(float[] mono, double[] energies, int next, int near, int margin, int reach, int overlap, Span<float> matches)
    {
        // What comes next may be beyond the end.
        var template = Math.Clamp(next + margin, 0, mono.Length - overlap);
        ref var weights = ref mono[template];
        var first = Math.Clamp(near + margin - reach, 0, mono.Length - overlap - 2 * reach - IConvolution.Lanes);
        var (best, least) = (near, double.PositiveInfinity);
        for (var lag = 0; lag < 2 * reach; lag += 4)
        {
            if (Vector512.IsHardwareAccelerated) Convolution512.Four(ref weights, overlap, ref mono[first + lag], 1, ref matches[0], 1);
            else Convolution256.Four(ref weights, overlap, ref mono[first + lag], 1, ref matches[0], 1);
            for (var i = 0; i < 4; i++)
            {
                var at = first + lag + i;
                var difference = energies[at + overlap] - energies[at] - 2.0 * matches[i];
                if (difference >= least) continue;
                (best, least) = (at - margin, difference);
            }
        }

        return best;
    }

    /// <summary>A piece, faded in over what the one before left there; behind it, what the next one fades out.</summary>
    private static void Add(SampleBuffer source, float[] result, int place, int start, int length, int overlap)
    {
        var channels = source.Channels;
        var end = Math.Min(result.Length / channels, start + length);
        for (var frame = start; frame < end; frame++)
        {
            var gain = frame - start < overlap ? (frame - start + 0.5) / overlap : 1;
            var at = place + frame - start;
            for (var channel = 0; channel < channels; channel++)
            {
                var sample = at >= 0 && at < source.Frames ? source.Samples[at * channels + channel] : 0f;
                ref var target = ref result[frame * channels + channel];
                target = gain == 1 ? sample : (float)(target + (sample - target) * gain);
            }
        }
    }

    private static float[] Padded(SampleBuffer source, int margin)
    {
        var mono = new float[source.Frames + 2 * margin + 2 * IConvolution.Lanes];
        if (source.Channels == 1) source.Samples.CopyTo(mono.AsSpan(margin));
        else source.ToMono().Samples.CopyTo(mono.AsSpan(margin));
        return mono;
    }
}
