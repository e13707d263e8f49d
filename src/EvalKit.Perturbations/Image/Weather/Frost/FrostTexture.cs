namespace EvalKit;

/// <summary>
/// Ice on a pane: from seeds grow needles, from needles branches at 60° on both sides, from those twigs, as hexagonal ice grows; beneath
/// them is a dull film of uneven thickness, and rime as fine as a pixel. All numbers come from the seed: no photograph is in it.
/// </summary>
internal sealed class FrostTexture : IDisposable
{
    private const int Needles = 6;

    // Published pixels: the area for a seed, the lengths of needles, and how far apart branches are.
    private const double SeedArea = 1600;
    private const double ShortestNeedle = 25;
    private const double LongestNeedle = 80;
    private const double Spacing = 3.2;

    private readonly Field _ice;
    private readonly double _factor;
    private readonly CounterRandom _random;
    private long _draws;

    private FrostTexture(FieldSize size, CounterRandom random)
    {
        _ice = new(size.Width, size.Height);
        _factor = size.Factor;
        _random = random;
    }

    /// <summary>Brightness, where <see cref="ColourCover.Whole"/> is white.</summary>
    public static Field Make(FieldSize size, CounterRandom random)
    {
        using var texture = new FrostTexture(size, random.Stream("needles"));
        texture.Grow();
        var film = new Field(size.Width, size.Height);
        ClippedZoom.Fill(random.Stream("film"), Math.Max(1, 30 * size.Factor), film);
        using var rime = new Field(size.Width, size.Height);
        ClippedZoom.Fill(random.Stream("rime"), Math.Max(1, size.Factor), rime);
        using var glow = new Field(size.Width, size.Height);
        // Half, so that blurring does not overflow.
        for (var i = 0; i < film.Values.Length; i++) glow.Values[i] = texture._ice.Values[i] >> 1;
        FieldBlur.Gaussian(glow, 1.5 * size.Factor);
        for (var i = 0; i < film.Values.Length; i++)
        {
            // As bright, as uneven and as coarse as the published photographs are on average: deviations of film and rime are a
            // twentieth of white, and of the glow half a line's width shines beside it.
            var uneven = (film.Values[i] + rime.Values[i]) * ColourCover.Whole / (20 << NormalField.FractionBits);
            var needles = (glow.Values[i] + texture._ice.Values[i] * 2 / 5) / 2;
            film.Values[i] = Math.Clamp(ColourCover.Whole * 10 / 17 + uneven + needles, 0, ColourCover.Whole);
        }

        return film;
    }

    public void Dispose() => _ice.Dispose();

    private void Grow()
    {
        _ice.Values.Clear();
        var area = (double)_ice.Width * _ice.Height;
        var seeds = (int)Math.Clamp(area / (SeedArea * _factor * _factor), 1, Math.Max(1, area / 64));
        for (var seed = 0; seed < seeds; seed++)
        {
            double x = Uniform(0, _ice.Width), y = Uniform(0, _ice.Height), turn = Uniform(0, 60);
            var brightness = Uniform(0.45, 1);
            for (var needle = 0; needle < Needles; needle++)
            {
                var degrees = turn + 60 * needle + Uniform(-8, 8);
                var (dx, dy) = (FixedMath.Cos(degrees * (Math.PI / 180)), FixedMath.Sin(degrees * (Math.PI / 180)));
                Branch(x, y, dx, dy, Uniform(ShortestNeedle, LongestNeedle) * _factor, brightness, 0);
            }
        }
    }

    /// <summary>A needle with its branches, or a branch with its twigs.</summary>
    private void Branch(double x, double y, double dx, double dy, double length, double brightness, int depth)
    {
        const int Twig = 2;
        const double Half = 0.5, Root = 0.86602540378443865;
        var value = (int)(brightness * ColourCover.Whole);
        FieldLine.Draw(_ice, x, y, dx, dy, length, value, value / 3);
        if (depth == Twig) return;
        var spacing = Math.Max(1.5, Spacing * _factor);
        for (var at = spacing * Uniform(0.5, 1.5); at < length; at += spacing * Uniform(0.7, 1.3))
        {
            var reach = 0.45 * (length - at) * Uniform(0.4, 1);
            if (reach < 1.5) continue;
            var faded = brightness * (1 - 0.5 * at / length) * 0.85;
            Branch(x + dx * at, y + dy * at, dx * Half - dy * Root, dy * Half + dx * Root, reach, faded, depth + 1);
            Branch(x + dx * at, y + dy * at, dx * Half + dy * Root, dy * Half - dx * Root, reach * Uniform(0.6, 1), faded, depth + 1);
        }
    }

    private double Uniform(double low, double high) => low + (high - low) * _random.UniformAt(_draws++);
}
