namespace EvalKit.Perturbations.Tests;

public static class PerturbationSetTests
{
    private static readonly PerturbationAxis Turn = Perturb.Image.Rotation(upToDegrees: 10);
    private static readonly PerturbationAxis Noise = Perturb.Image.GaussianNoise();
    private static readonly PerturbationSet Set = new("pictures", [Turn, Noise]);

    private static string[] Labels(PerturbationAxis axis) => [.. axis.Axes.Select(each => each.Label)];

    [Fact]
    public static void A_plan_takes_each_of_its_axes_for_itself() => Assert.Equal([Turn, Noise], Set.Axes);

    [Fact]
    public static void A_set_of_sets_is_all_of_their_axes() => Assert.Equal([Turn, Noise, Turn], new PerturbationSet("more", [Set, Turn]).Axes);

    [Fact]
    public static void Something_after_a_set_comes_after_every_one_of_it() =>
        Assert.Equal(["rotation > keyboard-typos", "gaussian-noise > keyboard-typos"], Labels(Set.Then(Perturb.Text.KeyboardTypos())));

    [Fact]
    public static void Two_sets_in_a_chain_stand_for_every_pair() =>
        Assert.Equal(["rotation > rotation", "rotation > gaussian-noise", "gaussian-noise > rotation", "gaussian-noise > gaussian-noise"], Labels(Set.Then(Set)));

    [Fact]
    public static void What_is_kept_and_what_the_answer_depends_on_holds_for_every_one()
    {
        var kept = Set.Keep(new Region(0, 0, 1, 0.5)).In(Part.Context).AnswerDependsOn(Aspect.Orientation);

        Assert.All(kept.Axes.SelectMany(axis => axis.Members), member => Assert.Equal("in=context;keep=0,0,1,0.5", member.Definition.Qualifiers));
        Assert.Equal([false, true], kept.Axes.Select(axis => axis.PreservesLabel));
        Assert.False(kept.PreservesLabel);
    }

    [Fact]
    public static void Its_own_chain_is_a_chain_of_one_of_them_that_reaches_the_severity()
    {
        var chains = Enumerable.Range(0, 40).Select(i => Set.ChainAt(2, new CounterRandom((ulong)i)).ToString()).Distinct().Order();

        Assert.Equal(["image.gaussian-noise@1(0.12)", "image.rotation@1(5)"], chains);
        Assert.All(Enumerable.Range(0, 40), i => Assert.StartsWith("image.gaussian-noise", Set.ChainAt(5, new CounterRandom((ulong)i)).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public static void It_reaches_as_far_as_its_strongest() => Assert.Equal((5, 1, "pictures"), (Set.MaxSeverity, Set.MaxLength, Set.Label));
}
