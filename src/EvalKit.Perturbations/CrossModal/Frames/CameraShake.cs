using EvalKit.Media;

namespace EvalKit;

/// <summary>Each frame is moved by whole pixels, to and fro as a hand does; what comes in from outside is the edge.</summary>
internal static class CameraShake
{
    public static IReadOnlyList<PictureDraft> Apply(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var (amount, random) = (context.Amount, context.Random);
        return [.. frames.Select((frame, i) => Moved(frame, amount, Path(random.Stream("x"), i), Path(random.Stream("y"), i)))];
    }

    /// <summary>−1 to 1; neighbouring frames have a value of chance in common.</summary>
    private static double Path(CounterRandom random, int frame) => random.UniformAt(frame) + random.UniformAt(frame + 1) - 1;

    private static PictureDraft Moved(PictureDraft frame, double amount, double x, double y)
    {
        var pixels = frame.Decode();
        var furthest = amount * Math.Min(pixels.Width, pixels.Height);
        int right = Whole(furthest * x), down = Whole(furthest * y);
        return right == 0 && down == 0 ? frame : frame.With(Moved(pixels, right, down));
    }

    private static PixelBuffer Moved(PixelBuffer source, int right, int down)
    {
        var moved = new PixelBuffer(source.Width, source.Height);
        for (var y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<uint> from = Drawing.RowOf(source, Math.Clamp(y - down, 0, source.Height - 1));
            var to = Drawing.RowOf(moved, y);
            for (var x = 0; x < to.Length; x++) to[x] = from[Math.Clamp(x - right, 0, from.Length - 1)];
        }

        return moved;
    }

    private static int Whole(double value) => (int)Math.Floor(value + 0.5);
}
