using EvalKit.Media;

namespace EvalKit;

/// <summary>How like the clean sound a perturbed one is; of several sounds, the least like.</summary>
/// <param name="Snr">In dB over the clip; null where no sample changed, or none has a counterpart.</param>
/// <param name="SegmentalSnr">In dB, the mean of pieces; null where no sample has a counterpart.</param>
/// <param name="SpectralDistance">In dB; null where no sample has a counterpart.</param>
internal readonly record struct SoundLikeness(double? Snr, double? SegmentalSnr, double? SpectralDistance)
{
    public static SoundLikeness Of(SampleBuffer clean, SampleBuffer changed)
    {
        if (clean.Samples.Length != changed.Samples.Length || clean.Channels != changed.Channels || clean.SampleRate != changed.SampleRate) return default;
        var snr = ReferenceEquals(clean, changed) ? double.PositiveInfinity : SoundSimilarity.Snr(clean, changed);
        return new(
            double.IsFinite(snr) ? snr : null,
            SoundSimilarity.SegmentalSnr(clean, changed),
            double.IsPositiveInfinity(snr) ? 0 : SoundSimilarity.LogSpectralDistance(clean, changed));
    }

    public SoundLikeness And(SoundLikeness other) => new(
        Least(Snr, other.Snr), Least(SegmentalSnr, other.SegmentalSnr), -Least(-SpectralDistance, -other.SpectralDistance));

    private static double? Least(double? one, double? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
