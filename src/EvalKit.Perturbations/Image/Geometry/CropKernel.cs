using EvalKit.Media;

namespace EvalKit;

/// <summary>Keeps a window of a picture; a stronger level's window lies inside that of a milder one.</summary>
internal static class CropKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        var (left, width) = Window(source.Width, context.Amount, context.Random.UniformAt(0));
        var (top, height) = Window(source.Height, context.Amount, context.Random.UniformAt(1));
        if (width == source.Width && height == source.Height) return source;
        var result = Drawing.Unset(width, height);
        Drawing.Place(result, source, -left, -top);
        return result;
    }

    /// <summary>Where a window begins and how long it is; both ends move one way only as the kept fraction falls.</summary>
    private static (int From, int Count) Window(int side, double kept, double place)
    {
        var cut = side - Math.Max(1, Pixels.Of(kept, side));
        return ((int)(cut * place), side - cut);
    }
}
