using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// ImageNet-C's spatter: rows of mean, deviation and blur of a normal field, its threshold, and how much is seen (water) or how soft it is
/// (mud). Up to severity 3 it is water, from 4 on it is mud: not monotone.
/// </summary>
internal sealed class SpatterKernel(CorruptionSet set, SeverityRows[] rows)
{
    private const int LastWater = 3;
    private const int FirstMud = 4;

    // Mud that covers less is left out.
    private const double LeastMud = 0.8;

    public static Rgba Water { get; } = new(175, 238, 238);

    public static Rgba Mud { get; } = new(63, 42, 20);

    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        var severity = context.Severity;
        var result = source;
        // Between the two, water fades out as mud fades in.
        if (severity is > 0 and < FirstMud) result = Wet(result, context.Random, Math.Min(LastWater, severity), Math.Min(1, FirstMud - severity));
        if (severity > LastWater) result = Soil(result, context.Random, Math.Max(FirstMud, severity), Math.Min(1, severity - LastWater));
        return result;
    }

    private PixelBuffer Wet(PixelBuffer source, CounterRandom random, double severity, double share)
    {
        var size = FieldSize.Of(source, set);
        using var field = Liquid(size, random, severity);
        SpatterWaterKernel.Shine(field, rows[0].At(severity), rows[1].At(severity), rows[3].At(severity), rows[4].At(severity) * share);
        return FieldBlending.Apply(source, field, size.Reduction, new ColourGlow(Water));
    }

    private PixelBuffer Soil(PixelBuffer source, CounterRandom random, double severity, double share)
    {
        var size = FieldSize.Of(source, set);
        using var field = Liquid(size, random, severity);
        Cover(field, (rows[3].At(severity) - rows[0].At(severity)) / rows[1].At(severity), rows[4].At(severity) * size.Factor, share);
        return FieldBlending.Apply(source, field, size.Reduction, new ColourCover(Mud));
    }

    private Field Liquid(FieldSize size, CounterRandom random, double severity)
    {
        var field = new Field(size.Width, size.Height);
        NormalField.Fill(random.Stream("liquid"), size.Width, 0, 0, field);
        FieldBlur.Gaussian(field, rows[2].At(severity) * size.Factor);
        return field;
    }

    private static void Cover(Field field, double threshold, double softness, double share)
    {
        // Half of the whole, so that blurring does not overflow.
        const int Part = ColourCover.Whole >> 1;
        var least = (int)Math.Floor(threshold * (1 << NormalField.FractionBits));
        foreach (ref var value in field.Values) value = value > least ? Part : 0;
        FieldBlur.Gaussian(field, softness);
        var factor = share * ColourCover.Whole / Part;
        foreach (ref var value in field.Values) value = value < LeastMud * Part ? 0 : (int)(value * factor);
    }
}
