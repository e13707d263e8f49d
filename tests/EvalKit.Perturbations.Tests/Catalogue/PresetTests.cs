using System.Reflection;

namespace EvalKit.Perturbations.Tests;

public static class PresetTests
{
    private static readonly string[] Common =
    [
        "gaussian-noise", "shot-noise", "impulse-noise", "defocus-blur", "glass-blur", "motion-blur", "zoom-blur", "snow", "frost", "fog",
        "brightness", "contrast", "elastic-transform", "pixelate", "jpeg-artefacts",
    ];

    private static readonly Dictionary<string, Func<PerturbationSet>> All = typeof(Perturb).GetNestedTypes()
        .SelectMany(family => family.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(PerturbationSet))
        .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}", method => (Func<PerturbationSet>)(() =>
            (PerturbationSet)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.DefaultValue)])!));

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Every_preset_is_several_axes_of_different_name_that_leave_the_answer_right(string name)
    {
        var axes = All[name]().Axes.ToList();

        Assert.InRange(axes.Count, 2, 32);
        Assert.Equal(axes.Count, axes.Select(axis => axis.Label).Distinct().Count());
        Assert.True(All[name]().PreservesLabel);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Its_chains_are_read_back_from_their_text(string name)
    {
        var preset = All[name]();
        foreach (var axis in preset.Axes)
        {
            var chain = axis.ChainAt(axis.MaxSeverity, new CounterRandom(1));

            Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), preset.Members));
        }
    }

    [Fact]
    public static void ImageNet_C_has_the_fifteen_of_the_paper_in_its_order_and_four_more_on_request()
    {
        Assert.Equal(Common, Labels(Perturb.Image.ImageNetC()));
        Assert.Equal([.. Common, "speckle-noise", "gaussian-blur", "spatter", "saturate"], Labels(Perturb.Image.ImageNetC(validation: true)));
        Assert.Equal(Labels(Perturb.Image.ImageNetC(validation: true)), Labels(Perturb.Image.Cifar10C(validation: true)));
    }

    [Fact]
    public static void Every_corruption_reaches_severity_5_so_that_a_mean_over_severities_exists() => Assert.All(
        Perturb.Image.ImageNetC(validation: true).Axes.Concat(Perturb.Image.Cifar10C(validation: true).Axes),
        axis => Assert.Equal(5, axis.MaxSeverity));

    [Fact]
    public static void Published_lengths_are_the_members_own_on_pictures_of_224_pixels()
    {
        var picture = Pictures.Scene(224, 240);
        // Where the published lines sum to more than 1, or round a middle to whole pixels, the members do not.
        var quirks = new[] { "image.defocus-blur", "image.zoom-blur" };
        var different =
            from published in Perturb.Image.ImageNetC(validation: true).Members
            from severity in Enumerable.Range(1, 5)
            let distance = At(Members.Named(published.Name), picture, severity).Zip(At(published, picture, severity), (one, other) => Math.Abs(one - other)).Average()
            where distance > (quirks.Contains(published.Name) ? 1.2 : 0)
            select FormattableString.Invariant($"{published.Name} {severity}: {distance:0.000} levels");

        Assert.Empty(different);
    }

    [Fact]
    public static void Cifar_10_C_is_milder_on_its_own_pictures()
    {
        var picture = Pictures.Scene(32, 32);
        var milder = Perturb.Image.Cifar10C().Members.Zip(Perturb.Image.ImageNetC().Members)
            .Count(pair => Distance(picture, At(pair.First, picture, 5)) < Distance(picture, At(pair.Second, picture, 5)));

        Assert.InRange(milder, 13, 15);
    }

    private static IEnumerable<string> Labels(PerturbationSet set) => set.Axes.Select(axis => axis.Label);

    private static byte[] At(Perturbation member, EvalKit.Media.PixelBuffer picture, int severity)
    {
        var ticks = member.Scale.TicksAtMost(severity);
        return ((ImagePerturbation)member).Run(picture, new("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(9))).Rgba;
    }

    private static long Distance(EvalKit.Media.PixelBuffer picture, byte[] changed) =>
        picture.Rgba.Zip(changed, (before, after) => (long)(before - after) * (before - after)).Sum();
}
