namespace EvalKit.Media;

/// <summary>How like each other two pictures of one size are. Alpha does not count.</summary>
public static class ImageSimilarity
{
    /// <summary>
    /// The peak signal-to-noise ratio in decibels, 10 log₁₀(255² / mean squared error of R, G and B); +∞ for equal pictures. Over 40 dB
    /// few people see a difference; noise of σ 0.08 has about 22 dB.
    /// </summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static double Psnr(PixelBuffer one, PixelBuffer other)
    {
        Check(one, other);
        var sum = SquaredError.Sum(one.Rgba, other.Rgba);
        return sum == 0 ? double.PositiveInfinity : 10 * FixedMath.Log10(255.0 * 255 * 3 * (one.Rgba.Length / 4) / sum);
    }

    /// <summary>
    /// The structural similarity of brightness (Wang, Bovik, Sheikh and Simoncelli, 2004), at most 1, and 1 for equal pictures: mean over
    /// windows of (2 μₐμᵦ + C₁)(2 σₐᵦ + C₂) / ((μₐ² + μᵦ² + C₁)(σₐ² + σᵦ² + C₂)) with C₁ = (0.01 × 255)², C₂ = (0.03 × 255)².
    /// </summary>
    /// <remarks>
    /// Windows are 8 × 8, uniformly weighed, every 4 pixels; a picture with a side under 8 is one window. As the authors advise, a
    /// picture is first averaged over squares of round(shorter side / 256) pixels; what does not fill a square is left out. Brightness is
    /// 0.299 R + 0.587 G + 0.114 B.
    /// </remarks>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static double Ssim(PixelBuffer one, PixelBuffer other)
    {
        Check(one, other);
        var square = Math.Max(1, (int)Math.Floor(Math.Min(one.Width, one.Height) / 256.0 + 0.5));
        using var first = LumaPlane.Of(one, square);
        using var second = LumaPlane.Of(other, square);
        return SsimWindows.Mean(first, second);
    }

    private static void Check(PixelBuffer one, PixelBuffer other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Width != other.Width || one.Height != other.Height)
            throw new ArgumentException($"A picture of {one} has no pixel for each of {other}: resize one of them first.", nameof(other));
    }
}
