using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// ImageNet-C's radii are pixels of a 224 × 224 picture. So that a severity looks the same at every resolution, lengths are multiplied
/// by the picture's shorter side over 224, unless the published pixels are asked for.
/// </summary>
internal static class ReferenceSize
{
    public const int Side = 224;

    /// <summary>What a published length is multiplied by.</summary>
    public static double Factor(PixelBuffer source, CorruptionSet set) =>
        set == CorruptionSet.Scaled ? Math.Min(source.Width, source.Height) / (double)Side : 1;
}
