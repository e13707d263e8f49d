using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class KeepTests
{
    private static Prompt Apply(PerturbationAxis axis, Prompt prompt) => axis.ChainAt(5, new(1)).Apply(prompt, "case", 1);

    [Fact]
    public static void Kept_pixels_stay_and_the_others_change()
    {
        var pixels = Pictures.Scene(40, 20);

        var changed = Apply(Perturb.Image.GaussianNoise().Then(Perturb.Image.Rotation()).Keep(new Region(0.25, 0.5, 0.5, 0.5)), Prompt.User("q").Image(EvalKit.Image.FromPixels(pixels)))
            .Images[0].Decode();

        for (var y = 10; y < 20; y++) Assert.Equal(pixels.Row(y)[40..120].ToArray(), changed.Row(y)[40..120].ToArray());
        Assert.NotEqual(pixels.Row(10)[..40].ToArray(), changed.Row(10)[..40].ToArray());
        Assert.NotEqual(pixels.Row(0).ToArray(), changed.Row(0).ToArray());
    }

    [Fact]
    public static void Kept_frames_stay_and_the_others_change()
    {
        var clip = AudioClip.FromSamples(Sounds.Speech(1_000, channels: 2));

        var changed = Apply(Perturb.Audio.BackgroundNoise().Keep(100..200).Keep(^50..), Prompt.User("q").Audio(clip)).AudioClips[0].Decode().Samples;

        var before = clip.Decode().Samples;
        Assert.Equal(before[200..400], changed[200..400]);
        Assert.Equal(before[^100..], changed[^100..]);
        Assert.NotEqual(before[..200], changed[..200]);
    }

    [Fact]
    public static void Kept_characters_survive_every_step_of_a_chain()
    {
        var texts = Gen.Elements("buy", "two", "blue", "boxes", " ", "  ", "\n", "é", "👍🏽", "שלום", ".", "don't").ListOf().Select(words => string.Concat(words));
        var cases = from text in texts from start in Gen.Choose(0, text.Length) from end in Gen.Choose(start, text.Length) select (text, start, end);

        Prop.ForAll(cases.ToArbitrary(), x =>
        {
            var noisy = Perturb.Text.Whitespace().Then(Perturb.Text.KeyboardTypos()).Then(Perturb.Text.Whitespace())
                .Then(Perturbation.Text("star", (text, _) => "*" + text + "*")).Keep(x.start..x.end);

            var changed = Apply(noisy, x.text).Text;

            return changed.Contains(x.text[x.start..x.end], StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public static void A_kept_wording_survives_every_step_wherever_it_stands()
    {
        var noisy = Perturb.Text.KeyboardTypos().Then(Perturb.Text.Whitespace()).Keep("blue box").Keep("don't");

        var changed = Apply(noisy, string.Concat(Enumerable.Repeat("a blue box, don't you see? ", 30))).Text;

        Assert.Equal(30, changed.Split("blue box").Length - 1);
        Assert.Equal(30, changed.Split("don't").Length - 1);
        Assert.InRange(changed.Split("you see? a").Length - 1, 0, 20);
    }

    [Fact]
    public static void A_kept_wording_is_part_of_the_chain_s_text()
    {
        var kept = (Perturbation)Perturb.Text.KeyboardTypos().Keep("41.20 > '(x);only=1");
        var chain = PerturbationChain.Of(kept.At(50));

        Assert.Equal("text.keyboard-typos@1(0.05;keep='41.20%20%3E%20%27%28x%29%3Bonly%3D1')", chain.ToString());
        Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), [kept]));
        Assert.Throws<ArgumentException>(() => Perturb.Text.Whitespace().Keep(""));
        Assert.Throws<ArgumentException>(() => Perturb.Image.Rotation().Keep("x"));
    }

    [Fact]
    public static void A_later_step_follows_what_an_earlier_one_moved()
    {
        var grow = Perturbation.Text("grow", (text, _) => "padding " + text);
        var erase = Perturbation.Text("erase", (text, _) => new string('.', text.Length)).Keep(3..6);

        Assert.Equal("...........BBB...", Apply(grow.Then(erase), "aaaBBBccc").Text);
    }

    [Fact]
    public static void A_range_beyond_the_end_is_cut_off() =>
        Assert.Equal("ab", Apply(Perturbation.Text("erase", (text, _) => new string('.', text.Length)).Keep(0..99), "ab").Text);

    [Fact]
    public static void A_change_of_size_leaves_no_place_for_what_is_kept()
    {
        var crop = Perturbation.Image("half", (_, _) => new(1, 1)).Keep(new Region(0, 0, 1, 1));
        var cut = Perturbation.Audio("cut", (_, _) => new([0], 16_000)).Keep(0..1);

        Assert.Contains("changed the size from 8 × 8 to 1 × 1", Assert.Throws<PerturbationException>(() =>
            Apply(crop, Prompt.User("q").Image(EvalKit.Image.FromPixels(Pictures.Scene(8, 8))))).Message);
        Assert.Contains("kept frames have no place", Assert.Throws<PerturbationException>(() =>
            Apply(cut, Prompt.User("q").Audio(AudioClip.FromSamples(Sounds.Speech(10))))).Message);
    }
}
