using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class OverlayTests
{
    private static PerturbationContext Context(double opacity) => new("case", opacity, 0, new(17));

    [Fact]
    public static void It_is_Pillow_s_paste_within_a_level()
    {
        var peer = Convert.FromBase64String(PeerTable.Read("occlusion").Single()[2]);

        var result = OverlayKernel.Apply(Pictures.Scene(61, 47), Context(0.5), Pictures.Texture(20, 16), size: 0.5, x: 0.25, y: 0.5);

        var differences = result.Rgba.Where((_, i) => i % 4 != 3).Zip(peer, (one, other) => Math.Abs(one - other)).ToArray();
        Assert.Equal(peer.Length, differences.Length);
        Assert.InRange(differences.Max(), 0, 1);
    }

    [Fact]
    public static void In_full_it_is_the_picture_above_and_elsewhere_the_one_below()
    {
        var (below, above) = (Pictures.Scene(80, 60), Pictures.Texture(20, 15));

        var result = OverlayKernel.Apply(below, Context(1), above, size: 0.25, x: 0.5, y: 0.9);

        for (var y = 0; y < 60; y++)
        {
            for (var x = 0; x < 80; x++)
                Assert.Equal(x is >= 40 and < 60 && y >= 54 ? above[x - 40, y - 54] : below[x, y], result[x, y]);
        }
    }

    [Fact]
    public static void Over_is_Porter_and_Duff_s_at_every_alpha_and_weight()
    {
        var chance = new CounterRandom(4);
        for (var i = 0; i < 20_000; i++)
        {
            var (below, above, weight) = ((uint)chance.BitsAt(2 * i), (uint)chance.BitsAt(2 * i + 1), chance.Stream(1).BelowAt(i, Blending.One + 1));
            if (i % 3 == 0) below |= 0xFF000000;
            if (i % 7 == 0) below &= 0x00FFFFFF;

            var result = Blending.Over(below, above, weight);

            double front = weight / 65_536.0, back = (below >> 24) / 255.0 * (1 - front), all = front + back;
            Assert.Equal(Math.Floor(all * 255 + 0.5), result >> 24, 0.001);
            for (var shift = 0; shift < 24 && all > 0; shift += 8)
                Assert.Equal(((byte)(above >> shift) * front + (byte)(below >> shift) * back) / all, (byte)(result >> shift), 0.501);
        }
    }

    [Fact]
    public static void Chains_name_the_picture_by_its_hash_and_read_it_back()
    {
        var picture = Image.FromPixels(Pictures.Texture(5, 5));
        var overlay = Perturb.Image.Overlay(0.5, picture, size: 0.3);
        var chain = PerturbationChain.Of(overlay.At(50));

        Assert.Equal($"image.overlay@1(0.5;picture={picture.Hash};size=0.3)", chain.ToString());
        Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), [overlay]));
        Assert.Throws<FormatException>(() => PerturbationChain.Parse(chain.ToString(), [Perturb.Image.Overlay()]));
    }

    [Theory]
    [InlineData(0, 0.4, 0.8)]
    [InlineData(1.1, 0.4, 0.8)]
    [InlineData(double.NaN, 0.4, 0.8)]
    [InlineData(0.15, -0.1, 0.8)]
    [InlineData(0.15, 0.4, 1.1)]
    public static void Sizes_and_places_outside_the_picture_are_refused(double size, double x, double y) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Image.Overlay(size: size, x: x, y: y));

    [Fact]
    public static void A_very_long_overlay_is_made_to_fit()
    {
        var result = OverlayKernel.Apply(Pictures.Flat(50, 40, 9), Context(1), Pictures.Flat(10_000, 1, 200), size: 0.5, x: 0, y: 0);

        Assert.Equal(25, Enumerable.Range(0, 50).Count(x => result[x, 0].R == 200));
        Assert.Equal(9, result[0, 1].R);
    }

    [Fact]
    public static void A_watermark_with_spaces_and_signs_reads_back_from_a_chain_s_text()
    {
        var watermark = Perturb.Image.Watermark(text: "a; b > (c)");
        var text = PerturbationChain.Of(watermark.At(10)).ToString();

        Assert.Equal("image.watermark@1(0.1;text=a%3B%20b%20%3E%20%28c%29)", text);
        Assert.Equal(text, PerturbationChain.Parse(text, [watermark]).ToString());
        Assert.Equal("image.watermark@1(0.1)", Perturb.Image.Watermark(text: "SAMPLE").At(10).ToString());
    }

    [Fact]
    public static void A_watermark_is_all_over_the_picture_and_lets_most_of_it_be()
    {
        var source = Pictures.Flat(240, 240, 128);
        var result = WatermarkKernel.Apply(source, Context(1), new GlyphLine("SAMPLE", "text"));
        var changed = Enumerable.Range(0, 240 * 240).Where(i => result.Rgba[4 * i] != 128).ToList();

        Assert.InRange(changed.Count / (240.0 * 240), 0.03, 0.4);
        Assert.All(Enumerable.Range(0, 9), cell => Assert.Contains(changed, i => i % 240 / 80 == cell % 3 && i / 240 / 80 == cell / 3));
        Assert.Contains(changed, i => result.Rgba[4 * i] > 250);
        Assert.Contains(changed, i => result.Rgba[4 * i] < 45);
    }
}
