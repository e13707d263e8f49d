namespace EvalKit.Perturbations.Tests;

/// <summary>
/// The published parameters of severities 1 to 5, retyped from make_imagenet_c.py and make_cifar_c.py of hendrycks/robustness 8190fe3
/// (Apache-2.0), for the corruptions of which one parameter rises.
/// </summary>
public static class PublishedConstantsTests
{
    public static TheoryData<string, double[], double[]> Table { get; } = new()
    {
        { "gaussian-noise", [0.08, 0.12, 0.18, 0.26, 0.38], [0.04, 0.06, 0.08, 0.09, 0.10] },
        { "shot-noise", [60, 25, 12, 5, 3], [500, 250, 100, 75, 50] },
        { "impulse-noise", [0.03, 0.06, 0.09, 0.17, 0.27], [0.01, 0.02, 0.03, 0.05, 0.07] },
        { "speckle-noise", [0.15, 0.2, 0.35, 0.45, 0.6], [0.06, 0.1, 0.12, 0.16, 0.2] },
        { "gaussian-blur", [1, 2, 3, 4, 6], [0.4, 0.6, 0.7, 0.8, 1] },
        { "defocus-blur", [3, 4, 6, 8, 10], [0.3, 0.4, 0.5, 1, 1.5] },
        { "glass-blur", [0.7, 0.9, 1, 1.1, 1.5], [1, 2, 3, 4, 5] },
        // CIFAR-10-C has σ 2 twice, at severities 3 and 4: a scale rises, so the first is a hundredth less.
        { "motion-blur", [3, 5, 8, 12, 15], [1, 1.5, 1.99, 2, 2.5] },
        // The last factor that NumPy's arange reaches.
        { "zoom-blur", [1.11, 1.15, 1.2, 1.24, 1.3], [1.06, 1.11, 1.15, 1.2, 1.25] },
        { "brightness", [0.1, 0.2, 0.3, 0.4, 0.5], [0.05, 0.1, 0.15, 0.2, 0.3] },
        { "contrast", [0.4, 0.3, 0.2, 0.1, 0.05], [0.75, 0.5, 0.4, 0.3, 0.15] },
        { "pixelate", [0.6, 0.5, 0.4, 0.3, 0.25], [0.95, 0.9, 0.85, 0.75, 0.65] },
        { "jpeg-artefacts", [25, 18, 15, 10, 7], [80, 65, 58, 50, 40] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public static void Severities_have_the_published_amounts(string name, double[] imageNet, double[] cifar)
    {
        Assert.Equal(imageNet, AmountsOf(Perturb.Image.ImageNetC(validation: true), name), Close);
        Assert.Equal(cifar, AmountsOf(Perturb.Image.Cifar10C(validation: true), name), Close);
        Assert.Equal(imageNet, AmountsOf(Members.Named("image." + name)), Close);
    }

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static Perturbation Member(PerturbationSet set, string name) => set.Members.Single(member => member.Name == "image." + name);

    private static IEnumerable<double> AmountsOf(PerturbationSet set, string name) => AmountsOf(Member(set, name));

    private static IEnumerable<double> AmountsOf(Perturbation member) =>
        Enumerable.Range(1, 5).Select(severity => member.Scale.AmountAt(member.Scale.TicksAtMost(severity)));
}
