using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Snow that only gets heavier: flakes of one size and one wind, ever more of them, on a picture that whitens. No pixel ever darkens.
/// </summary>
internal static class SnowfallKernel
{
    private const double Threshold = 0.85;
    private const double Deviation = 0.3;

    private static readonly SeverityRows Mixes = new(1, 0.8, 0.7, 0.65, 0.6, 0.55);

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var size = FieldSize.Of(source, CorruptionSet.Scaled);
        // The mean that puts the asked share of a normal field above the threshold.
        var mean = Threshold - Deviation * InverseNormal.Upper(context.Amount);
        using var field = new SnowLayer(3, mean, Deviation, Threshold, 12, 8).Make(size, context.Random);
        return FieldBlending.Apply(source, field, size.Reduction, new SnowBlend(Mixes.At(context.Severity)));
    }
}
