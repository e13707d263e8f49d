using EvalKit.Media;

namespace EvalKit;

/// <summary>Frost on the lens: published weights of picture and texture, over a texture that is made.</summary>
internal sealed class FrostKernel(CorruptionSet set, SeverityRows pictureWeights, SeverityRows iceWeights)
{
    // CIFAR-10-C shrinks its textures to a fifth.
    private const double Shrunk = 0.2;

    // Ferns are finer than what else lies over pictures.
    private const int Detail = 2;

    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Severity == 0) return source;
        var size = FieldSize.Of(source, set, Detail);
        if (set == CorruptionSet.Cifar10C) size = size with { Factor = size.Factor * Shrunk };
        using var ice = FrostTexture.Make(size, context.Random);
        return FieldBlending.Apply(source, ice, size.Reduction, new FrostBlend(pictureWeights.At(context.Severity), iceWeights.At(context.Severity)));
    }
}
