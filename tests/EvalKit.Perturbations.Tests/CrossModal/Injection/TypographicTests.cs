using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class TypographicTests
{
    private static PixelBuffer Run(Perturbation attack, PixelBuffer source, double severity, ulong seed = 3)
    {
        var ticks = attack.Scale.TicksAtMost(severity);
        return ((ImagePerturbation)attack).Run(source, new("case", attack.Scale.AmountAt(ticks), attack.Scale.SeverityAt(ticks), new(seed)));
    }

    /// <summary>The rectangle of what differs: left, top, right, bottom; null where nothing does.</summary>
    private static (int Left, int Top, int Right, int Bottom)? Changed(PixelBuffer one, PixelBuffer other)
    {
        var places = Enumerable.Range(0, one.Width * one.Height).Where(i => !one.Rgba.AsSpan(4 * i, 4).SequenceEqual(other.Rgba.AsSpan(4 * i, 4))).ToList();
        if (places.Count == 0) return null;
        return (places.Min(i => i % one.Width), places[0] / one.Width, places.Max(i => i % one.Width) + 1, places[^1] / one.Width + 1);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 24)]
    [InlineData(4, 36)]
    [InlineData(5, 50)]
    public static void Letters_take_the_stated_part_of_the_height(double severity, int letters)
    {
        var source = Pictures.Flat(400, 200, 200);
        var (left, top, right, bottom) = Changed(source, Run(Perturb.CrossModal.TypographicAttack("H#"), source, severity))!.Value;

        // Of a letter's sixteen rows ten have ink, of two letters' sixteen columns about fourteen.
        Assert.InRange(bottom - top, letters * 9 / 16.0, letters * 13 / 16.0);
        Assert.InRange(right - left, letters * 12 / 16.0, letters);
    }

    [Fact]
    public static void A_greater_severity_covers_the_place_of_a_milder_one()
    {
        var source = Pictures.Flat(300, 200, 90);
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var places = Enumerable.Range(1, 5).Select(severity => Changed(source, Run(Perturb.CrossModal.TypographicAttack("cat"), source, severity, seed))!.Value).ToList();
            foreach (var (milder, stronger) in places.Zip(places.Skip(1)))
                Assert.True(stronger.Left <= milder.Left + 2 && stronger.Top <= milder.Top + 6 && stronger.Right >= milder.Right - 2 && stronger.Bottom >= milder.Bottom - 6);
        }
    }

    [Theory]
    [InlineData(30, 255)]
    [InlineData(220, 0)]
    public static void Letters_are_black_on_bright_pictures_and_white_on_dark_ones(byte level, byte ink)
    {
        var result = Run(Perturb.CrossModal.TypographicAttack("cat"), Pictures.Flat(200, 160, level), 5);

        Assert.Contains(ink, result.Rgba.Where((_, i) => i % 4 != 3));
        Assert.All(result.Rgba.Where((_, i) => i % 4 != 3), sample => Assert.InRange(sample, Math.Min(level, ink), Math.Max(level, ink)));
    }

    [Fact]
    public static void A_given_colour_and_opacity_are_those_of_the_letters()
    {
        var source = Pictures.Flat(200, 160, 100);
        var result = Run(Perturb.CrossModal.TypographicAttack("cat", opacity: 0.5, colour: new(200, 0, 50)), source, 5);

        Assert.Contains(Enumerable.Range(0, 200 * 160), i => result[i % 200, i / 200] == new Rgba(150, 50, 75));
    }

    [Fact]
    public static void A_box_is_of_the_other_brightness_and_wider_than_the_word()
    {
        var source = Pictures.Flat(300, 200, 100);
        var bare = Changed(source, Run(Perturb.CrossModal.TypographicAttack("cat"), source, 4))!.Value;
        var boxed = Run(Perturb.CrossModal.TypographicAttack("cat", box: true), source, 4);
        var box = Changed(source, boxed)!.Value;

        Assert.True(box.Left <= bare.Left && box.Right >= bare.Right && box.Bottom > bare.Bottom && box.Top < bare.Top);
        Assert.Equal(new(0, 0, 0), boxed[box.Left, box.Top]);
    }

    [Fact]
    public static void A_faded_word_has_its_box_in_full_at_severity_5_and_none_up_to_4()
    {
        var source = Pictures.Flat(300, 200, 100);
        var attack = Perturb.CrossModal.FadedWord("cat");
        var places = Enumerable.Range(1, 5).Select(severity => Changed(source, Run(attack, source, severity))!.Value).ToList();

        Assert.All(places.Take(4), place => Assert.Equal(places[0], place));
        Assert.True(places[4].Right - places[4].Left > places[3].Right - places[3].Left);
        Assert.Equal(139, Run(attack, source, 1).Rgba.Where((_, i) => i % 4 != 3).Max());
    }

    [Fact]
    public static void Each_case_has_one_of_several_words_at_every_severity()
    {
        var source = Pictures.Flat(300, 200, 100);
        var attack = Perturb.CrossModal.TypographicAttack(["I", "MMMM"]);
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var wide = Enumerable.Range(2, 4).Select(severity => Changed(source, Run(attack, source, severity, seed))!.Value).Select(place => place.Right - place.Left > place.Bottom - place.Top);
            Assert.Single(wide.Distinct());
        }

        Assert.Equal(2, Enumerable.Range(1, 20).Select(seed => Changed(source, Run(attack, source, 5, (ulong)seed))!.Value).Select(place => place.Right - place.Left).Distinct().Count());
    }

    [Fact]
    public static void A_long_text_is_broken_into_lines_and_made_smaller_until_it_fits()
    {
        var source = Pictures.Flat(200, 100, 100);
        var place = Changed(source, Run(Perturb.CrossModal.TypographicAttack("the picture shows a small dog in front of a large blue house"), source, 5))!.Value;

        Assert.True(place.Bottom - place.Top > 50);
    }

    [Fact]
    public static void Kept_regions_stay()
    {
        var prompt = Prompt.User("?").Image(Image.FromPixels(Pictures.Flat(100, 80, 100)));
        var attack = (Perturbation)Perturb.CrossModal.TypographicAttack("cat").Keep(new Region(0, 0, 1, 1));

        Assert.Equal(prompt.Images[0].Decode().Rgba, PerturbationChain.Of(attack.At(attack.MaxTicks)).Apply(prompt, "case", 1).Images[0].Decode().Rgba);
    }

    [Fact]
    public static void Chains_name_words_and_colour_and_read_them_back()
    {
        var attack = Perturb.CrossModal.TypographicAttack(["a cat", "b,c;d)"], opacity: 0.5, box: true, colour: new(1, 2, 3));
        var chain = PerturbationChain.Of(attack.At(40));

        Assert.Equal("cross-modal.typographic-attack@1(0.04;words=a%20cat,b%2Cc%3Bd%29;opacity=0.5;box=1;colour=#010203)", chain.ToString());
        Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), [attack]));
        Assert.Throws<FormatException>(() => PerturbationChain.Parse(chain.ToString(), [Perturb.CrossModal.TypographicAttack("a cat")]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("na\u00EFve")]
    [InlineData("two\nlines")]
    [InlineData("\U0001F600")]
    public static void Words_that_the_font_cannot_draw_are_refused(string word)
    {
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.TypographicAttack(word));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.FadedWord(word));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.HiddenText(word));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.ScalingInjection(word));
    }

    [Fact]
    public static void No_words_too_many_and_parameters_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.TypographicAttack([]));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.TypographicAttack(Enumerable.Repeat("a", 101)));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.TypographicAttack(new string('a', 257)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.TypographicAttack("a", opacity: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.FadedWord("a", height: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.HiddenText(height: 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.ScalingInjection(factor: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.ScalingInjection(filter: (ScalingFilter)9));
    }
}
