namespace EvalKit.Media;

/// <summary>How like each other two sounds of one length, rate and number of channels are. The first one is the clean one.</summary>
public static class SoundSimilarity
{
    private const int SegmentsPerSecond = 50;
    private const double LeastOfSegment = -10;
    private const double MostOfSegment = 35;

    /// <summary>
    /// The signal-to-noise ratio in decibels over the whole clip, 10 log₁₀(Σ clean² / Σ (changed − clean)²); +∞ for equal sounds, −∞
    /// where only the clean one is silent. 0 dB is an error as strong as the sound.
    /// </summary>
    /// <exception cref="ArgumentException">Length, rate or channels differ.</exception>
    public static double Snr(SampleBuffer clean, SampleBuffer changed)
    {
        Check(clean, changed);
        return Ratio(clean.Samples, changed.Samples);
    }

    /// <summary>
    /// The mean of the ratios of 20 ms pieces, each limited to −10 to 35 dB (Hansen and Pellom, 1998): quiet pieces count as much as loud
    /// ones, as they do for a listener. 35 for equal sounds and for ones without samples.
    /// </summary>
    /// <exception cref="ArgumentException">Length, rate or channels differ.</exception>
    public static double SegmentalSnr(SampleBuffer clean, SampleBuffer changed)
    {
        Check(clean, changed);
        var length = Math.Max(1, clean.SampleRate / SegmentsPerSecond) * clean.Channels;
        var (sum, count) = (0.0, 0);
        for (var start = 0; start < clean.Samples.Length; start += length, count++)
        {
            var piece = start..Math.Min(start + length, clean.Samples.Length);
            sum += Math.Clamp(Ratio(clean.Samples.AsSpan(piece), changed.Samples.AsSpan(piece)), LeastOfSegment, MostOfSegment);
        }

        return count == 0 ? MostOfSegment : sum / count;
    }

    /// <summary>
    /// The log-spectral distance in decibels (Gray and Markel, 1976): the root mean square over frequencies of the differences of level
    /// between the two short-time spectra, averaged over frames; 0 for equal sounds. It does not mind a delay or a turned sign.
    /// </summary>
    /// <remarks>
    /// Frames are Hann windows of the power of two nearest above 25 ms, half overlapping, in each channel. Levels are at least that of the
    /// rounding to 16 bits, so that silence has one.
    /// </remarks>
    /// <exception cref="ArgumentException">Length, rate or channels differ.</exception>
    public static double LogSpectralDistance(SampleBuffer clean, SampleBuffer changed)
    {
        Check(clean, changed);
        return clean.Samples.AsSpan().SequenceEqual(changed.Samples) ? 0 : new SpectralFrames(clean.SampleRate).Distance(clean, changed);
    }

    private static double Ratio(ReadOnlySpan<float> clean, ReadOnlySpan<float> changed)
    {
        var (signal, noise) = (0.0, 0.0);
        for (var i = 0; i < clean.Length; i++)
        {
            var difference = (double)changed[i] - clean[i];
            signal += (double)clean[i] * clean[i];
            noise += difference * difference;
        }

        if (noise == 0) return double.PositiveInfinity;
        return signal == 0 ? double.NegativeInfinity : 10 * (FixedMath.Log10(signal) - FixedMath.Log10(noise));
    }

    private static void Check(SampleBuffer clean, SampleBuffer changed)
    {
        ArgumentNullException.ThrowIfNull(clean);
        ArgumentNullException.ThrowIfNull(changed);
        if (clean.Samples.Length != changed.Samples.Length || clean.Channels != changed.Channels || clean.SampleRate != changed.SampleRate)
            throw new ArgumentException($"A sound of {clean} has no sample for each of {changed}: resample or cut one of them first.", nameof(changed));
    }
}
