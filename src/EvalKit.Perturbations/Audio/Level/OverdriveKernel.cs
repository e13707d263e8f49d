using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// A soft limit: tanh(x / (2 · threshold)), where the share 0.99 · amount of the samples is above the threshold, at the root mean square
/// of the sound (audiomentations' TanhDistortion).
/// </summary>
internal static class OverdriveKernel
{
    private const int RowsPerUnit = 256;
    private const int Units = 20;

    // Beyond 20, tanh is 1 to the last digit.
    private static readonly float[] Tanh =
    [
        .. Enumerable.Range(0, RowsPerUnit * Units + 2).Select(row => FixedMath.Exp2(2.8853900817779268 * row / RowsPerUnit)).Select(e => (float)((e - 1) / (e + 1))),
    ];

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var threshold = Ranks.MagnitudeWith(source.Samples, 0.99 * context.Amount);
        if (threshold < 1e-9f) return source;
        var result = new float[source.Samples.Length];
        var (before, after) = (0.0, 0.0);
        var gain = 0.5 / threshold;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Value(source.Samples[i] * gain);
            before += (double)source.Samples[i] * source.Samples[i];
            after += (double)result[i] * result[i];
        }

        var scale = Math.Sqrt(before / after);
        for (var i = 0; i < result.Length; i++) result[i] = FullScale.Clip(result[i] * scale);
        return new(result, source.SampleRate, source.Channels);
    }

    private static float Value(double x)
    {
        var place = Math.Min(Math.Abs(x), Units) * RowsPerUnit;
        var row = (int)place;
        var value = (float)(Tanh[row] + (Tanh[row + 1] - Tanh[row]) * (place - row));
        return x < 0 ? -value : value;
    }
}
