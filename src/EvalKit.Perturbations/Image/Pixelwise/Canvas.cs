using EvalKit.Media;

namespace EvalKit;

internal static class Canvas
{
    /// <summary>A picture of the same size, of which every sample is yet to be written.</summary>
    public static PixelBuffer Like(PixelBuffer source) =>
        new(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
}
