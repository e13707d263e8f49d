using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// The sun in the lens: a glare that fades with the distance from a place in the upper half, and ghosts, disks on the line from there
/// through the centre. The amount is how much of the picture the glare's middle covers; everything scales with it.
/// </summary>
internal static class SunFlareKernel
{
    private const int Ghosts = 7;

    // Of the shorter side.
    private const double GlareRadius = 0.9;

    private static readonly Rgba Colour = new(255, 250, 235);

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var size = FieldSize.Of(source, CorruptionSet.Scaled);
        using var light = new Field(size.Width, size.Height);
        light.Values.Clear();
        var side = Math.Min(size.Width, size.Height);
        var random = context.Random;
        double x = random.UniformAt(0) * size.Width, y = random.UniformAt(1) * size.Height / 2;
        var strength = context.Amount * ColourCover.Whole;
        Disk(light, x, y, GlareRadius * side, strength, isGlare: true);
        double towardsX = size.Width / 2.0 - x, towardsY = size.Height / 2.0 - y;
        for (var ghost = 0; ghost < Ghosts; ghost++)
        {
            var at = 0.3 + 2 * random.UniformAt(3 * ghost + 2);
            var radius = (0.02 + 0.08 * random.UniformAt(3 * ghost + 3)) * side;
            Disk(light, x + towardsX * at, y + towardsY * at, radius, strength * (0.1 + 0.2 * random.UniformAt(3 * ghost + 4)), isGlare: false);
        }

        return FieldBlending.Apply(source, light, size.Reduction, new ColourCover(Colour));
    }

    /// <summary>Lays light over what is there: what it leaves dark, it leaves.</summary>
    private static void Disk(Field light, double x, double y, double radius, double strength, bool isGlare)
    {
        int top = (int)Math.Max(0, y - radius), bottom = (int)Math.Min(light.Height, y + radius + 1);
        int left = (int)Math.Max(0, x - radius), right = (int)Math.Min(light.Width, x + radius + 1);
        for (var row = top; row < bottom; row++)
        {
            var values = light.Row(row);
            for (var column = left; column < right; column++)
            {
                double dx = column + 0.5 - x, dy = row + 0.5 - y;
                var rest = 1 - Math.Sqrt(dx * dx + dy * dy) / Math.Max(radius, 0.5);
                if (rest <= 0) continue;
                // A glare falls off as the cube, a ghost is even up to a soft edge.
                var share = isGlare ? Math.Min(1, 1.3 * rest * rest * rest) : Math.Min(1, 6 * rest);
                values[column] += (int)((ColourCover.Whole - values[column]) / (double)ColourCover.Whole * strength * share);
            }
        }
    }
}
