using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ShotNoiseTests
{
    private static readonly CounterRandom Chance = new(7);

    private static PixelBuffer At(PixelBuffer picture, double photons) => ImageNoise.ShotNoise.Run(picture, new("case", photons, 1, Chance));

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    [InlineData(500)]
    public static void Every_sample_is_the_quantile_at_its_own_place(double photons)
    {
        var (bounds, entries) = (new int[PoissonTables.Size], new uint[PoissonTables.Size]);
        PoissonTables.Build(photons, bounds, entries);
        var picture = Pictures.Texture(60, 50);

        var result = At(picture, photons);

        for (var i = 0; i < picture.Rgba.Length; i++)
        {
            var place = (ushort)(Chance.BitsAt(i / 4) >> (16 * (i % 4)));
            Assert.Equal(i % 4 == 3 ? 255 : (int)PoissonTables.At(bounds.AsSpan(picture.Rgba[i] * 256, 256), place), result.Rgba[i]);
        }
    }

    [Fact]
    public static void An_entry_tells_what_all_its_places_give()
    {
        var (bounds, entries) = (new int[PoissonTables.Size], new uint[PoissonTables.Size]);
        PoissonTables.Build(25, bounds, entries);
        foreach (var level in new[] { 0, 1, 77, 255 })
        {
            for (var upper = 0; upper < 256; upper++)
            {
                var entry = entries[level * 256 + upper];
                if (entry >= 1 << 24) continue;
                for (var lower = 0; lower < 256; lower++)
                {
                    var result = lower < entry >> 16 ? entry & 0xFF : entry >> 8 & 0xFF;
                    Assert.Equal(PoissonTables.At(bounds.AsSpan(level * 256, 256), upper << 8 | lower), result);
                }
            }
        }
    }

    [Fact]
    public static void More_photons_are_the_same_field_finer()
    {
        var flat = Pictures.Flat(120, 100, 128);
        var (few, many) = (At(flat, 15).Rgba, At(flat, 60).Rgba);
        double both = 0, ofFew = 0, ofMany = 0;
        for (var i = 0; i < few.Length; i++)
        {
            if (i % 4 == 3) continue;
            both += (few[i] - 128) * (many[i] - 128);
            ofFew += (few[i] - 128) * (few[i] - 128);
            ofMany += (many[i] - 128) * (many[i] - 128);
        }

        Assert.InRange(both / Math.Sqrt(ofFew * ofMany), 0.98, 1);
        // A quarter of the photons is twice the noise.
        Assert.InRange(Math.Sqrt(ofFew / ofMany), 1.9, 2.1);
    }

    [Fact]
    public static void Black_stays_black_and_alpha_stays()
    {
        Assert.Equal(Pictures.Flat(9, 9, 0).Rgba, At(Pictures.Flat(9, 9, 0), 3).Rgba);
        Assert.All(At(Pictures.Scene(9, 9, alpha: 4), 3).Rgba.Where((_, i) => i % 4 == 3), alpha => Assert.Equal(4, alpha));
    }
}
