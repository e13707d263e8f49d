using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Streaks of rain on a darkened picture. The amount is the number of drops on 224 × 224 pixels; drops are numbered, and more rain is the
/// same drops and others.
/// </summary>
internal static class RainKernel
{
    // Albumentations' defaults: 20 pixels long, slanting up to 10 to either side, a light grey, the picture darkened to 0.7.
    private const double Length = 20;
    private const double Slant = 10;
    private const double Darkest = 0.7;
    private const double MostDrops = 220;

    private static readonly Rgba Colour = new(200, 200, 200);

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var size = FieldSize.Of(source, CorruptionSet.Scaled);
        using var streaks = new Field(size.Width, size.Height);
        streaks.Values.Clear();
        Fall(streaks, size.Factor, context.Amount, context.Random);
        var gain = 1 - (1 - Darkest) * context.Amount / MostDrops;
        return FieldBlending.Apply(source, streaks, size.Reduction, new ColourCover(Colour, gain));
    }

    private static void Fall(Field streaks, double factor, double drops, CounterRandom random)
    {
        var area = (double)streaks.Width * streaks.Height;
        var squares = area / (factor * factor * ReferenceSize.Side * ReferenceSize.Side);
        // Of a thread of a picture the shorter side says little.
        var count = Math.Min(drops * squares, area / 16);
        var wind = Slant * (2 * random.Stream("wind").UniformAt(0) - 1);
        var length = Math.Sqrt(Length * Length + wind * wind);
        var places = random.Stream("drops");
        for (var drop = 0; drop < count; drop++)
        {
            var share = 0.6 + 0.4 * places.UniformAt(4 * drop);
            var x = places.UniformAt(4 * drop + 1) * streaks.Width;
            // From above the picture too.
            var y = places.UniformAt(4 * drop + 2) * (streaks.Height + Length * factor) - Length * factor;
            // The last drop comes in slowly.
            var value = (int)(ColourCover.Whole * (0.5 + 0.4 * places.UniformAt(4 * drop + 3)) * Math.Min(1, count - drop));
            FieldLine.Draw(streaks, x, y, wind / length, Length / length, length * share * factor, value / 2, value);
        }
    }
}
