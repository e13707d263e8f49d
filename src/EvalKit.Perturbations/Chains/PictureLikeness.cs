using EvalKit.Media;

namespace EvalKit;

/// <summary>How like the clean picture a perturbed one is; of several pictures, the least like.</summary>
/// <param name="Psnr">In dB; null where no pixel changed, or none has a counterpart.</param>
/// <param name="Ssim">At most 1; null where no pixel has a counterpart.</param>
internal readonly record struct PictureLikeness(double? Psnr, double? Ssim)
{
    public static PictureLikeness Of(PixelBuffer clean, PixelBuffer changed)
    {
        if (clean.Width != changed.Width || clean.Height != changed.Height) return default;
        var psnr = ReferenceEquals(clean, changed) ? double.PositiveInfinity : ImageSimilarity.Psnr(clean, changed);
        return double.IsFinite(psnr) ? new(psnr, ImageSimilarity.Ssim(clean, changed)) : new(null, 1);
    }

    public PictureLikeness And(PictureLikeness other) => new(Least(Psnr, other.Psnr), Least(Ssim, other.Ssim));

    private static double? Least(double? one, double? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
