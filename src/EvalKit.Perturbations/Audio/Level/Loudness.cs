using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Integrated loudness in LUFS, ITU-R BS.1770-4: K-weighted power of blocks of 400 ms every 100 ms, of which those under −70 LUFS and then
/// those more than 10 LU under the mean of the others do not count. Every channel has weight 1; a clip under 400 ms is one block.
/// </summary>
internal static class Loudness
{
    private const double AbsoluteGate = -70;
    private const double RelativeGate = 10;
    private const int StepsPerBlock = 4;

    /// <summary>Null where no block counts: the clip is silent, or nearly so.</summary>
    public static double? Of(SampleBuffer clip)
    {
        var steps = StepPowers(clip);
        var blocks = new List<double>();
        for (var i = StepsPerBlock - 1; i < steps.Count; i++)
        {
            var sum = 0.0;
            for (var j = i - StepsPerBlock + 1; j <= i; j++) sum += steps[j];
            blocks.Add(sum / StepsPerBlock);
        }

        if (blocks.Count == 0) blocks.Add(steps.Sum() / Math.Max(1, steps.Count));
        if (Mean(blocks, PowerOf(AbsoluteGate)) is not { } mean) return null;
        return Mean(blocks, Math.Max(PowerOf(AbsoluteGate), mean * FixedMath.Pow10(-RelativeGate / 10))) is { } gated
            ? -0.691 + 10 * FixedMath.Log10(gated)
            : null;
    }

    /// <summary>The power of each 100 ms, summed over channels; a last part that is shorter counts only where it is the only one.</summary>
    private static List<double> StepPowers(SampleBuffer clip)
    {
        var length = Math.Max(1, clip.SampleRate / 10);
        var steps = new double[Math.Max(1, clip.Frames / length)];
        var (shelf, highPass) = KWeighting.At(clip.SampleRate);
        Span<double> memory = stackalloc double[4];
        for (var channel = 0; channel < clip.Channels; channel++)
        {
            memory.Clear();
            for (var frame = 0; frame < clip.Frames; frame++)
            {
                var value = highPass.Next(shelf.Next(clip.Samples[frame * clip.Channels + channel], memory[..2]), memory[2..]);
                var step = frame / length;
                if (step < steps.Length) steps[step] += value * value;
            }
        }

        var frames = clip.Frames < length ? Math.Max(1, clip.Frames) : length;
        return [.. steps.Select(power => power / frames)];
    }

    private static double? Mean(List<double> blocks, double gate)
    {
        var (sum, count) = (0.0, 0);
        foreach (var power in blocks)
        {
            if (power <= gate) continue;
            sum += power;
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    private static double PowerOf(double lufs) => FixedMath.Pow10((lufs + 0.691) / 10);
}
