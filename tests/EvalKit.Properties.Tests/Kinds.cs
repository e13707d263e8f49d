namespace EvalKit.Properties.Tests;

/// <summary>Eight kinds of perturbation to make chains of. Only their parameters matter here: no picture is ever changed.</summary>
internal static class Kinds
{
    public static Perturbation Rotation { get; } = Perturb.Image.Rotation(upToDegrees: 45);

    public static Perturbation Noise { get; } = Perturb.Image.GaussianNoise(upToSigma: 0.38);

    public static Perturbation Blur { get; } = Named("test-blur");

    public static Perturbation Contrast { get; } = Named("test-contrast");

    public static Perturbation Telephone { get; } = Perturb.Audio.Telephone();

    public static PerturbationAxis Any { get; } = Perturb.AnyChainOf(
        Rotation, Noise, Blur, Contrast, Named("test-fog"), Named("test-shift"), Named("test-crop"), Named("test-tint")).UpTo(6);

    /// <summary>The parameter of the first step of this kind, 0 where the chain has none.</summary>
    public static double Of(this PerturbationChain chain, Perturbation kind) =>
        chain.Steps.FirstOrDefault(step => step.Perturbation.Name == kind.Name)?.Amount ?? 0;

    /// <summary>The first <paramref name="count"/> drawn chains that fail.</summary>
    public static IReadOnlyList<PerturbationChain> Failing(Func<PerturbationChain, bool> fails, int count)
    {
        var arbitrary = Any.ToArbitrary();
        return [.. Enumerable.Range(0, int.MaxValue).Select(i => DrawSeed.At(7, i, 100).Draw(arbitrary)).Where(fails).Take(count)];
    }

    private static Perturbation Named(string name) => Perturbation.Image(name, static (pixels, _) => pixels);
}
