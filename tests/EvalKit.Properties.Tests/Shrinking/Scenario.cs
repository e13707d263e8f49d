namespace EvalKit.Properties.Tests;

/// <summary>A planted fault: which chains fail, which kinds are to blame, and where the failure begins.</summary>
internal sealed record Scenario(string Name, Func<PerturbationChain, bool> Fails, params (Perturbation Kind, double Above)[] Blame)
{
    public static Scenario RotationAndNoise { get; } = new(
        "rotation > 3.7 and noise > 0.12",
        chain => chain.Of(Kinds.Rotation) > 3.7 && chain.Of(Kinds.Noise) > 0.12,
        (Kinds.Rotation, 3.7), (Kinds.Noise, 0.12));

    public static Scenario OneKind { get; } = new("blur > 2.35", chain => chain.Of(Kinds.Blur) > 2.35, (Kinds.Blur, 2.35));

    public static Scenario ThreeKinds { get; } = new(
        "rotation > 3.7 and noise > 0.12 and blur > 1.1",
        chain => RotationAndNoise.Fails(chain) && chain.Of(Kinds.Blur) > 1.1,
        (Kinds.Rotation, 3.7), (Kinds.Noise, 0.12), (Kinds.Blur, 1.1));

    /// <summary>More of one makes up for less of the other: there is no single threshold.</summary>
    public static Scenario Traded { get; } = new(
        "rotation/20 + noise/0.2 > 1",
        chain => chain.Of(Kinds.Rotation) / 20 + chain.Of(Kinds.Noise) / 0.2 > 1);

    public IReadOnlyList<PerturbationChain> Starts(int count) => Kinds.Failing(Fails, count);

    /// <summary>Every step exceeds the mildest tick at which it fails by no more than the share of that tick.</summary>
    public bool IsWithin(PerturbationChain chain, double share) => Blame.All(blame =>
    {
        var step = chain.Steps.Single(step => step.Perturbation.Name == blame.Kind.Name);
        var first = Enumerable.Range(1, step.Ticks).First(ticks => step.Perturbation.Scale.AmountAt(ticks) > blame.Above);
        return step.Ticks - first <= share * first;
    });
}
