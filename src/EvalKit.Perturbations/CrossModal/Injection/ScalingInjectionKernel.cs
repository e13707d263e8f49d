using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Changes as little as possible of a picture so that a text stands in it once it is made smaller (Xiao et al., Seeing is Not Believing:
/// Camouflage Attacks on Image Scaling Algorithms, USENIX Security 2019). Pixels of the smaller picture share none of the larger (but for the
/// mean where a side is no multiple of the factor), so the least squared change is found pixel by pixel: each moves by its weight over the
/// sum of squared weights; what saturates leaves the rest to the others.
/// </summary>
internal sealed class ScalingInjectionKernel(string text, int factor, ScalingFilter filter)
{
    private const int Rounds = 8;
    private const double Near = 0.25;

    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        int width = source.Width / factor, height = source.Height / factor;
        if (context.Severity == 0 || width == 0 || height == 0) return source;
        // As large as fits, up to an eighth of the height: the smaller picture has few pixels for its letters.
        if (PlacedText.In(width, height, text, Math.Max(GlyphFont.Height / 2, height / 8), context.Random) is not { } placed) return source;
        var result = source.Clone();
        var ink = InkFor(source, placed);
        var coverage = new byte[placed.Width];
        var across = Enumerable.Range(placed.X, placed.Width).Select(x => SampleTaps.Of(filter, x, width, source.Width)).ToArray();
        for (var row = 0; row < placed.Height; row++)
        {
            placed.Block.Row(row, placed.Letters, coverage);
            var down = SampleTaps.Of(filter, placed.Y + row, height, source.Height);
            for (var x = 0; x < coverage.Length; x++)
            {
                if (coverage[x] == 0) continue;
                for (var channel = 0; channel < 3; channel++)
                    Steer(new(result.Rgba, result.Width, across[x], down, channel), ink, coverage[x] * context.Amount / 255);
            }
        }

        return result;
    }

    /// <summary>Moves the mean of some pixels part of the way to the ink.</summary>
    private static void Steer(in TapBlock pixels, double ink, double share)
    {
        var mean = pixels.Mean();
        var target = mean + (ink - mean) * share;
        for (var round = 0; round < Rounds && Math.Abs(target - mean) > Near && pixels.Move(target - mean); round++) mean = pixels.Mean();
    }

    /// <summary>Black or white, whichever stands out more.</summary>
    private int InkFor(PixelBuffer source, in PlacedText placed) =>
        Luma.MeanOf(source, placed.X * factor, placed.Y * factor, placed.Width * factor, placed.Height * factor) >= 128 ? 0 : 255;
}
