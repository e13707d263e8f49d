using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>Perturbations that differ in their options alone stand beside each other in one plan.</summary>
public static class AxisLabelsTests
{
    private static async Task<string[]> LabelsOf(params PerturbationAxis[] axes)
    {
        var lab = Lab.Create();
        var clip = AudioClip.Create(TimeSpan.FromSeconds(0.1), t => t * 200 % 1 - 0.5, sampleRate: 8_000);
        await lab.RunAsync(Eval.Over(Lab.Items(20)).Named("labels").Ask(_ => Prompt.User("What?").Input("some words").Audio(clip)).Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Under(axes).Samples(perCase: 4).Require(PassRate.Perturbed().AtLeast(0.5).ForEach(By.Perturbation)));
        return [.. lab.Store.Entries.OfType<EvalEntry>().Single().Axes.Select(axis => axis.Label)];
    }

    [Fact]
    public static async Task Two_colours_of_noise_have_their_colours_in_their_labels() => Assert.Equal(
        ["coloured-noise (colour=pink)", "coloured-noise (colour=brown)", "hum"],
        await LabelsOf(Perturb.Audio.ColouredNoise(colour: NoiseColour.Pink), Perturb.Audio.ColouredNoise(colour: NoiseColour.Brown), Perturb.Audio.Hum()));

    [Fact]
    public static async Task One_alone_is_called_what_it_was() => Assert.Equal(["coloured-noise"], await LabelsOf(Perturb.Audio.ColouredNoise(colour: NoiseColour.Brown)));

    [Fact]
    public static async Task Chains_of_them_are_told_apart_too() => Assert.Equal(
        ["coloured-noise (colour=blue) > whitespace", "coloured-noise (colour=violet) > whitespace"],
        await LabelsOf(
            Perturb.Audio.ColouredNoise(colour: NoiseColour.Blue).Then(Perturb.Text.Whitespace()),
            Perturb.Audio.ColouredNoise(colour: NoiseColour.Violet).Then(Perturb.Text.Whitespace())));

    [Fact]
    public static async Task So_are_the_members_of_one_axis()
    {
        var (pink, brown) = (Perturb.Audio.ColouredNoise(), Perturb.Audio.ColouredNoise(colour: NoiseColour.Brown));

        Assert.Equal(["any of coloured-noise (colour=pink), hum, coloured-noise (colour=brown) (≤ 2)"], await LabelsOf(Perturb.AnyChainOf(pink, Perturb.Audio.Hum(), brown).UpTo(2)));
        Assert.Equal(["coloured-noise (colour=pink) > coloured-noise (colour=brown)", "coloured-noise > coloured-noise"], await LabelsOf(pink.Then(brown), pink.Then(pink)));
    }

    [Fact]
    public static async Task What_is_kept_tells_apart_and_a_long_text_is_cut_with_a_hash()
    {
        var labels = await LabelsOf(Perturb.Text.Whitespace(), Perturb.Text.Whitespace().Keep(0..4), Perturb.Text.Whitespace().Keep(new string('x', 100)), Perturb.Text.Whitespace().Keep(new string('x', 101)));

        Assert.Equal(["whitespace", "whitespace (keep=0..4)"], labels[..2]);
        Assert.Equal(4, labels.Distinct().Count());
        Assert.All(labels, label => Assert.InRange(label.Length, 1, 70));
    }

    [Fact]
    public static async Task A_limit_alone_does_not_tell_apart()
    {
        var refusal = await Assert.ThrowsAsync<EvalPlanException>(() => LabelsOf(Perturb.Text.Whitespace(), Perturb.Text.Whitespace(upToShare: 0.1)));

        Assert.Contains("\"whitespace\" is declared twice", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static async Task The_chain_is_written_as_ever()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Eval.Over(Lab.Items(20)).Named("chains").Ask(_ => Prompt.User("What?").Input("some words to change here")).Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.Whitespace(), Perturb.Text.Whitespace().Keep(0..4)).Require(PassRate.Perturbed().AtLeast(0.5)));

        Assert.All(lab.Store.Trials.Where(trial => trial.Axis == 1), trial => Assert.Matches(@"\Atext\.whitespace@1\([0-9.]+;keep=0\.\.4\)\z", trial.Chain));
    }
}
