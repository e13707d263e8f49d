using EvalKit.Media;

namespace EvalKit;

internal sealed class ImagePerturbation(
    PerturbationDefinition definition, Func<PixelBuffer, PerturbationContext, PixelBuffer> kernel, bool isCustom = false)
    : Perturbation(definition)
{
    /// <summary>Writes the picture's file, where the file is what changes; null for the canonical PNG.</summary>
    public Func<PixelBuffer, PerturbationContext, byte[]>? Encoder { get; init; }

    internal override Perturbation With(PerturbationDefinition changed) => new ImagePerturbation(changed, kernel, isCustom) { Encoder = Encoder };

    /// <summary>The bare kernel, without protection of the input or of kept regions.</summary>
    internal PixelBuffer Run(PixelBuffer source, in PerturbationContext context) => kernel(source, context);

    /// <summary>A changed picture; the source stays as it is.</summary>
    internal PixelBuffer Apply(PixelBuffer source, in PerturbationContext context)
    {
        // Our own kernels are tested not to write to their input.
        var result = kernel(isCustom ? source.Clone() : source, context)
            ?? throw new PerturbationException($"{Definition.Identity} returned null for case \"{context.CaseId}\"; return the changed picture, or the given one.");
        if (Definition.KeptRegions.IsEmpty || ReferenceEquals(result, source)) return result;
        if (result.Width != source.Width || result.Height != source.Height)
            throw new PerturbationException($"{Definition.Identity} changed the size from {source.Width} × {source.Height} to {result.Width} × {result.Height}, so a kept Region has no place in the result.");
        // A custom kernel may hand out a buffer that it keeps.
        if (isCustom) result = result.Clone();
        foreach (var region in Definition.KeptRegions)
        {
            var (left, top, right, bottom) = region.PixelsOf(source.Width, source.Height);
            for (var y = top; y < bottom; y++)
                source.Row(y)[(left * 4)..(right * 4)].CopyTo(result.Row(y)[(left * 4)..]);
        }

        return result;
    }
}
