namespace EvalKit;

/// <summary>What effect boxes do.</summary>
internal static class AudioModulation
{
    private const double TremoloHertz = 20;

    /// <summary>Severities 2 to 5 are Speech Robust Bench's depths: there is none beyond.</summary>
    public static AudioPerturbation Tremolo { get; } = new(
        AudioDefinition.Of("tremolo", new RowScale("depth", 0, 33, 50, 66, 83, 100) { Divisor = 100 }, Aspect.Level).WithoutChance(),
        (source, context) =>
        {
            if (context.Amount == 0) return source;
            var sine = new SineTable(TremoloHertz, source.SampleRate);
            return Samplewise.Envelope(source, frame => 1 - context.Amount * (0.5 + 0.5 * sine.At(frame)));
        });

    /// <summary>Speech Robust Bench's decays, continued.</summary>
    public static AudioPerturbation Phaser { get; } = new(
        AudioDefinition.Of("phaser", new RowScale("decay", 0, 30, 50, 70, 90, 95) { Divisor = 100 }, Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 0 ? source : DelayKernels.Phaser(source, context.Amount));

    /// <summary>Speech Robust Bench's delays, continued.</summary>
    public static AudioPerturbation Chorus { get; } = new(
        AudioDefinition.Of("chorus", new RowScale("delay-ms", 0, 20, 40, 60, 80, 100) { Start = 10, Suffix = " ms", IdentityExists = false }, Aspect.Detail)
            .WithoutChance().NotMonotone(),
        (source, context) => DelayKernels.Chorus(source, context.Amount));

    public static MemberFamily Family { get; } = new("audio/modulation", [Tremolo, Phaser, Chorus]);
}
