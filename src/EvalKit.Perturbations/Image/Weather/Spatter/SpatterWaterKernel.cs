using EvalKit.Media;

namespace EvalKit;

/// <summary>Drops of water that only get clearer: those of ImageNet-C's second row, ever more of them seen. No pixel ever darkens.</summary>
internal static class SpatterWaterKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var size = FieldSize.Of(source, CorruptionSet.Scaled);
        using var field = new Field(size.Width, size.Height);
        NormalField.Fill(context.Random.Stream("liquid"), size.Width, 0, 0, field);
        FieldBlur.Gaussian(field, 3 * size.Factor);
        Shine(field, 0.65, 0.3, 0.68, context.Amount);
        return FieldBlending.Apply(source, field, size.Reduction, new ColourGlow(SpatterKernel.Water));
    }

    /// <summary>From a normal field to what shines.</summary>
    public static void Shine(Field field, double mean, double deviation, double threshold, double intensity)
    {
        var scale = 255 * deviation / (1 << NormalField.FractionBits);
        foreach (ref var value in field.Values)
        {
            var level = value * scale + 255 * mean;
            value = level < 255 * threshold ? 0 : (int)Math.Min(255, level);
        }

        WaterLayer.Shine(field, (int)Math.Floor(intensity * ColourCover.Whole + 0.5));
    }
}
