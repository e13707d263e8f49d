namespace EvalKit;

/// <summary>Sounds beside the sound.</summary>
internal static class AudioNoise
{
    public const int DefaultMainsHertz = 50;
    public const int DefaultTalkers = 5;

    /// <summary>Speech Robust Bench's ratios (Shah et al., 2024), continued.</summary>
    public static AudioPerturbation BackgroundNoise { get; } = new(
        AudioDefinition.Of("background-noise", SnrScale.Scale, Aspect.Detail), WhiteNoiseKernel.AtRatio);

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation GaussianNoise { get; } = new(
        AudioDefinition.Of("gaussian-noise", new RowScale("sigma", 0, 10, 30, 60, 100, 150) { Divisor = 10_000, Prefix = "σ " }, Aspect.Detail),
        WhiteNoiseKernel.AtAmplitude);

    public static AudioPerturbation Clicks { get; } = new(
        AudioDefinition.Of("clicks", new RowScale("per-second", 0, 5, 10, 20, 50, 100) { Divisor = 10, Suffix = "/s" }, Aspect.Detail),
        ClicksKernel.Apply);

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation NoiseBursts { get; } = new(
        AudioDefinition.Of("noise-bursts", new SnrScale(18, 12, 6, 0, -6), Aspect.Detail), NoiseBurstsKernel.Apply);

    public static MemberFamily Family { get; } = new(
        "audio/noise", [BackgroundNoise, GaussianNoise, Coloured(NoiseColour.Pink), Babble(DefaultTalkers), Hum(DefaultMainsHertz), Clicks, NoiseBursts])
    {
        Supplied = ["audio.background-clips"],
    };

    public static AudioPerturbation Coloured(NoiseColour colour) => new(
        AudioDefinition.Of("coloured-noise", SnrScale.Scale, Aspect.Detail) with { Options = $"colour={NameOf(colour)}" },
        (source, context) => ColouredNoiseKernel.Apply(source, context, colour));

    public static AudioPerturbation Babble(int talkers) => new(
        AudioDefinition.Of("babble", SnrScale.Scale, Aspect.Detail) with { Options = FormattableString.Invariant($"talkers={talkers}") },
        (source, context) => BabbleKernel.Apply(source, context, talkers));

    public static AudioPerturbation Hum(int mainsHertz) => new(
        AudioDefinition.Of("hum", new SnrScale(30, 20, 15, 10, 5), Aspect.Detail) with { Options = FormattableString.Invariant($"mains={mainsHertz}") },
        (source, context) => HumKernel.Apply(source, context, mainsHertz));

    public static AudioPerturbation BackgroundClips(ClipShelf clips) => new(
        AudioDefinition.Of("background-clips", SnrScale.Scale, Aspect.Detail) with { Options = $"clips={clips.Name}" },
        (source, context) => BackgroundClipsKernel.Apply(source, context, clips));

    private static string NameOf(NoiseColour colour) => colour switch
    {
        NoiseColour.Pink => "pink",
        NoiseColour.Brown => "brown",
        NoiseColour.Blue => "blue",
        _ => "violet",
    };
}
