namespace EvalKit;

/// <summary>What lies between a sound and the one who hears it.</summary>
internal static class AudioRoom
{
    public const double DefaultDirectToReverberant = 0;
    public const int DefaultDelayMilliseconds = 100;

    private const double Celsius = 20;
    private const double Humidity = 50;

    private static readonly AirAbsorption Air = new(Celsius, Humidity);

    public static AudioPerturbation Distance { get; } = new(
        AudioDefinition.Of("distance", new RowScale("metres", 0, 5, 10, 20, 50, 100) { Suffix = " m" }, Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 0
            ? source
            : Magnitude.Filter(source, hertz => FixedMath.Pow10(-Math.Min(300, Air.DecibelsPerMetre(hertz) * context.Amount) / 20)));

    public static MemberFamily Family { get; } = new("audio/room", [Room(DefaultDirectToReverberant), Echo(DefaultDelayMilliseconds), Distance])
    {
        Supplied = ["audio.impulse-response"],
    };

    public static AudioPerturbation Room(double directToReverberant) => new(
        AudioDefinition.Of("room", new RowScale("rt60-seconds", 0, 20, 40, 60, 90, 130) { Divisor = 100, Suffix = " s" }, Aspect.Detail)
            // A periodic sound and its reflections may come in step.
            .NotMonotone() with { Options = FormattableString.Invariant($"direct-db={directToReverberant}") },
        (source, context) => RoomKernel.Apply(source, context, directToReverberant));

    public static AudioPerturbation Echo(int delayMilliseconds) => new(
        AudioDefinition.Of("echo", new RowScale("decay", 0, 15, 30, 45, 60, 75) { Divisor = 100 }, Aspect.Detail).WithoutChance()
            with { Options = FormattableString.Invariant($"delay-ms={delayMilliseconds}") },
        (source, context) => EchoKernel.Apply(source, context, delayMilliseconds));

    public static AudioPerturbation ImpulseResponse(ClipShelf responses) => new(
        AudioDefinition.Of("impulse-response", new RowScale("share", 0, 20, 40, 60, 80, 100) { Divisor = 100 }, Aspect.Detail)
            with { Options = $"responses={responses.Name}" },
        (source, context) => ImpulseResponseKernel.Apply(source, context, responses));
}
