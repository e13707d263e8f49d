using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Cutout, dropouts and stripes: what is covered, and that a stronger level covers more.</summary>
public static class CoveringTests
{
    private static readonly Rgba Black = new(0, 0, 0);

    public static TheoryData<string> Names => ["image.cutout", "image.pixel-dropout", "image.grid-dropout", "image.stripes"];

    private static PixelBuffer At(string name, PixelBuffer source, double share, int stream) =>
        ((ImagePerturbation)Members.Named(name)).Run(source, new("case", share, 0, new CounterRandom(9).Stream(stream)));

    private static HashSet<int> Covered(PixelBuffer result) =>
        [.. Enumerable.Range(0, result.Width * result.Height).Where(i => result[i % result.Width, i / result.Width] == Black)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_share_of_the_area_is_covered_and_the_rest_is_untouched(string name)
    {
        var source = Pictures.Texture(203, 151);
        foreach (var share in new[] { 0.01, 0.05, 0.1, 0.2 })
        {
            var result = At(name, source, share, 1);
            var covered = Covered(result);

            // A stripe is one pixel too wide or too narrow at most.
            Assert.InRange(covered.Count / (203.0 * 151), share * 0.8 - 0.004, share * 1.2 + 0.004);
            for (var i = 0; i < 203 * 151; i++)
            {
                if (!covered.Contains(i)) Assert.Equal(source[i % 203, i / 203], result[i % 203, i / 203]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void A_stronger_level_covers_all_that_a_milder_one_covers(string name)
    {
        var source = Pictures.Texture(67, 43);
        for (var stream = 0; stream < 10; stream++)
        {
            HashSet<int> before = [];
            for (var share = 0.005; share <= 0.2; share += 0.005)
            {
                var covered = Covered(At(name, source, share, stream));

                Assert.Subset(covered, before);
                before = covered;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(64)]
    public static void Holes_share_the_area_and_none_covers_another(int holes)
    {
        for (var stream = 0; stream < 5; stream++)
        {
            var result = CutoutKernel.Apply(Pictures.Texture(640, 480), new("case", 0.35, 5, new CounterRandom(9).Stream(stream)), holes, FillColour.PixelOf(null));

            Assert.Equal(0.35, Covered(result).Count / (640.0 * 480), 0.01);
        }
    }

    [Fact]
    public static void A_pixel_s_draw_does_not_depend_on_how_many_follow()
    {
        var wide = At("image.pixel-dropout", Pictures.Texture(64, 1), 0.2, 3);

        for (var width = 1; width < 64; width++)
            Assert.Equal(Covered(wide).Where(i => i < width).Order(), Covered(At("image.pixel-dropout", Pictures.Texture(width, 1), 0.2, 3)).Order());
    }

    [Fact]
    public static void Stripes_lie_or_stand_as_the_case_has_it()
    {
        var kinds = Enumerable.Range(0, 20).Select(stream => At("image.stripes", Pictures.Flat(80, 80, 90), 0.2, stream)).Select(result =>
            Enumerable.Range(0, 80).All(i => (result[i, 40] == Black) == (result[0, 40] == Black))).ToList();

        Assert.Contains(true, kinds);
        Assert.Contains(false, kinds);
    }

    [Fact]
    public static void Fill_and_holes_are_part_of_the_chain_s_text()
    {
        Assert.Equal("image.cutout@1(0.1)", Perturb.Image.Cutout().At(100).ToString());
        Assert.Equal("image.cutout@1(0.1;holes=4;fill=#808080)", Perturb.Image.Cutout(holes: 4, fill: new(128, 128, 128)).At(100).ToString());
        Assert.Equal("image.stripes@1(0.2;fill=#ffffff)", Perturb.Image.Stripes(fill: new(255, 255, 255)).At(200).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Image.Cutout(holes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Image.Cutout(holes: 65));
    }
}
