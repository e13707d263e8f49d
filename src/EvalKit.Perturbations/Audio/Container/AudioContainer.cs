namespace EvalKit;

/// <summary>Other files of the same sound.</summary>
internal static class AudioContainer
{
    /// <summary>Levels of our own: each has the novelties of those below it.</summary>
    public static AudioPerturbation Container { get; } = new(
        AudioDefinition.Of("container", new RowScale("level", 0, 1, 2, 3, 4, 5), Aspect.None) with { ChangesFileAlone = true },
        (samples, _) => samples)
    {
        Encoder = WavContainerKernel.Encode,
    };

    public static MemberFamily Family { get; } = new("audio/container", [Container]);
}
