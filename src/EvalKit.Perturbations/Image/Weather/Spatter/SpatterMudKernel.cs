using EvalKit.Media;

namespace EvalKit;

/// <summary>Splashes of mud that only get larger: every pixel goes towards the mud's colour and never back.</summary>
internal static class SpatterMudKernel
{
    private const double Sigma = 2;

    // From bare to covered, in standard deviations of the field.
    private const double EdgeWidth = 0.3;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var size = FieldSize.Of(source, CorruptionSet.Scaled);
        using var field = new Field(size.Width, size.Height);
        NormalField.Fill(context.Random.Stream("liquid"), size.Width, 0, 0, field);
        FieldBlur.Gaussian(field, Sigma * size.Factor);
        var unit = FieldBlur.Deviation(Sigma * size.Factor) * (1 << NormalField.FractionBits);
        var least = (context.Amount > 0.5 ? -InverseNormal.Upper(1 - context.Amount) : InverseNormal.Upper(context.Amount)) * unit;
        foreach (ref var value in field.Values)
            value = (int)Math.Clamp((value - least) / (EdgeWidth * unit) * ColourCover.Whole, 0, ColourCover.Whole);
        return FieldBlending.Apply(source, field, size.Reduction, new ColourCover(SpatterKernel.Mud));
    }
}
