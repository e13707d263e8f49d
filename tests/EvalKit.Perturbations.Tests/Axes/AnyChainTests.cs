namespace EvalKit.Perturbations.Tests;

public static class AnyChainTests
{
    private static readonly AnyChain Axis =
        Perturb.AnyChainOf(Perturb.Image.Rotation(), Perturb.Image.GaussianNoise(upToSigma: 0.12), Perturb.Text.Whitespace(), Perturb.Text.KeyboardTypos()).UpTo(3);

    private static IEnumerable<PerturbationChain> Chains(double severity) =>
        Enumerable.Range(0, 300).Select(i => Axis.ChainAt(severity, new CounterRandom(3).Stream(i)));

    [Fact]
    public static void It_says_what_it_is()
    {
        Assert.Equal("any of rotation, gaussian-noise, whitespace, keyboard-typos (≤ 3)", Axis.Label);
        Assert.True(Axis.IsRandom);
        Assert.Equal(3, Axis.MaxLength);
        Assert.Equal(5, Axis.MaxSeverity);
    }

    [Fact]
    public static void Every_length_and_every_member_comes_up()
    {
        Assert.Equal([1, 2, 3], Chains(2).Select(chain => chain.Steps.Count).Distinct().Order());
        Assert.Equal(4, Chains(2).SelectMany(chain => chain.Steps).Select(step => step.Perturbation.Name).Distinct().Count());
        Assert.Equal(4, Chains(2).Select(chain => chain.Steps[0].Perturbation.Name).Distinct().Count());
    }

    [Fact]
    public static void No_member_comes_twice() =>
        Assert.All(Chains(3), chain => Assert.Distinct(chain.Steps.Select(step => step.Perturbation.Name)));

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4.2)]
    public static void One_member_is_at_the_asked_severity_and_none_above(double severity) => Assert.All(Chains(severity), chain =>
    {
        Assert.InRange(chain.Severity, severity - 0.2, severity);
        Assert.All(chain.Steps, step => Assert.InRange(step.Ticks, 1, step.Perturbation.MaxTicks));
    });

    [Fact]
    public static void The_same_stream_gives_the_same_chain() => Assert.Equal(Chains(2), Chains(2));

    [Fact]
    public static void More_steps_than_members_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Axis.UpTo(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Axis.UpTo(0));
    }

    [Fact]
    public static void No_member_or_the_same_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Perturb.AnyChainOf());
        Assert.Throws<ArgumentException>(() => Perturb.AnyChainOf(Perturb.Text.Whitespace(), Perturb.Text.Whitespace(0.1)));
    }

    [Fact]
    public static void It_can_be_a_link_of_a_fixed_chain()
    {
        var axis = Perturb.Audio.Telephone().Then(Axis);

        Assert.True(axis.IsRandom);
        Assert.Equal(4, axis.MaxLength);
        Assert.Equal("audio.telephone", axis.ChainAt(1, new(1)).Steps[0].Perturbation.Name);
    }

    [Fact]
    public static void Retargeting_reaches_its_members() =>
        Assert.Equal("any of rotation in context, gaussian-noise in context, whitespace in context, keyboard-typos in context (≤ 3)", Axis.In(Part.Context).Label);
}
