using EvalKit.Media;

namespace EvalKit;

/// <summary>Looks at a picture from aside: its corners come from elsewhere, lines stay straight. The size stays.</summary>
internal static class PerspectiveKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        Span<double> shifts = stackalloc double[8];
        for (var i = 0; i < shifts.Length; i++)
        {
            // Half to all of the amount, so that no case is left nearly straight; in or out.
            var share = 0.5 + 0.5 * context.Random.UniformAt(2 * i);
            shifts[i] = (context.Random.BitsAt(2 * i + 1) & 1) == 0 ? context.Amount * share : -context.Amount * share;
        }

        return Warp.Apply(source, new PerspectiveMap(source.Width, source.Height, shifts));
    }
}
