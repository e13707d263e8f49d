using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class LightTests
{
    private static PixelBuffer At(ImagePerturbation member, PixelBuffer picture, double strength, ulong seed = 1) =>
        member.Run(picture, new("case", strength, 1, new(seed)));

    [Fact]
    public static void A_vignette_leaves_the_middle_and_takes_its_strength_from_the_corners()
    {
        var result = At(ImageLight.Vignette, Pictures.Flat(101, 51, 200), 0.35);

        Assert.Equal(200, result[50, 25].R);
        Assert.All([result[0, 0], result[100, 0], result[0, 50], result[100, 50]], corner => Assert.Equal(130, corner.R));
        // 200 · (1 − 0.35 · 50² / (50² + 25²))
        Assert.Equal(144, result[0, 25].G);
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(90, 20)]
    public static void A_gradient_is_even_from_one_side_to_the_other_and_spares_the_middle(int width, int height)
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var result = At(ImageLight.IlluminationGradient, Pictures.Flat(width, height, 100), 0.5, seed);
            var levels = result.Rgba.Where((_, i) => i % 4 == 0).ToList();

            Assert.Equal((50, 150), (levels.Min(), levels.Max()));
            for (var i = 0; i < levels.Count; i++) Assert.InRange(levels[i] + levels[^(i + 1)], 199, 201);
        }
    }

    [Fact]
    public static void A_shadow_covers_a_part_of_the_picture_at_every_strength_the_same()
    {
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var (mild, strong) = (At(ImageLight.Shadow, Pictures.Flat(80, 60, 200), 0.25, seed), At(ImageLight.Shadow, Pictures.Flat(80, 60, 200), 0.5, seed));
            var dark = strong.Rgba.Where((_, i) => i % 4 == 0).ToList();

            Assert.Equal((100, 200), (dark.Min(), dark.Max()));
            Assert.InRange(dark.Count(level => level < 150) / (double)dark.Count, 0.15, 0.85);
            for (var i = 0; i < mild.Rgba.Length; i += 4) Assert.InRange(200 - strong.Rgba[i] - 2 * (200 - mild.Rgba[i]), -2, 2);
        }
    }

    [Fact]
    public static void Light_clips_at_white_and_leaves_alpha()
    {
        var result = At(ImageLight.IlluminationGradient, Pictures.Scene(64, 48, alpha: 9), 0.7);

        Assert.Contains((byte)255, result.Rgba);
        Assert.All(result.Rgba.Where((_, i) => i % 4 == 3), alpha => Assert.Equal(9, alpha));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(21)]
    public static void What_is_left_over_at_the_end_of_a_row_is_computed_alike(int width)
    {
        var wide = Pictures.Scene(width, 5);

        var result = LightField.Apply(wide, new Stripes());

        for (var y = 0; y < 5; y++)
        {
            for (var x = 0; x < width; x++)
                Assert.Equal((byte)Math.Min(255, Math.Floor(wide[x, y].R * ((x + y) / 16.0) + 0.5)), result[x, y].R);
        }
    }

    private struct Stripes : ILight
    {
        private int _row;

        public void Enter(int y) => _row = y;

        public readonly Vector256<float> At(Vector256<float> x) =>
            (x + Vector256.Create((float)_row)) / 16;
    }
}
