namespace EvalKit.Media;

/// <content>Levels and sums.</content>
public sealed partial class SampleBuffer
{
    private const double MostDecibels = 200;

    /// <summary>The root mean square of all samples, silence included; full scale is 1. 0 where there are none.</summary>
    /// <remarks>A full-scale sine has 0.707. 20 · log₁₀ of it is the level in dBFS.</remarks>
    public double Rms()
    {
        var sum = 0.0;
        foreach (var sample in Samples) sum += (double)sample * sample;
        return Samples.Length == 0 ? 0 : Math.Sqrt(sum / Samples.Length);
    }

    /// <summary>The largest magnitude of a sample; full scale is 1. 0 where there are none.</summary>
    public float Peak()
    {
        var peak = 0f;
        foreach (var sample in Samples) peak = Math.Max(peak, Math.Abs(sample));
        return peak;
    }

    /// <summary>The same sound, louder or softer, in a new buffer. Nothing is clipped: encoding as 16-bit PCM does that.</summary>
    /// <param name="gainDb">−200 to 200 decibels: samples are multiplied by 10^(gain / 20). 0 changes nothing, 6.02 doubles.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range or not a number.</exception>
    public SampleBuffer Amplify(double gainDb)
    {
        var factor = Factor(gainDb);
        var louder = new float[Samples.Length];
        for (var i = 0; i < louder.Length; i++) louder[i] = Samples[i] * factor;
        return new(louder, SampleRate, Channels);
    }

    /// <summary>
    /// The sum of this sound and another, sample by sample from the beginning of both, in a new buffer. It is as long as the longer one;
    /// where one has ended, the other goes on alone. Nothing is clipped or turned down: sums beyond ±1 are kept, and encoding as 16-bit PCM
    /// clips them. <see cref="Peak"/> tells whether it would.
    /// </summary>
    /// <param name="other">A sound of the same rate and channels.</param>
    /// <param name="gainDb">What the other sound is amplified by, −200 to 200 decibels; default 0, as it is.</param>
    /// <exception cref="ArgumentException">Rate or channels differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range or not a number.</exception>
    public SampleBuffer Mix(SampleBuffer other, double gainDb = 0)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.SampleRate != SampleRate || other.Channels != Channels)
        {
            throw new ArgumentException(
                $"A sound of {SampleRate} Hz and {Channels} channels cannot be mixed with one of {other.SampleRate} Hz and {other.Channels} channels: "
                + $"convert the other with Resample({SampleRate}) and ToChannels({Channels}) first.",
                nameof(other));
        }

        var factor = Factor(gainDb);
        var sum = new float[Math.Max(Samples.Length, other.Samples.Length)];
        Samples.CopyTo(sum, 0);
        for (var i = 0; i < other.Samples.Length; i++) sum[i] += other.Samples[i] * factor;
        return new(sum, SampleRate, Channels);
    }

    private static float Factor(double gainDb)
    {
        if (!(Math.Abs(gainDb) <= MostDecibels))
            throw new ArgumentOutOfRangeException(nameof(gainDb), gainDb, $"The gain is −{MostDecibels} to {MostDecibels} decibels.");
        return (float)FixedMath.Pow10(gainDb / 20);
    }
}
