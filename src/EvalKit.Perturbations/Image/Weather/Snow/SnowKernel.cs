using EvalKit.Media;

namespace EvalKit;

/// <summary>ImageNet-C's snow, with published rows of seven parameters. Not monotone: flakes grow and shrink with the rows.</summary>
internal sealed class SnowKernel(CorruptionSet set, SeverityRows[] rows)
{
    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        var severity = context.Severity;
        if (severity == 0) return source;
        var size = FieldSize.Of(source, set);
        var layer = new SnowLayer(rows[2].At(severity), rows[0].At(severity), rows[1].At(severity), rows[3].At(severity), rows[4].At(severity), rows[5].At(severity));
        using var field = layer.Make(size, context.Random, Math.Min(1, severity));
        return FieldBlending.Apply(source, field, size.Reduction, new SnowBlend(rows[6].At(severity)));
    }
}
