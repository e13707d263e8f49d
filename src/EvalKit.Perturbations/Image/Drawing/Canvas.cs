using EvalKit.Media;

namespace EvalKit;

/// <summary>New pictures, of which every sample is yet to be written.</summary>
internal static class Canvas
{
    /// <summary>As large as another.</summary>
    public static PixelBuffer Like(PixelBuffer source) => Unset(source.Width, source.Height);

    /// <summary>Of any size.</summary>
    /// <exception cref="PerturbationException">It would be larger than a picture may be.</exception>
    public static PixelBuffer Unset(long width, long height)
    {
        if (width > PixelBuffer.MaxPixels || height > PixelBuffer.MaxPixels || width * height > PixelBuffer.MaxPixels)
            throw new PerturbationException(FormattableString.Invariant($"The result would have {width} × {height} pixels, over the limit of {PixelBuffer.MaxPixels}: make the picture smaller first."));
        return new((int)width, (int)height, GC.AllocateUninitializedArray<byte>((int)(width * height) * 4));
    }
}
